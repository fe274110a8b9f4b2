import type { TaskPhase, TaskRecord } from '../../../domain/batch/task-record.ts';
import type { Tone } from '../../../ui/badge.tsx';
import { t } from './words.ts';

/** How a task stands, in words. */
export interface TaskStateWords {
  readonly tone: Tone;
  readonly label: string;
  /** What it means and what can be done, where that is not plain. */
  readonly means?: string;
}

const TONES: Readonly<Record<TaskPhase, Tone>> = {
  queued: 'wait',
  running: 'wait',
  complete: 'yes',
  'command-failed': 'no',
  'service-failed': 'no',
  canceled: 'none',
  unknown: 'doubt',
};

/** Puts into words how a task stands: by what its service said last, else by what was done with it. */
export function taskState({ state, look }: Pick<TaskRecord, 'state' | 'look'>): TaskStateWords {
  if (look && (state === 'handed-in' || state === 'ended')) {
    const { phase } = look;
    const label = t(`use-data.task.phase.${phase}`);
    if (phase === 'command-failed' || phase === 'service-failed')
      return { tone: TONES[phase], label, means: t(`use-data.task.means.${phase}`) };
    return { tone: TONES[phase], label };
  }
  const label = t(`use-data.task.state.${state}`);
  if (state === 'asked') return { tone: 'doubt', label, means: t('use-data.task.means.asked') };
  if (state === 'exported') return { tone: 'none', label, means: t('use-data.task.means.exported') };
  return { tone: state === 'refused' ? 'no' : 'none', label };
}
