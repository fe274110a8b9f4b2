import { outboxCounts } from '../cache/intents.ts';
import { lastSyncKey, policyRunKey, readMeta, writeMeta } from '../cache/meta.ts';
import type { Replica } from '../cache/replica.ts';
import type { Problem } from '../domain/problem.ts';
import { backOff } from '../domain/suggestion/back-off.ts';
import { type Live, watch } from '../pod/live.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import { actAutomatically } from './act.ts';
import { createAlarms } from './alarms.ts';
import { syncPolicies } from './autonomy.ts';
import { dueTimes } from './due.ts';
import type { Environment } from './environment.ts';
import { isoNow } from './environment.ts';
import type { LiveRules } from './live-rules.ts';
import type { Look, PodLook } from './look.ts';
import { createMatcher } from './match.ts';
import { tendLog } from './mend-log.ts';
import { createPace, THOROUGH_PAUSE } from './pace.ts';
import type { SyncStatus, Topic } from './protocol.ts';
import { READ_PAUSE, saveReadState } from './read-state.ts';
import { syncRuleBooks } from './rule-books.ts';
import { type OutboxRun, type OutboxRunner, recoverIntents, runEffects } from './run-effects.ts';
import { type Facts, noFacts, statusOf } from './status-board.ts';
import { syncDecisions } from './sync-decisions.ts';
import { syncServices } from './sync-documents.ts';
import { concernsEverything, takeLook } from './take-look.ts';
import { createTask } from './task.ts';
import { tendDispatches } from './tend-dispatches.ts';
import { createTurns } from './turns.ts';
import { watchRights } from './watch-rights.ts';

/** How long a run of effects may last before others go on without waiting for it, in milliseconds. */
const PATIENCE = 3_000;

/** What a shift works with. */
export interface ShiftOptions {
  readonly environment: Environment;
  readonly replica: Replica;
  readonly pod: PodProfile;
  /** Name of this tab, as a holder of leases. */
  readonly holder: string;
  /** Whether another holder can be known to be gone for good. */
  isGone(holder: string): Promise<boolean>;
  readonly rules: LiveRules;
  changed(topics: readonly Topic[]): void;
  status(status: SyncStatus): void;
  /** The session is over: another tab may have one. */
  signedOut(): void;
}

/** The leading tab's work: looking at the pod, matching, carrying out, each at its own time. */
export interface Shift {
  /** Looks at the pod now; a thorough look also reads the small documents. */
  look(thorough: boolean): void;
  /** Carries out what is due, and sees when the next thing will be. */
  wake(): void;
  /** Tells the pod before long what was read here. */
  keepRead(): void;
  /** Says how things stand once more. */
  report(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Begins the work of the leading tab; goes on until it is stopped. */
export function beginShift(options: ShiftOptions): Shift {
  const { environment, replica, pod, changed } = options;
  const rights = watchRights(environment.transport, pod, () => void report({ closed: rights.closed() }));
  const { transport } = rights;
  const pace = createPace(environment.random);
  const alarms = createAlarms(environment);
  let facts: Facts = noFacts;
  let stopped = false;
  let thorough = true;
  let artefactsChanged = false;
  let lastThorough = 0;
  let outboxKnown = false;
  let factsKnown = false;
  let pauses = 0;
  let pausedUntil = 0;
  let readPlanned = false;
  /** Runs of effects that lasted too long to wait for. */
  const late = new Set<Promise<void>>();

  const now = () => environment.now();
  const isStopped = () => stopped;

  async function report(change: Partial<Facts> = {}): Promise<void> {
    facts = { ...facts, ...change };
    const counts = await outboxCounts(replica);
    if (!stopped) options.status(statusOf(facts, counts));
  }

  function bug(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    void report({ blocked: { kind: 'unexpected', message, where: 'orchestrator' } });
  }

  const matcher = createMatcher({
    replica,
    pod,
    transport,
    rules: options.rules,
    changed,
    stopped: isStopped,
  });
  const matching = createTask(async () => {
    if (!factsKnown || stopped) return;
    await options.rules.refresh();
    const round = await matcher.matchPending();
    const policyProblems = options.rules.problems();
    if (JSON.stringify(policyProblems) !== JSON.stringify(facts.policyProblems ?? []))
      await report({ policyProblems });
    const acted = await act();
    if (stopped || (round.judged === 0 && acted === 0)) return;
    await writeMeta(replica, policyRunKey, { at: isoNow(environment), ...round, acted });
    changed(['policies']);
  }, bug);

  /** Lets policies act that may, once nothing is left to be judged anew. Gives back how many suggestions they approved. */
  async function act(): Promise<number> {
    const { home } = pod;
    if (!outboxKnown || home === undefined || stopped) return 0;
    const acted = await actAutomatically({
      replica,
      pod,
      rules: options.rules,
      now,
      stopped: isStopped,
      askPod: () => askPod(home),
    });
    if (acted.goesOnAt !== undefined)
      alarms.at('act', Date.parse(acted.goesOnAt) - now(), () => matching.request());
    if (acted.approved === 0) return 0;
    changed(['suggestions', 'intents']);
    outbox.request();
    return acted.approved;
  }

  async function askPod(home: string): Promise<Problem | undefined> {
    const [policies, books, services, decisions] = await Promise.all([
      syncPolicies(own, home),
      syncRuleBooks(own, home),
      syncServices(own, home),
      syncDecisions({ ...own, changed }, home),
    ]);
    // What they would do now is not what was judged: then nothing is current, and nothing is done.
    await options.rules.refresh();
    return [policies, books, decisions].flatMap((read) => (read.ok ? [] : [read.problem]))[0] ?? services;
  }

  /** Says what has changed, and has matched anew what depends on it. */
  function tell(topics: readonly Topic[]): void {
    changed(topics);
    if (topics.some((topic) => topic !== 'intents' && topic !== 'status')) matching.request();
  }

  const own: PodLook = { replica, pod, transport, now, changed: tell };

  const looking = createTask(async () => {
    if (stopped) return;
    const isThorough = thorough || now() - lastThorough >= THOROUGH_PAUSE;
    const look: Look = {
      ...own,
      thorough: isThorough,
      artefactsChanged,
      stopped: isStopped,
      progress: (done, total) => void report({ done, total }),
    };
    thorough = false;
    artefactsChanged = false;
    if (facts.first) await report();
    const result = await takeLook(look, {
      outboxKnown() {
        outboxKnown = true;
        outbox.request();
        dispatching.request();
      },
      factsKnown() {
        factsKnown = true;
        matching.request();
      },
    });
    if (stopped) return;
    if (isThorough && !result.blocked) lastThorough = now();
    thorough ||= isThorough && result.blocked !== undefined;
    matching.request();
    outbox.request();
    if (!result.blocked) reading.request();
    await plan(result);
    // Not before the inbox is there: it may take long where the log has been left alone, and nothing waits for it.
    if (isThorough && !result.blocked) tending.request();
  }, bug);

  const tending = createTask(async () => {
    // What is just being logged is not missing.
    await outbox.idle();
    if (stopped) return;
    const partial = await tendLog(own);
    if (partial && !stopped && !concernsEverything(partial)) await report({ partial });
  }, bug);

  // Not counted as unsent: it is written when the pod can be reached, at the latest after the next look.
  const reading = createTask(async () => {
    readPlanned = false;
    if (!stopped && pod.home !== undefined) await saveReadState({ replica, transport }, pod.home);
  }, bug);

  /** When to look again, and what to say until then. */
  async function plan(result: { blocked?: Problem; partial?: Problem; news: boolean }): Promise<void> {
    const wait = pace.next(result, facts.live);
    const retryAt = result.blocked && wait !== undefined ? new Date(now() + wait).toISOString() : undefined;
    if (wait !== undefined) alarms.at('look', wait, () => looking.request());
    const lastSync = await readMeta(replica, lastSyncKey);
    const { blocked, partial } = result;
    await report({ blocked, partial, first: false, done: 0, total: 0, lastSync, retryAt });
    if (result.blocked?.kind === 'unauthenticated') options.signedOut();
  }

  const runner: OutboxRunner = {
    replica,
    pod,
    transport,
    home: pod.home ?? '',
    holder: options.holder,
    isGone: options.isGone,
    now,
    random: environment.random,
    stopped: isStopped,
    changed,
    inTurn: createTurns(),
    underWay: new Set(),
    patience: () => new Promise((resolve) => alarms.at('patience', PATIENCE, resolve)),
    async syncDecisions() {
      const read = await syncDecisions({ replica, pod, transport, now, changed }, pod.home ?? '');
      return read.ok ? undefined : read.problem;
    },
  };

  const outbox = createTask(async () => {
    if (stopped || !outboxKnown) return;
    const due = await dueTimes(replica, isoNow(environment));
    if (due.review !== undefined)
      alarms.at('review', Date.parse(due.review) - now(), () => {
        changed(['suggestions']);
        outbox.request();
      });
    if (due.outbox === undefined) return report();
    const wait = Math.max(Date.parse(due.outbox), pausedUntil) - now();
    if (wait > 0) {
      alarms.at('outbox', wait, () => outbox.request());
      return report();
    }
    if (pod.home === undefined) {
      // Decisions wait until the pod has a place for them; the set-up makes one.
      return report({ partial: { kind: 'absent', url: pod.storages[0] ?? pod.webId } });
    }
    await report({ sending: true });
    const run = await runEffects(runner);
    if (run.rest) leaveBehind(run.rest);
    await afterRun(run);
  }, bug);

  /** Goes on without waiting for a run that lasts, and sees to its outcome when it comes. */
  function leaveBehind(rest: Promise<OutboxRun>): void {
    const end: Promise<void> = rest
      .then(async (run) => {
        late.delete(end);
        await afterRun(run);
      })
      .catch(bug);
    late.add(end);
  }

  async function afterRun(run: OutboxRun): Promise<void> {
    await report({ sending: late.size > 0 });
    if (stopped) return;
    changed(['intents', 'suggestions']);
    // What was written shall be seen: the event in the log, the link at the artefact.
    if (run.done > 0) {
      artefactsChanged ||= run.artefactsChanged === true;
      looking.request();
    }
    await planOutbox(run.pause, run.done);
  }

  async function planOutbox(pause: Problem | undefined, done: number): Promise<void> {
    if (pause) {
      pauses += 1;
      pausedUntil = now() + backOff(pauses, pause, environment.random());
      alarms.at('outbox', pausedUntil - now(), () => outbox.request());
      // A look finds out whether the pod can be reached at all, and says so.
      if (!facts.blocked) looking.request();
      return;
    }
    pauses = 0;
    const due = await dueTimes(replica, isoNow(environment));
    if (due.outbox === undefined) return;
    // Something that is due and yet was not carried out waits for another thing; no need to hurry.
    const wait = Date.parse(due.outbox) - now();
    alarms.at('outbox', done > 0 ? Math.max(0, wait) : Math.max(1_000, wait), () => outbox.request());
  }

  const dispatching = tendDispatches({
    environment,
    look: own,
    alarms,
    holder: options.holder,
    isGone: options.isGone,
    stopped: isStopped,
    isReady: () => outboxKnown,
    logs: () => outbox.request(),
    bug,
  });

  const live = watchInbox();

  function watchInbox(): Live | undefined {
    const { openSocket, schedule, random } = environment;
    if (pod.inbox === undefined || openSocket === undefined) {
      void report({ live: 'polling' });
      return undefined;
    }
    return watch({
      transport,
      topic: pod.inbox,
      openSocket,
      schedule,
      now,
      random,
      onChange() {
        pace.reset();
        looking.request();
      },
      onState: ({ state }) => void report({ live: state === 'open' ? 'websocket' : 'polling' }),
    });
  }

  const begun = recoverIntents({ replica }).then(() => looking.request());

  return {
    look(isThorough) {
      thorough ||= isThorough;
      pace.reset();
      pausedUntil = 0;
      looking.request();
    },
    wake() {
      outbox.request();
      dispatching.request();
    },
    keepRead() {
      if (readPlanned) return;
      readPlanned = true;
      alarms.at('read', READ_PAUSE, () => reading.request());
    },
    report: () => report(),
    async idle() {
      await begun;
      for (let round = 0; round < 3; round += 1) {
        await looking.idle();
        await tending.idle();
        await matching.idle();
        await outbox.idle();
        await dispatching.idle();
        await reading.idle();
        await Promise.all(late);
      }
    },
    async stop() {
      stopped = true;
      live?.close();
      alarms.stop();
      await Promise.all([
        begun,
        ...late,
        ...[looking, tending, matching, outbox, reading].map((task) => task.idle()),
        // A node that does not answer holds up nobody: its share reads as unknown elsewhere.
        ...(dispatching.isSending() ? [] : [dispatching.idle()]),
      ]);
    },
  };
}
