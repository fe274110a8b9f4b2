import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keepPlatforms, knownPlatforms } from '../../../cache/platforms.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Hub } from '../../../domain/settings/hubs.ts';
import type { PlatformsConfig } from '../../../domain/staging/config.ts';
import { movedPlatforms } from '../../../domain/staging/moved-platforms.ts';
import {
  joinPlatforms,
  listPlatforms,
  NO_PLATFORMS,
  type Platform,
} from '../../../domain/staging/platform.ts';
import type { PlatformFault } from '../../../domain/staging/read-platform.ts';
import { type Deployment, fetchDeployment } from '../../../platforms/deployment.ts';
import { readPlatforms } from '../../../pod/platforms.ts';
import { useSettings } from '../../workspace/queries.ts';
import { useWorkspace } from '../../workspace/workspace.ts';

/** The science platforms that can be worked with now. */
export interface Platforms extends PlatformsConfig {
  /** `reading`: there may be more than is listed yet. */
  readonly phase: 'reading' | 'ready';
  /** Ids of those that the maintainer added herself. */
  readonly own: ReadonlySet<string>;
  /** Those of the hubs that are in her settings. */
  readonly ownHubs: readonly Hub[];
  /** What of the deployer's document could not be read. */
  readonly faults: readonly PlatformFault[];
  /**
   * The deployer's rules could not be read: no service is there that brings data, only requests for operators are.
   * With why, where it is more than a fault of the document.
   */
  readonly closed?: { readonly problem?: Problem };
  /** Why the maintainer's own could not be read; those of an earlier visit are there. */
  readonly ownProblem?: Problem;
}

/** Names the query of the maintainer's own platforms, so that it can be renewed after a change. */
export const ownPlatformsKey: readonly string[] = ['own-platforms'];

const none: readonly Platform[] = [];

/** The platforms of the deployment with the maintainer's own, and her hubs. */
export function usePlatforms(): Platforms {
  const hubs = useSettings().data?.hubs;
  const deployment = useDeployment();
  const own = useKeptPlatforms();
  const { data: deployed, error } = deployment;
  const isReading = deployment.isPending || own.isLoading;
  return useMemo(() => {
    const mine = own.data?.platforms ?? none;
    const joined = joinPlatforms(deployed?.config ?? NO_PLATFORMS, mine, hubs ?? []);
    const isClosed = deployed?.isClosed ?? error !== null;
    const ids = new Set(mine.map(({ id }) => id));
    for (const { id } of listPlatforms(deployed?.config ?? NO_PLATFORMS)) ids.delete(id);
    return {
      ...joined,
      // Until the rules are known, nothing that they might forbid is there.
      ...((isClosed || deployed === undefined) && {
        providers: joined.providers.filter(({ kind }) => kind === 'document'),
      }),
      phase: isReading ? 'reading' : 'ready',
      own: ids,
      ownHubs: hubs ?? [],
      faults: deployed?.faults ?? [],
      ...(isClosed && { closed: error === null ? {} : { problem: error } }),
      ...(own.data?.problem && { ownProblem: own.data.problem }),
    };
  }, [deployed, error, isReading, own.data, hubs]);
}

/** So old what the deployer has set up may be, in milliseconds: pages stay open for days, and rules change. */
const RULES_HOLD = 900_000;

/** What the deployer has set up. Where it cannot be read again, it counts as it was. */
function useDeployment() {
  return useQuery<Deployment, Problem>({
    queryKey: ['deployment'],
    queryFn: async () => {
      const url = new URL(`${import.meta.env.BASE_URL}platforms.json`, window.location.origin);
      const read = await fetchDeployment(fetch, url.href);
      if (!read.ok) throw read.problem;
      return read.value;
    },
    staleTime: RULES_HOLD,
    retry: 1,
  });
}

/** What is known of the maintainer's own platforms. */
interface Own {
  readonly platforms: readonly Platform[];
  readonly problem?: Problem;
}

/**
 * The maintainer's own, as the pod has them; where it cannot be read, as it had them last. A token does not go with a
 * platform that has moved meanwhile, whoever moved it.
 */
function useKeptPlatforms() {
  const { pod, transport, session, replica, tokens } = useWorkspace();
  const queries = useQueryClient();
  const home = pod?.home;
  const isIn = session.phase === 'signed-in';
  const queryKey = [...ownPlatformsKey, home ?? '', isIn];
  return useQuery<Own>({
    queryKey,
    queryFn: async () => {
      const known = replica ? await knownPlatforms(replica) : none;
      if (!isIn || home === undefined) return { platforms: known };
      const read = await readPlatforms(transport, home);
      if (!read.ok) return { platforms: known, problem: read.problem };
      if (replica) await keepPlatforms(replica, read.value);
      const seen = queries.getQueryData<Own>(queryKey)?.platforms ?? none;
      for (const id of movedPlatforms([...seen, ...known], read.value)) tokens.drop(id);
      return { platforms: read.value };
    },
    enabled: replica !== undefined || home !== undefined,
    staleTime: 60_000,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  });
}
