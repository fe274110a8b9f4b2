import { activityKey } from '../../domain/notification/identity.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Thread, ThreadState } from '../../domain/thread/model.ts';
import { sameId } from '../../domain/trust/same-id.ts';
import type { OfferDraft, WorkDraft } from './offer-draft.ts';

/** States in which the service may still be at work, or waits for a new round. */
const RUNNING: ReadonlySet<ThreadState> = new Set([
  'offered',
  'tentatively-accepted',
  'acknowledged',
  'partly-answered',
  'tentatively-rejected',
]);

/**
 * A running thread in which the service was asked for the same about the same work, so that nobody asks twice without
 * knowing; the latest. The thread that a new round belongs to does not count, nor does the Offer itself.
 */
export function earlierOffer(
  threads: readonly Thread[],
  draft: Pick<OfferDraft, 'pattern' | 'inReplyTo'>,
  work: Pick<WorkDraft, 'artefact' | 'id'>,
  service: Service,
): Thread | undefined {
  const own = activityKey(work.id);
  const answered = draft.inReplyTo === undefined ? undefined : activityKey(draft.inReplyTo);
  return threads.find(
    ({ kind, state, pattern, artefact, counterparty, messages }) =>
      kind === 'offered' &&
      RUNNING.has(state) &&
      pattern === draft.pattern &&
      artefact === work.artefact &&
      [service.id, ...service.aliases].some(
        (id) => counterparty.id !== undefined && sameId(id, counterparty.id),
      ) &&
      !messages.some(({ key }) => key === own || key === answered),
  );
}
