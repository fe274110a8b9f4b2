import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Result } from '../../../../domain/result.ts';
import type { Hub } from '../../../../domain/settings/hubs.ts';
import type { StagingProblem } from '../../../../domain/staging/provider.ts';
import { type HubService, type HubUser, openHub } from '../../../../platforms/jupyter/client.ts';
import type { SpawnProgress } from '../../../../platforms/jupyter/progress.ts';
import { announce } from '../../../../ui/announce.ts';
import { useWorkspace } from '../../../workspace/workspace.ts';
import { useAskService } from '../../services/use-ask-service.ts';
import { type TokenState, useToken } from '../../services/use-token.ts';
import { hubAudience } from '../ways.ts';
import { t } from '../words.ts';

/** What a hub tells of the person whose token is held. */
interface HubSeen {
  readonly user: HubUser;
  readonly version?: string;
  /** None where the token does not reach so far. */
  readonly services: readonly HubService[];
}

/** What is done with a server just now. */
export type ServerWork =
  | { readonly kind: 'starting'; readonly progress?: SpawnProgress }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'failed'; readonly problem: StagingProblem };

/** The account of the maintainer at a hub. */
export interface HubState {
  readonly token: TokenState;
  readonly seen?: HubSeen;
  readonly isAsking: boolean;
  readonly problem?: StagingProblem;
  /** By names of servers. */
  readonly work: ReadonlyMap<string, ServerWork>;
  readonly askAgain: () => void;
  readonly start: (server: string) => Promise<void>;
  readonly stop: (server: string) => Promise<void>;
  readonly forgetToken: () => void;
}

/** Between two looks while a server starts or stops, in milliseconds. */
const PENDING = 3_000;

/** Asks a hub with the token that is held for it, and starts and stops servers. */
export function useHub(hub: Hub): HubState {
  const { tokens } = useWorkspace();
  const ask = useAskService();
  const id = hubAudience(hub);
  const token = useToken(id);
  const client = useMemo(
    () => openHub({ id, url: hub.url }, { tokens, ask, now: () => Date.now() }),
    [id, hub.url, tokens, ask],
  );
  const { data, refetch, isFetching } = useQuery<Result<HubSeen, StagingProblem>>({
    queryKey: ['hub', hub.url, token.held?.expires ?? '', token.held?.account ?? ''],
    queryFn: async () => {
      const user = await client.user();
      if (!user.ok) return user;
      const [version, services] = await Promise.all([client.version(), client.services()]);
      return {
        ok: true,
        value: {
          user: user.value,
          ...(version.ok && { version: version.value }),
          services: services.ok ? services.value : [],
        },
      };
    },
    enabled: token.isGood,
    refetchInterval: ({ state }) =>
      state.data?.ok && state.data.value.user.servers.some(({ pending }) => pending) ? PENDING : false,
    // Another token has another account behind it: nothing of it outlives this screen.
    gcTime: 0,
    staleTime: 0,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  });
  const [work, setWork] = useState<ReadonlyMap<string, ServerWork>>(new Map());
  const ending = useRef<AbortController>(undefined);
  useEffect(() => () => ending.current?.abort(), []);
  const put = (server: string, doing: ServerWork | undefined) =>
    setWork((before) => {
      const next = new Map([...before].filter(([name]) => name !== server));
      if (doing) next.set(server, doing);
      return next;
    });
  return {
    token,
    ...(data?.ok && token.isGood && { seen: data.value }),
    isAsking: isFetching,
    ...(data?.ok === false && { problem: data.problem }),
    work,
    askAgain: () => void refetch(),
    start: async (server) => {
      const controller = new AbortController();
      ending.current = controller;
      const { signal } = controller;
      put(server, { kind: 'starting' });
      const started = await client.start(server, {
        signal,
        onProgress: (progress) => put(server, { kind: 'starting', progress }),
      });
      if (signal.aborted) return;
      put(server, started.ok ? undefined : { kind: 'failed', problem: started.problem });
      announce(t(started.ok ? 'use-hubs.server.started' : 'use-hubs.server.failed'));
      await refetch();
    },
    stop: async (server) => {
      put(server, { kind: 'stopping' });
      const stopped = await client.stop(server);
      put(server, stopped.ok ? undefined : { kind: 'failed', problem: stopped.problem });
      if (stopped.ok) announce(t('use-hubs.server.stopping'));
      await refetch();
    },
    forgetToken: () => {
      tokens.drop(id);
      announce(t('use-hubs.token.dropped'));
    },
  };
}
