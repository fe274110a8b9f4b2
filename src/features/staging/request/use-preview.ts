import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Result } from '../../../domain/result.ts';
import type { PolicyFinding } from '../../../domain/staging/policy-finding.ts';
import type { StagingProblem, StagingProvider } from '../../../domain/staging/provider.ts';
import type { StagingRequest } from '../../../domain/staging/request.ts';

/** What the service itself says of a request before it gets it. */
export interface Preview {
  /** `waived`: the maintainer goes on without. */
  readonly state: 'unasked' | 'asking' | 'known' | 'failed' | 'waived';
  readonly findings: readonly PolicyFinding[];
  readonly problem?: StagingProblem;
  /** When it was asked, milliseconds since 1970. */
  readonly askedAt?: number;
  readonly askAgain: () => void;
  /** Goes on without an answer. */
  readonly waive: () => void;
}

const none: readonly PolicyFinding[] = [];

/**
 * Asks a service for its live limits, while a request is looked at that would be sent.
 * @param request `undefined`: nothing is asked
 */
export function usePreview(
  provider: StagingProvider | undefined,
  request: StagingRequest | undefined,
  isOpen: boolean,
): Preview {
  // The seconds until a date go by without anything being different.
  const asked = useMemo(
    () => request && JSON.stringify({ ...request, lifetime: Math.round((request.lifetime ?? -1) / 3600) }),
    [request],
  );
  const [waived, setWaived] = useState<string>();
  const query = useQuery<Result<readonly PolicyFinding[], StagingProblem>>({
    queryKey: ['staging-preview', provider?.id ?? '', asked ?? ''],
    queryFn: () => {
      if (!provider || !request) throw new Error('Asked without a request.');
      return provider.preview(request);
    },
    enabled: provider !== undefined && request !== undefined && isOpen,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  });
  const { data, isFetching } = query;
  const isWaived = waived !== undefined && waived === asked && data?.ok !== true;
  const state = isWaived
    ? 'waived'
    : isFetching
      ? 'asking'
      : data === undefined
        ? 'unasked'
        : data.ok
          ? 'known'
          : 'failed';
  return {
    state,
    findings: data?.ok ? data.value : none,
    ...(data?.ok === false && { problem: data.problem }),
    ...(query.dataUpdatedAt > 0 && { askedAt: query.dataUpdatedAt }),
    askAgain: () => {
      setWaived(undefined);
      void query.refetch();
    },
    waive: () => setWaived(asked),
  };
}
