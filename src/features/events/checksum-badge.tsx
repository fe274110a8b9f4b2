import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { ChecksumState } from './shown-event.ts';

const tones: Readonly<Record<ChecksumState, Tone>> = {
  right: 'yes',
  wrong: 'no',
  none: 'none',
  unchecked: 'none',
};

/** What comparing an event with its checksum says, in a word and a shape. */
export function ChecksumBadge({ state }: { state: ChecksumState }): ReactNode {
  return <Badge tone={tones[state]}>{t(`events.checksum.${state}`)}</Badge>;
}
