import { t } from '../i18n/t.ts';
import type { SyncStatus } from '../orchestrator/protocol.ts';
import type { Tone } from '../ui/badge.tsx';

/** The sync line in words: a shape, a state, and what is left to do. */
export interface SyncWords {
  readonly tone: Tone;
  readonly state: string;
  /** "3 unsent", "1 failed", "1 policy stopped": nothing while there is none. */
  readonly rest: readonly string[];
}

const tones: Readonly<Record<SyncStatus['state'], Tone>> = {
  starting: 'wait',
  syncing: 'wait',
  idle: 'yes',
  offline: 'doubt',
  'signed-out': 'none',
  stuck: 'no',
  waiting: 'none',
};

/** Puts the state of connection and sync into words. What failed outweighs that everything else went well. */
export function syncWords(status: SyncStatus): SyncWords {
  const { state, done, total, unsent, failed, policyProblems = [], closed = [] } = status;
  const progress = state === 'syncing' && total > 0 ? ` ${t('app.sync.progress', { done, total })}` : '';
  return {
    tone: failed > 0 ? 'no' : tones[state],
    state: `${t(`app.sync.${state}`)}${progress}`,
    rest: [
      ...(unsent > 0 ? [t('app.sync.unsent', { count: unsent })] : []),
      ...(failed > 0 ? [t('app.sync.failed', { count: failed })] : []),
      ...(closed.length > 0 ? [t('app.sync.closed')] : []),
      ...(policyProblems.length > 0 ? [t('app.sync.policies', { count: policyProblems.length })] : []),
    ],
  };
}
