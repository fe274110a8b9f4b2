import type { StagingRow } from '../../../cache/rows.ts';
import { endingOf, lastSeen } from '../../../domain/staging/staging.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { phaseWords, type StateWords } from '../phase-words.ts';
import { t } from './words.ts';

/** What is known of the service around a request. */
export interface Around {
  /** It is among the platforms. */
  readonly isConfigured: boolean;
  /** This tab may ask it now. */
  readonly mayAsk: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How a request stands, in words: before it is handed in by what it waits for, then by what the service says. */
export function standingWords(row: StagingRow, { isConfigured, mayAsk, now }: Around): StateWords {
  const service = isolate(row.providerLabel);
  const say = (
    key:
      | 'sign-in'
      | 'handing-in'
      | 'unreached'
      | 'unconfigured'
      | 'unseen'
      | 'refused'
      | 'perhaps'
      | 'given-up'
      | 'cancelling',
    tone: StateWords['tone'],
  ): StateWords => ({ tone, label: t(`standing.${key}`), means: t(`standing.${key}.means`, { service }) });
  const last = lastSeen(row);
  const ending = endingOf(row, now);
  if (ending) return phaseWords('gone', ending);
  if (row.state === 'given-up') return say('given-up', 'none');
  if (row.state === 'refused')
    return row.problem?.kind === 'outcome-unknown' ? say('perhaps', 'doubt') : say('refused', 'no');
  if (row.state === 'asked') {
    if (!isConfigured) return say('unconfigured', 'doubt');
    if (!mayAsk || row.problem?.kind === 'signed-out') return say('sign-in', 'wait');
    return row.hindrance ? say('unreached', 'doubt') : say('handing-in', 'wait');
  }
  if (row.byHand && !last)
    return { tone: 'wait', label: t('standing.by-hand'), means: t('standing.by-hand.means') };
  if (row.cancelledAt !== undefined) return say('cancelling', 'wait');
  return last ? phaseWords(last.phase) : say('unseen', 'wait');
}
