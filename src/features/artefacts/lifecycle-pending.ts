import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Pending } from '../../domain/artefact/lifecycle-tracks.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Thread, ThreadState } from '../../domain/thread/model.ts';
import { serviceById } from '../../domain/trust/sender.ts';
import { counterpartyName } from '../thread/thread-words.ts';

/** The states in which something is still to come of an Offer. */
const WAITING: readonly ThreadState[] = [
  'offered',
  'failed',
  'acknowledged',
  'tentatively-accepted',
  'partly-answered',
];

/** Whether an Offer waits for its service (or for the maintainer, where sending failed). */
export function isWaiting({ state }: Pick<Thread, 'state'>): boolean {
  return WAITING.includes(state);
}

/** What nothing has come of yet: Offers of an artefact that wait for an answer, suggestions that wait for a verdict. */
export function pendingOf(
  artefact: string,
  offers: readonly Thread[],
  suggestions: readonly OpenSuggestion[],
  services: readonly Service[],
): Pending[] {
  const kindsOf = (id: string | undefined) =>
    id === undefined ? undefined : serviceById(services, id)?.kinds;
  return [
    ...offers
      .filter((offer) => offer.artefact === artefact && isWaiting(offer))
      .map(
        (offer): Pending => ({
          id: offer.key,
          kind: 'offer',
          pattern: offer.pattern,
          since: offer.rounds.at(-1)?.offer.at ?? offer.since,
          serviceName: counterpartyName(offer),
          serviceKinds: offer.counterparty.service?.kinds,
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
