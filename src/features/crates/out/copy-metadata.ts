import { toMetadata } from '../../../domain/crate/to-metadata.ts';
import { announce } from '../../../ui/announce.ts';
import { t } from '../words.ts';
import type { OutSource } from './out-source.ts';

/** Puts the metadata of a crate on the clipboard, and says whether it worked. */
export async function copyMetadata({ crate }: Pick<OutSource, 'crate'>): Promise<void> {
  try {
    await navigator.clipboard.writeText(toMetadata(crate));
    announce(t('crateOut.copied'));
  } catch {
    announce(t('crateOut.copy.failed'), 'now');
  }
}
