import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Result } from '../../../domain/result.ts';
import { didOf } from '../../../domain/staging/collection.ts';
import type { ProviderConfig } from '../../../domain/staging/config.ts';
import { formatDid, readDid } from '../../../domain/staging/did.ts';
import type { Destination, Located, StagingProblem } from '../../../domain/staging/provider.ts';
import { useService } from '../request/use-service.ts';
import type { Subject } from './subject.ts';

/** What is known of the place where staged data are. */
export interface Beside {
  /** The service that brought them there; `undefined` where nothing was staged, or it is configured no more. */
  readonly config?: ProviderConfig;
  /** It can be asked only by who is signed in, and nobody is. */
  readonly wantsToken: boolean;
  readonly isAsking: boolean;
  readonly destination?: Destination;
  /** Addresses of the copies at the place, by identifier. */
  readonly copies?: ReadonlyMap<string, readonly string[]>;
  readonly problem?: StagingProblem;
}

/** Of more members than this the copies are not asked for: services answer by one request for each, or a long list. */
export const MOST_LOCATED = 200;

/** Asks the service that brought the data what stands beside them, and where the copies are. */
export function useBeside(subject: Subject | undefined): Beside {
  const request = subject?.staging?.request;
  const service = useService(request?.provider);
  const { config, provider, isOpen, destinations, problem } = service;
  const dids = useMemo(
    () => (subject?.staging ? subject.members.flatMap((member) => readDid(didOf(member) ?? '') ?? []) : []),
    [subject],
  );
  const mayLocate = dids.length > 0 && dids.length <= MOST_LOCATED;
  const located = useQuery<Result<readonly Located[], StagingProblem>>({
    queryKey: ['located', config?.id ?? '', subject?.staging?.id ?? '', dids.map(formatDid)],
    queryFn: async () => (await provider?.locate?.(dids)) ?? { ok: true, value: [] },
    enabled: isOpen && provider?.locate !== undefined && mayLocate,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  });
  const destination = destinations?.find(({ id }) => id === request?.destination.id);
  const copies = useMemo(
    () => (located.data?.ok && request ? copiesAt(located.data.value, request.destination) : undefined),
    [located.data, request],
  );
  return {
    ...(config && { config }),
    wantsToken: config !== undefined && !isOpen,
    isAsking: (provider !== undefined && isOpen && !destinations && !problem) || located.isFetching,
    ...(destination && { destination }),
    ...(copies && { copies }),
    ...(problem && { problem }),
  };
}

/** The addresses of what lies at a destination, by data identifier. */
export function copiesAt(
  located: readonly Located[],
  { id, name }: Pick<Destination, 'id' | 'name'>,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    located.flatMap(({ did, places }) => {
      const urls = places
        // Names of storages may repeat: they count only where no id is told.
        .filter((place) => (place.destination === undefined ? place.name === name : place.destination === id))
        .flatMap((place) => place.urls);
      return urls.length > 0 ? [[formatDid(did), urls] as const] : [];
    }),
  );
}
