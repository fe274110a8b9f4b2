import { draftOf } from '../../domain/artefact/draft.ts';
import type { Transport } from '../transport.ts';
import { openArtefact } from './opened-artefact.ts';
import { deleteFiles, strayUrls } from './stray-files.ts';

/**
 * Takes back what was uploaded for a change that will not be saved. What the description names by now stays: another
 * writer may have put a file of that name in.
 */
export async function dropUploads(
  transport: Transport,
  url: string,
  names: readonly string[],
): Promise<void> {
  const opened = await openArtefact(transport, url);
  if (!opened.ok) return;
  const { files } = draftOf(opened.value.artefact, 'public');
  const unnamed = names.filter((name) => !files.some((file) => file.name === name));
  await deleteFiles(transport, strayUrls(url, unnamed));
}
