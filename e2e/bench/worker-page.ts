import { policyRunKey, readMeta } from '../../src/cache/meta.ts';
import { openReplica } from '../../src/cache/replica.ts';
import { createOrchestrator, type Orchestrator } from '../../src/orchestrator/client.ts';
import type { DryRunEvent } from '../../src/orchestrator/dry-run-events.ts';
import { benchPod, profile } from './policy/pod.ts';

/** What the page offers to the bench that opens it. */
export interface WorkerPage {
  /** Reads an inbox of `count` messages into an empty replica and matches it; gives back the time that all of it takes, in milliseconds. */
  fill(count: number): Promise<{ readonly ms: number; readonly suggestions: number }>;
  /** One dry run; with `cancelAfter` it is cancelled so many milliseconds after its first match. All times in milliseconds. */
  dryRun(text: string, cancelAfter?: number): Promise<DryRunTimes>;
}

/** How long a dry run took. */
export interface DryRunTimes {
  readonly first: number;
  /** From the cancel to the last event; `undefined` where it was not cancelled or had ended before. */
  readonly cancelled?: number;
  readonly all: number;
  readonly done: number;
  readonly matched: number;
  /** Requests meanwhile that would have changed something; the orchestrator goes on looking. */
  readonly writes: number;
}

let orchestrator: Orchestrator;
let writes: () => number;

const page: WorkerPage = {
  async fill(count) {
    const start = performance.now();
    const pod = benchPod(count);
    writes = pod.writes;
    orchestrator = createOrchestrator({ transport: pod.transport });
    const began = await orchestrator.call('start', profile);
    if (!began.ok) throw new Error(JSON.stringify(began.problem));
    const replica = await openReplica(profile.webId);
    if (!replica.ok) throw new Error(JSON.stringify(replica.problem));
    const { db } = replica.value;
    // All have arrived, none waits for the rules, and the round in which the last were judged is over.
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      const run = await readMeta(replica.value, policyRunKey);
      const waiting = await db.countFromIndex('notifications', 'matchedBy', '');
      const versions = new Set<unknown>();
      if (run !== undefined && waiting === 0 && (await db.count('notifications')) === count) {
        const index = db.transaction('notifications').store.index('matchedBy');
        for (let at = await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue())
          versions.add(at.key);
        if (versions.size === 1 && orchestrator.status().state === 'idle') break;
      }
    }
    const suggestions = await db.count('suggestions');
    replica.value.close();
    return { ms: performance.now() - start, suggestions };
  },
  dryRun(text, cancelAfter) {
    const before = writes();
    const start = performance.now();
    let first = Number.POSITIVE_INFINITY;
    let cancelledAt: number | undefined;
    return new Promise((resolve) => {
      const run = orchestrator.dryRun({ id: 'trial', text }, (event: DryRunEvent) => {
        if (event.type === 'match' && first === Number.POSITIVE_INFINITY) {
          first = performance.now() - start;
          if (cancelAfter !== undefined)
            setTimeout(() => {
              cancelledAt = performance.now();
              run.cancel();
            }, cancelAfter);
        }
        if (event.type !== 'ended') return;
        const { done, matched, stopped } = event;
        const cancelled =
          stopped === 'cancelled' && cancelledAt !== undefined ? performance.now() - cancelledAt : undefined;
        const all = performance.now() - start;
        resolve({ first, cancelled, all, done, matched, writes: writes() - before });
      });
    });
  },
};

Object.assign(globalThis, { bench: page });
