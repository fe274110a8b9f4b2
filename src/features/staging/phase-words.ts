import type { Farewell, Phase } from '../../domain/staging/phase.ts';
import type { Tone } from '../../ui/badge.tsx';
import { t } from './words.ts';

/** A state in words: what stands on its badge, in which colour, and what it means. */
export interface StateWords {
  readonly tone: Tone;
  readonly label: string;
  readonly means: string;
}

const tones: Readonly<Record<Phase, Tone>> = {
  draft: 'none',
  'awaiting-approval': 'wait',
  queued: 'wait',
  transferring: 'wait',
  complete: 'yes',
  stuck: 'no',
  suspended: 'doubt',
  gone: 'none',
  unknown: 'doubt',
};

/** Where a request stands, in words. @param farewell why it is gone, where it is */
export function phaseWords(phase: Phase, farewell?: Farewell): StateWords {
  if (phase === 'gone' && farewell !== undefined)
    return {
      tone: farewell === 'denied' ? 'no' : 'none',
      label: t(`farewell.${farewell}`),
      means: t(`farewell.${farewell}.means`),
    };
  return { tone: tones[phase], label: t(`phase.${phase}`), means: t(`phase.${phase}.means`) };
}
