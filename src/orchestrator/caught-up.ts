import type { UnwrittenEvent } from '../cache/rows.ts';
import type { Dispatch } from '../domain/dispatch/model.ts';
import { nextShare } from '../domain/dispatch/share-state.ts';

/**
 * A dispatch as the pod has it, with what this device knows and the pod does not yet: the same object where that changes
 * nothing. What is seen on the screen is ahead of the pod for a moment, and so is what the maintainer does about it.
 */
export function caughtUp(dispatch: Dispatch, unwritten: readonly UnwrittenEvent[] = []): Dispatch {
  const shares = dispatch.shares.map((share) =>
    unwritten
      .filter(({ providerId }) => providerId === share.providerId)
      .reduce((before, { event }) => nextShare(before, event) ?? before, share),
  );
  return shares.some((share, index) => share !== dispatch.shares[index]) ? { ...dispatch, shares } : dispatch;
}
