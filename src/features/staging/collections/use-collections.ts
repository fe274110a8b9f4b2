import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Problem } from '../../../domain/problem.ts';
import type { Result } from '../../../domain/result.ts';
import type { DataCollection } from '../../../domain/staging/collection.ts';
import { type CollectionsRead, listCollections } from '../../../pod/collections/collections.ts';
import { collectionId } from '../../../pod/collections/places.ts';
import { useWorkspace } from '../../workspace/workspace.ts';

/** The data collections of the pod, as far as they are known. */
export interface KnownCollections {
  /** By title; empty until the pod has answered, see `isPending`. */
  readonly collections: readonly DataCollection[];
  /** Documents that could not be read. */
  readonly unread: CollectionsRead['problems'];
  /** Why the collections could not be listed. */
  readonly problem?: Problem;
  readonly isPending: boolean;
  readonly refetch: () => void;
}

/** In milliseconds: within it the collections are not listed again when a screen is opened. */
const FRESH = 20_000;

/** Where the collections are in the query cache. */
export function collectionsKey(home: string | undefined): readonly string[] {
  return ['collections', home ?? ''];
}

/** The data collections. Listing them again reads only the documents that have changed. */
export function useCollections(): KnownCollections {
  const { transport, pod, podProblem, session } = useWorkspace();
  const queries = useQueryClient();
  const home = pod?.home;
  const key = collectionsKey(home);
  const isIn = session.phase === 'signed-in' && home !== undefined;
  const { data, refetch } = useQuery<Result<CollectionsRead>>({
    queryKey: key,
    queryFn: () => {
      const before = queries.getQueryData<Result<CollectionsRead>>(key);
      return listCollections(transport, home ?? '', before?.ok ? before.value : undefined);
    },
    enabled: isIn,
    staleTime: FRESH,
    // Documents are compared by their versions; comparing thousands of members costs more than painting them.
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  });
  const read = data?.ok ? data.value : undefined;
  const isRestoring = session.phase === 'restoring';
  return {
    collections: read?.collections ?? none,
    unread: read?.problems ?? none,
    ...(data?.ok === false ? { problem: data.problem } : podProblem && !pod && { problem: podProblem }),
    isPending: isIn
      ? data === undefined
      : session.phase !== 'signed-out' && (!pod ? !podProblem : isRestoring),
    refetch: () => void refetch(),
  };
}

const none: readonly never[] = [];

/** One data collection, by its URL with or without a fragment. `collection` is `undefined` while it is not known. */
export function useCollection(url: string | undefined): {
  readonly collection?: DataCollection;
  readonly problem?: Problem;
  readonly isPending: boolean;
} {
  const { collections, unread, problem, isPending } = useCollections();
  const id = url === undefined ? undefined : collectionId(url);
  const collection = collections.find((each) => each.id === id);
  const why = unread.find((each) => collectionId(each.url) === id)?.problem ?? problem;
  return { ...(collection && { collection }), ...(why && { problem: why }), isPending };
}
