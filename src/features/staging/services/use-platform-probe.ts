import { useQuery } from '@tanstack/react-query';
import type { Platform } from '../../../domain/staging/platform.ts';
import type { Probe } from '../../../domain/staging/provider.ts';
import { probePlatform } from '../../../platforms/probe-platform.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useAskService } from './use-ask-service.ts';

/** What came of trying a platform. */
export interface ProbeResult {
  /** ISO 8601. */
  readonly at: string;
  readonly probe: Probe;
  /** Whether it was tried with a token. */
  readonly withToken: boolean;
}

/** The last trial of a platform in this visit, and how to try it. Nothing is asked by itself. */
export interface PlatformProbe {
  readonly result?: ProbeResult;
  readonly isTrying: boolean;
  readonly tryIt: () => void;
}

/** Tries a platform when the maintainer wants it, and remembers what came of it while the page is open. */
export function usePlatformProbe(platform: Platform): PlatformProbe {
  const { tokens } = useWorkspace();
  const ask = useAskService();
  const { data, isFetching, refetch } = useQuery<ProbeResult>({
    // Another address is another platform.
    queryKey: ['platform-probe', JSON.stringify(platform)],
    queryFn: async () => {
      const now = () => Date.now();
      const withToken = tokens.get(platform.id, now()) !== undefined;
      const probe = await probePlatform(platform, { tokens, ask, now });
      return { at: new Date().toISOString(), probe, withToken };
    },
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
  });
  return { ...(data && { result: data }), isTrying: isFetching, tryIt: () => void refetch() };
}
