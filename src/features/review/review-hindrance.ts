import type { ClosedPlace } from '../../domain/closed-places.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { hindrance, placesWritten } from '../workspace/closed-places.ts';

/** Why suggestions cannot be approved, and why nothing can be decided on them, where parts of the pod are read only. */
export interface ReviewHindrance {
  readonly approve?: string;
  readonly decide?: string;
}

/** As {@link ReviewHindrance}, for one suggestion or several at once. @param ownInbox URL */
export function reviewHindrance(
  suggestions: readonly Pick<Suggestion, 'effects'>[],
  ownInbox: string | undefined,
  closed: readonly ClosedPlace[],
): ReviewHindrance {
  const effects = suggestions.flatMap((suggestion) => suggestion.effects);
  return {
    approve: hindrance(placesWritten(effects, ownInbox), closed),
    decide: hindrance(['records'], closed),
  };
}
