import { useQuery } from '@tanstack/react-query';
import type { Result } from '../../../domain/result.ts';
import type { ProviderConfig } from '../../../domain/staging/config.ts';
import type { Destination, StagingProblem, StagingProvider } from '../../../domain/staging/provider.ts';
import type { HeldToken } from '../../../platforms/tokens/shelf.ts';
import { usePlatforms } from '../services/use-platforms.ts';
import { useProvider } from '../services/use-provider.ts';
import { type TokenState, useToken } from '../services/use-token.ts';

/** The service that a request is for, with what it says before it is asked for anything. */
export interface Service {
  readonly config?: ProviderConfig;
  readonly provider?: StagingProvider;
  readonly token: TokenState;
  /** It can be asked: it needs no token, or one is held. */
  readonly isOpen: boolean;
  readonly destinations?: readonly Destination[];
  readonly namespaces?: readonly string[];
  /** The first answers are still to come. */
  readonly isAsking: boolean;
  readonly problem?: StagingProblem;
  readonly askAgain: () => void;
}

/** In milliseconds: what a service said of its places and quotas holds so long on this screen. */
const FRESH = 60_000;

/** Asks a service for its destinations and namespaces, as soon as it can be asked. @param id of the configuration */
export function useService(id: string | undefined): Service {
  const { providers } = usePlatforms();
  const config = providers.find((each) => each.id === id);
  const provider = useProvider(id);
  const token = useToken(id);
  const isOpen = config?.kind === 'document' || token.isGood;
  const shared = {
    enabled: provider !== undefined && isOpen,
    staleTime: FRESH,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  } as const;
  // Another account sees other quotas; another address is another service.
  const key = [JSON.stringify(config ?? {}), markOf(token.held)];
  const places = useQuery<Result<readonly Destination[], StagingProblem>>({
    ...shared,
    queryKey: ['staging-destinations', ...key],
    queryFn: () => provider?.destinations() ?? never(),
  });
  const names = useQuery<Result<readonly string[], StagingProblem>>({
    ...shared,
    queryKey: ['staging-namespaces', ...key],
    queryFn: () => provider?.namespaces() ?? never(),
  });
  const failed = [places.data, names.data].find((each) => each?.ok === false);
  return {
    ...(config && { config }),
    ...(provider && { provider }),
    token,
    isOpen,
    ...(places.data?.ok && { destinations: places.data.value }),
    ...(names.data?.ok && { namespaces: names.data.value }),
    isAsking: places.isLoading || names.isLoading,
    ...(failed?.ok === false && { problem: failed.problem }),
    askAgain: () => {
      void places.refetch();
      void names.refetch();
    },
  };
}

const marks = new WeakMap<HeldToken, number>();
let last = 0;

/** Tells tokens apart without showing them: some say neither whose they are nor when they end. */
function markOf(held: HeldToken | undefined): number {
  if (!held) return 0;
  const mark = marks.get(held) ?? ++last;
  marks.set(held, mark);
  return mark;
}

function never(): Promise<never> {
  throw new Error('Asked without a provider.');
}
