import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '../../../domain/problem.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { addMembers, type DataCollection, type Member } from '../../../domain/staging/collection.ts';
import {
  type CollectionsRead,
  createCollection,
  deleteCollection,
  keepVersion,
  type NewCollection,
  saveCollection,
} from '../../../pod/collections/collections.ts';
import { collectionDocument } from '../../../pod/collections/places.ts';
import { useWritable, type Writable } from '../../workspace/use-writable.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { collectionsKey } from './use-collections.ts';

/** What came of adding members to a collection. */
export interface MembersAdded {
  readonly collection: DataCollection;
  readonly added: number;
  /** How many were there already. */
  readonly known: number;
}

/** The changes of collections that screens can make. Each gives back what stands in the pod afterwards. */
export interface CollectionChanges extends Writable {
  readonly busy: boolean;
  /** Why the last change did not work. */
  readonly problem?: Problem;
  readonly create: (wanted: NewCollection) => Promise<Result<DataCollection>>;
  /** Writes `mine` over `base`, the collection as it was when the maintainer began. */
  readonly save: (base: DataCollection, mine: DataCollection) => Promise<Result<DataCollection>>;
  readonly add: (collection: DataCollection, members: readonly Member[]) => Promise<Result<MembersAdded>>;
  /** Keeps a copy of the collection as it is: before it is handed in. Repeating it changes nothing. */
  readonly keep: (collection: DataCollection) => Promise<Result<DataCollection>>;
  readonly remove: (collection: DataCollection) => Promise<Result<void>>;
  readonly forgetProblem: () => void;
}

/** Writes collections into the pod; the lists of all screens follow at once. */
export function useCollectionChanges(): CollectionChanges {
  const { pod, transport } = useWorkspace();
  const writable = useWritable();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const home = pod?.home;

  /** What stands in the pod is shown before it is listed again. */
  const show = (document: string, collection: DataCollection | undefined) => {
    const key = collectionsKey(home);
    queries.setQueryData<Result<CollectionsRead>>(key, (before) => {
      if (!before?.ok) return before;
      const others = before.value.collections.filter(({ id }) => collectionDocument(id) !== document);
      const versions = new Map(before.value.versions);
      versions.delete(document);
      const collections = [...others, ...(collection ? [collection] : [])];
      return ok({
        ...before.value,
        versions,
        collections: collections.sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1)),
      });
    });
    void queries.invalidateQueries({ queryKey: key });
  };

  const run = async <T>(change: (home: string) => Promise<Result<T>>): Promise<Result<T>> => {
    if (home === undefined) return fail({ kind: 'invalid', reason: 'The pod is not set up yet.' });
    setBusy(true);
    setProblem(undefined);
    const result = await change(home);
    setBusy(false);
    if (!result.ok) {
      setProblem(result.problem);
      // What somebody else has changed is to be seen.
      void queries.invalidateQueries({ queryKey: collectionsKey(home) });
    }
    return result;
  };
  const shown = (result: Result<DataCollection>) => {
    if (result.ok) show(collectionDocument(result.value.id), result.value);
    return result;
  };
  const save = (base: DataCollection, mine: DataCollection) =>
    run(() => saveCollection(transport, base, { ...mine, modified: new Date().toISOString() })).then(shown);

  return {
    ...writable,
    busy,
    ...(problem && { problem }),
    create: (wanted) =>
      run((place) => createCollection(transport, place, wanted, new Date().toISOString())).then(shown),
    save,
    add: async (collection, members) => {
      const { added, known, members: all } = addMembers(collection.members, members);
      const saved = await save(collection, { ...collection, members: all });
      return saved.ok ? ok({ collection: saved.value, added, known }) : saved;
    },
    keep: (collection) => run(() => keepVersion(transport, collection)).then(shown),
    remove: async (collection) => {
      const removed = await run(() => deleteCollection(transport, collection.id));
      if (removed.ok) show(collectionDocument(collection.id), undefined);
      return removed;
    },
    forgetProblem: () => setProblem(undefined),
  };
}
