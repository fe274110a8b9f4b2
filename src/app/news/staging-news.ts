import { lastSeen, type Staging } from '../../domain/staging/staging.ts';
import { stagingNews as table } from '../../i18n/en/staging-news.ts';
import { translator } from '../../i18n/translator.ts';

/** Says what notifications tell of requests for copies; loaded with them. */
export const { t } = translator({ ...table });

/** What has become of a request that she wants to hear of. */
export type StagingTurn = 'arrived' | 'denied' | 'refused' | 'stuck';

/** What there is to tell of a request; `undefined` while it is on its way, or over by her own doing. */
export function turnOf(staging: Staging): StagingTurn | undefined {
  const { farewell, state } = staging;
  if (farewell !== undefined) return farewell === 'denied' ? 'denied' : undefined;
  if (state === 'refused') return 'refused';
  if (state === 'given-up') return undefined;
  const phase = lastSeen(staging)?.phase;
  if (phase === 'stuck' || phase === 'suspended') return 'stuck';
  return phase === 'complete' ? 'arrived' : undefined;
}

/** One line of a notification. Names come from outside: they are text. */
export function turnWords(staging: Staging): string {
  const turn = turnOf(staging);
  const { collectionTitle: title, request } = staging;
  return turn === undefined ? title : t(`staging-news.${turn}`, { title, place: request.destination.name });
}
