import { useState } from 'react';
import { type DataCollection, withoutMembers } from '../../../domain/staging/collection.ts';
import type { CollectionChanges } from './use-collection-changes.ts';

/** How long members that were taken out can be taken back, in milliseconds. */
const UNDO_MS = 15_000;

/** Members that have just been taken out. */
export interface Removed {
  readonly before: DataCollection;
  readonly after: DataCollection;
  readonly count: number;
  /** In milliseconds since the epoch. */
  readonly until: number;
}

/** Taking members out of a collection, and back in. */
export interface Removal {
  readonly removed: Removed | undefined;
  readonly remove: (collection: DataCollection, identifiers: ReadonlySet<string>) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly forget: () => void;
}

/** Takes members out at once; for a while they can be taken back. */
export function useRemoval(changes: CollectionChanges): Removal {
  const [removed, setRemoved] = useState<Removed>();
  return {
    removed,
    remove: async (before, identifiers) => {
      const members = withoutMembers(before.members, identifiers);
      const saved = await changes.save(before, { ...before, members });
      if (!saved.ok) return;
      const count = before.members.length - members.length;
      setRemoved({ before, after: saved.value, count, until: Date.now() + UNDO_MS });
    },
    undo: async () => {
      if (removed === undefined) return;
      setRemoved(undefined);
      const { before, after } = removed;
      await changes.save(after, { ...after, members: before.members });
    },
    forget: () => setRemoved(undefined),
  };
}
