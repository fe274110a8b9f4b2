import type { ClosedPlace } from '../../domain/closed-places.ts';
import type { Thread, ThreadAction } from '../../domain/thread/model.ts';

/** What an action writes to. Nothing where it only leads to another screen, or to a form, which says so itself. */
export function placesFor(action: ThreadAction | 'restore', thread: Thread): readonly ClosedPlace[] {
  switch (action) {
    case 'resubmit':
    case 'offer-again':
    case 'announce-result':
    case 'edit':
      return [];
    case 'accept':
    case 'record':
      return ['log', 'records'];
    case 'accept-announcement':
      return ['inbox', 'log', 'records'];
    case 'withdraw': {
      const offer = thread.rounds.at(-1)?.offer ?? thread.root;
      return offer?.event === undefined ? ['records'] : ['log', 'records'];
    }
    default:
      return ['records'];
  }
}
