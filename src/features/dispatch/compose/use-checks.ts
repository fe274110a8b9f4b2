import { useCallback, useRef, useState } from 'react';
import type { DispatchOrder } from '../../../domain/dispatch/model.ts';
import type { PreflightFinding } from '../../../domain/dispatch/preflight.ts';
import { preflight } from '../../../platforms/ocm/preflight.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useOwnStorages } from '../use-own-storages.ts';
import type { Composer } from './use-composer.ts';

/** What came of looking at everything outside before sending. */
export interface Checks {
  readonly state: 'unasked' | 'asking' | 'asked' | 'stale';
  readonly done: number;
  readonly total: number;
  readonly findings: readonly PreflightFinding[];
  /** Looks now; asks servers, as a stranger. */
  readonly look: () => Promise<void>;
}

interface Looked {
  readonly of: string;
  readonly busy: boolean;
  readonly done: number;
  readonly total: number;
  readonly findings: readonly PreflightFinding[];
}

/** Checks what is composed when the maintainer says so. What is changed afterwards has to be checked once more. */
export function useChecks({ order, copy, key }: Composer): Checks {
  const { transport } = useWorkspace();
  const isOwn = useOwnStorages();
  const [looked, setLooked] = useState<Looked>();
  const round = useRef(0);
  const now = order?.ok ? identityOf(order.value, key?.kid) : undefined;
  const look = useCallback(async () => {
    if (!order?.ok || now === undefined) return;
    const mine = ++round.current;
    setLooked({ of: now, busy: true, done: 0, total: 0, findings: [] });
    const findings = await preflight(
      { order: order.value, copy: copy.crate, ...(key && { key: key.key.jwk }), isOwn },
      {
        ask: transport,
        now: Date.now,
        progress: (done, total) =>
          mine === round.current && setLooked({ of: now, busy: true, done, total, findings: [] }),
        stopped: () => mine !== round.current,
      },
    );
    if (mine === round.current) setLooked({ of: now, busy: false, done: 0, total: 0, findings });
  }, [order, now, copy, key, isOwn, transport]);
  const { done = 0, total = 0, findings = [] } = looked ?? {};
  return { state: stateOf(looked, now), done, total, findings, look };
}

function stateOf(looked: Looked | undefined, now: string | undefined): Checks['state'] {
  if (looked === undefined) return 'unasked';
  if (looked.busy) return 'asking';
  return looked.of === now ? 'asked' : 'stale';
}

/** What the checks depend on: the bytes that are sent, to where, in whose name. */
function identityOf({ dispatch }: DispatchOrder, kid: string | undefined): string {
  const { node, sender, way, sign, shares } = dispatch;
  return JSON.stringify([node.shares, sender, way, sign && kid, shares.map(({ digest }) => digest)]);
}
