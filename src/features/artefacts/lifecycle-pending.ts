import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Pending } from '../../domain/artefact/lifecycle-tracks.ts';
import type { Service } from '../../domain/service/service.ts';
import { serviceById } from '../../domain/trust/sender.ts';
import type { OfferProgress, OfferStage } from './offer-progress.ts';

/** The stages at which something is still to come of an Offer. */
const WAITING: readonly OfferStage[] = [
  'queued',
  'sending',
  'waiting',
  'failed',
  'sent',
  'delivered',
  'accepted',
  'tentatively-accepted',
];

/** Whether an Offer waits for its service (or for the maintainer, where sending failed). */
export function isWaiting({ stage }: OfferProgress): boolean {
  return WAITING.includes(stage);
}

/** What nothing has come of yet: Offers of an artefact that wait for an answer, suggestions that wait for a verdict. */
export function pendingOf(
  artefact: string,
  offers: readonly OfferProgress[],
  suggestions: readonly OpenSuggestion[],
  services: readonly Service[],
): Pending[] {
  const kindsOf = (id: string | undefined) =>
    id === undefined ? undefined : serviceById(services, id)?.kinds;
  return [
    ...offers
      .filter((offer) => offer.artefact === artefact && isWaiting(offer))
      .map(
        ({ offerId, pattern, madeAt, recipientId, recipientName }): Pending => ({
          id: offerId,
          kind: 'offer',
          pattern,
          since: madeAt,
          serviceName: recipientName,
          serviceKinds: kindsOf(recipientId),
        }),
      ),
    ...suggestions
      .map(({ suggestion }) => suggestion)
      .filter((suggestion) => suggestion.artefact === artefact)
      .map(
        ({ id, pattern, receivedAt, senderName, senderId }): Pending => ({
          id,
          kind: 'suggestion',
          pattern,
          since: receivedAt,
          serviceName: senderName,
          serviceKinds: kindsOf(senderId),
        }),
      ),
  ];
}
