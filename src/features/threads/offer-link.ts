import type { Artefact } from '../../domain/artefact/artefact.ts';
import { reviewsOfOffered } from '../../domain/policy/promised-reviews.ts';
import type { Thread } from '../../domain/thread/model.ts';

/** What the address of the composer of Offers says of a new Offer to the same party. */
export interface OfferLink {
  readonly artefacts?: string;
  readonly service?: string;
  readonly pattern?: 'request-review' | 'request-endorsement';
  readonly replyTo?: string;
}

/**
 * The address at which an Offer is made again. A re-submission answers the message that declined the last one for now:
 * receivers know by that id that it is a new round of the same.
 * @param answers whether it is a re-submission
 */
export function offerLinkOf(thread: Thread, answers: boolean): OfferLink {
  const { artefact, counterparty, pattern, rounds } = thread;
  const declined = answers
    ? rounds.at(-1)?.messages.findLast(({ notification }) => notification.pattern === 'tentative-reject')
    : undefined;
  const service = counterparty.service?.id;
  const replyTo = declined?.notification.id;
  return {
    ...(artefact !== undefined && { artefacts: artefact }),
    ...(service !== undefined && { service }),
    ...((pattern === 'request-review' || pattern === 'request-endorsement') && { pattern }),
    ...(replyTo !== undefined && { replyTo }),
  };
}

/**
 * The address at which the result of an accepted invitation is announced: with the review, where one of the artefacts
 * says that it reviews the work, else it is chosen or uploaded there.
 */
export function resultLinkOf(
  { root }: Thread,
  artefacts: readonly Artefact[],
): { readonly artefact?: string; readonly replyTo?: string } {
  const [review] = root ? reviewsOfOffered(root.notification, artefacts) : [];
  const replyTo = root?.notification.id;
  return {
    ...(review !== undefined && { artefact: review }),
    ...(replyTo !== undefined && { replyTo }),
  };
}
