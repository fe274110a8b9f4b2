import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { deleteReplica } from '../cache/delete-replica.ts';
import { forgetDispatcherToken } from '../cache/dispatcher-token.ts';
import { lastWebId, rememberWebId } from '../cache/last-web-id.ts';
import { readMeta } from '../cache/meta.ts';
import { openReplica, type Replica } from '../cache/replica.ts';
import { knownSettings } from '../cache/settings.ts';
import type { Problem } from '../domain/problem.ts';
import { removeDrafts } from '../features/workspace/use-kept-drafts.ts';
import { type SessionState, type Workspace, WorkspaceContext } from '../features/workspace/workspace.ts';
import { createOrchestrator } from '../orchestrator/client.ts';
import { knownPodKey } from '../orchestrator/protocol.ts';
import { createTokenShelf } from '../platforms/tokens/shelf.ts';
import { createTransport } from '../pod/http-transport.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import { discoverPod } from '../pod/profile.ts';
import { rememberLogin } from '../pod/session/remembered.ts';
import { forgetSessionToRestore } from '../pod/session/restorable.ts';
import { rememberReturn } from '../pod/session/return-path.ts';
import { type Restoring, whatToRestore } from './restoring.ts';

const SessionBridge = lazy(async () => ({ default: (await import('./session-bridge.tsx')).SessionBridge }));

/** Loads the OIDC library only when something needs it. */
const loadSession = () => import('../pod/session/session.ts');

interface WorkspaceProviderProps {
  /** Shows the app, once nothing of the sign-in can get lost by moving in it. */
  readonly children: (session: SessionState) => ReactNode;
  /** The page to go back to when a sign-in has come to its end, well or badly. */
  readonly onReturn: () => void;
}

/**
 * Puts together what every screen works with: first the replica of who was here last, then the session, then the pod
 * as its profile describes it, and the orchestrator over them.
 */
export function WorkspaceProvider({ children, onReturn }: WorkspaceProviderProps) {
  const queries = useQueryClient();
  const [restoring, setRestoring] = useState<Restoring>();
  const [session, setSession] = useState<SessionState>({ phase: 'restoring' });
  const [replica, setReplica] = useState<Replica>();
  const [pod, setPod] = useState<PodProfile>();
  const [podProblem, setPodProblem] = useState<Problem>();
  // The transport outlives renders and must see the newest of both at each request.
  const current = useRef<{
    pod?: PodProfile;
    replica?: Replica;
    storages: readonly string[];
    signedIn: boolean;
  }>({
    storages: [],
    signedIn: false,
  });

  const { transport, orchestrator, tokens } = useMemo(() => {
    const transport = createTransport({
      authenticatedFetch: async (url, init) =>
        current.current.signedIn
          ? (await loadSession()).authenticatedFetch(url, init)
          : new Response(null, { status: 401 }),
      plainFetch: (url, init) => fetch(url, init),
      storages: () => current.current.storages,
      // Read at each request that is meant for the relay: it may just have been set, or taken away.
      relay: async () => current.current.replica && (await knownSettings(current.current.replica)).relay,
    });
    return { transport, orchestrator: createOrchestrator({ transport }), tokens: createTokenShelf() };
  }, []);

  const adopt = useCallback((discovered: PodProfile) => {
    current.current.pod = discovered;
    current.current.storages = discovered.storages;
    setPod(discovered);
    setPodProblem(undefined);
  }, []);

  const open = useCallback(
    async (webId: string) => {
      const opened = await openReplica(webId, () => setReplica(undefined));
      if (!opened.ok) {
        setPodProblem(opened.problem);
        return undefined;
      }
      current.current.replica = opened.value;
      setReplica(opened.value);
      const known = await readMeta(opened.value, knownPodKey);
      if (known) adopt(known);
      return opened.value;
    },
    [adopt],
  );

  const discover = useCallback(
    async (webId: string) => {
      const found = await discoverPod(transport, webId, {
        onStorages: (storages) => {
          current.current.storages = storages;
        },
      });
      if (!found.ok) {
        setPodProblem(found.problem);
        return;
      }
      adopt(found.value);
      await orchestrator.call('start', found.value);
      orchestrator.nudge();
    },
    [transport, orchestrator, adopt],
  );

  useEffect(() => {
    let stopped = false;
    void (async () => {
      const webId = await lastWebId();
      const opened = webId ? await open(webId) : undefined;
      const plan = await whatToRestore(window.location.search, current.current.pod, transport);
      if (stopped) return;
      setRestoring(plan);
      if (plan.kind === 'nothing') setSession({ phase: 'signed-out', because: plan.because });
      // Signed out, the replica can still be read and decided on; the orchestrator says what waits for a session.
      if (opened && current.current.pod) await orchestrator.call('start', current.current.pod);
    })();
    return () => {
      stopped = true;
    };
  }, [open, transport, orchestrator]);

  useEffect(
    () =>
      orchestrator.onChanged((topics) => {
        for (const topic of topics) void queries.invalidateQueries({ queryKey: [topic] });
        // A card depends on what became of its effects.
        if (topics.includes('intents')) void queries.invalidateQueries({ queryKey: ['suggestions'] });
      }),
    [orchestrator, queries],
  );

  // Restoring leaves for the provider's page while what was cached is in use: the way back is to where one is by then.
  const isRestoring = restoring?.kind === 'silently' && session.phase === 'restoring';
  useEffect(() => {
    if (!isRestoring) return;
    const remember = () => rememberReturn(currentPath());
    window.addEventListener('pagehide', remember);
    return () => window.removeEventListener('pagehide', remember);
  }, [isRestoring]);

  // A worker hears neither of these well, and both are good moments to look at the pod.
  useEffect(() => {
    const nudge = () => {
      orchestrator.sight(document.visibilityState === 'visible');
      if (document.visibilityState === 'visible') orchestrator.nudge();
    };
    // What was read is told to the pod a few seconds later: a page that goes away may not have them.
    const tell = () => {
      if (document.visibilityState === 'hidden') void orchestrator.call('saveReadState');
    };
    window.addEventListener('online', nudge);
    document.addEventListener('visibilitychange', nudge);
    document.addEventListener('visibilitychange', tell);
    return () => {
      window.removeEventListener('online', nudge);
      document.removeEventListener('visibilitychange', nudge);
      document.removeEventListener('visibilitychange', tell);
    };
  }, [orchestrator]);

  const onSignedIn = useCallback(
    async (webId: string) => {
      current.current.signedIn = true;
      setSession({ phase: 'signed-in', webId });
      onReturn();
      await rememberWebId(webId);
      await open(webId);
      await discover(webId);
    },
    [discover, onReturn, open],
  );

  const leave = useCallback(
    (state: Extract<SessionState, { phase: 'signed-out' }>) => {
      current.current.signedIn = false;
      setSession((before) =>
        before.phase === 'signed-out' && before.because && !state.because ? before : state,
      );
      onReturn();
    },
    [onReturn],
  );

  const workspace = useMemo<Workspace>(
    () => ({
      session,
      pod,
      podProblem,
      replica,
      orchestrator,
      transport,
      tokens,
      rediscover: async () => {
        if (session.phase === 'signed-in') await discover(session.webId);
      },
      signIn: async (issuer, input, webId) => {
        rememberLogin({ input, issuer, webId });
        const result = await (await loadSession()).signIn(issuer, currentPath());
        return result.ok ? undefined : result.problem;
      },
      signOut: async () => {
        await inTime(orchestrator.call('saveReadState'));
        tokens.clear();
        await (await loadSession()).signOut();
        // A copy that cannot be written to keeps nobody logged in.
        if (replica) await forgetDispatcherToken(replica).catch(() => undefined);
        leave({ phase: 'signed-out', because: 'left' });
        // It goes on without a session: it keeps decisions, and says that they wait for one.
        await orchestrator.call('sync');
      },
      removeCopy: async () => {
        await orchestrator.call('stop');
        if (replica) {
          removeDrafts(replica.webId);
          await deleteReplica(replica);
        }
        await rememberWebId(undefined);
        current.current.pod = undefined;
        current.current.replica = undefined;
        current.current.storages = [];
        setReplica(undefined);
        setPod(undefined);
        queries.clear();
      },
    }),
    [session, pod, podProblem, replica, orchestrator, transport, tokens, discover, leave, queries],
  );

  return (
    <WorkspaceContext value={workspace}>
      {restoring && restoring.kind !== 'nothing' && (
        <Suspense>
          <SessionBridge
            restore={restoring.kind === 'silently'}
            onSignedIn={(webId) => void onSignedIn(webId)}
            onSignedOut={() => leave({ phase: 'signed-out' })}
            onExpired={() => leave({ phase: 'signed-out', because: 'expired' })}
            onFailed={(code, detail) => {
              forgetSessionToRestore();
              leave(failedSignIn(code, detail));
            }}
          />
        </Suspense>
      )}
      {children(session)}
    </WorkspaceContext>
  );
}

/** How long logging out waits for what was read to be told, in milliseconds: it does no harm to be told later. */
const FAREWELL = 3_000;

/** Waits for something, but not for long. */
async function inTime(work: Promise<unknown>): Promise<void> {
  await Promise.race([work, new Promise((resolve) => setTimeout(resolve, FAREWELL))]);
}

/** Where the person is, as a path with its query and fragment. */
function currentPath(): string {
  return `${window.location.pathname}${window.location.search}${window.location.hash}`;
}

/** OAuth error codes that mean "no" rather than "broken". RFC 6749 4.1.2.1, OpenID Connect Core 3.1.2.6. */
function failedSignIn(
  code: string | undefined,
  detail: string | undefined,
): Extract<SessionState, { phase: 'signed-out' }> {
  if (code === 'access_denied') return { phase: 'signed-out', because: 'refused' };
  if (code === 'login_required' || code === 'interaction_required' || code === 'consent_required')
    return { phase: 'signed-out', because: 'expired' };
  return { phase: 'signed-out', because: 'failed', detail: detail ?? code };
}
