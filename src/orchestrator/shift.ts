import { outboxCounts } from '../cache/intents.ts';
import { lastSyncKey, policyRunKey, readMeta, writeMeta } from '../cache/meta.ts';
import type { Replica } from '../cache/replica.ts';
import type { Problem } from '../domain/problem.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import { actAutomatically } from './act.ts';
import { createAlarms } from './alarms.ts';
import { syncPolicies } from './autonomy.ts';
import type { Environment } from './environment.ts';
import { isoNow } from './environment.ts';
import type { LiveRules } from './live-rules.ts';
import { logStagings } from './log-staging.ts';
import type { Look, PodLook } from './look.ts';
import { createMatcher } from './match.ts';
import { tendLog } from './mend-log.ts';
import { createPace, THOROUGH_PAUSE } from './pace.ts';
import type { SyncStatus, Topic } from './protocol.ts';
import { READ_PAUSE, saveReadState } from './read-state.ts';
import { syncRuleBooks } from './rule-books.ts';
import { recoverIntents } from './run-effects.ts';
import { type Facts, noFacts, statusOf } from './status-board.ts';
import { syncDecisions } from './sync-decisions.ts';
import { syncServices } from './sync-documents.ts';
import { concernsEverything, takeLook } from './take-look.ts';
import { createTask } from './task.ts';
import { tendDispatches } from './tend-dispatches.ts';
import { tendOutbox } from './tend-outbox.ts';
import { watchInbox } from './watch-inbox.ts';
import { watchRights } from './watch-rights.ts';

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
  let readPlanned = false;

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
    noting.request();
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

  const outbox = tendOutbox({
    environment,
    look: { ...own, changed },
    alarms,
    holder: options.holder,
    isGone: options.isGone,
    stopped: isStopped,
    isReady: () => outboxKnown,
    report,
    written(run) {
      artefactsChanged ||= run.artefactsChanged === true;
      looking.request();
    },
    failed() {
      if (!facts.blocked) looking.request();
    },
    bug,
  });

  const noting = createTask(async () => {
    if (stopped || !outboxKnown) return;
    if (await logStagings(own)) outbox.request();
  }, bug);

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

  const live = watchInbox({
    environment,
    pod,
    transport,
    onChange() {
      pace.reset();
      looking.request();
    },
    onLive: (way) => void report({ live: way }),
  });

  const begun = recoverIntents({ replica }).then(() => looking.request());

  return {
    look(isThorough) {
      thorough ||= isThorough;
      pace.reset();
      outbox.hurry();
      dispatching.hurry();
      looking.request();
    },
    wake() {
      noting.request();
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
        await noting.idle();
        await outbox.idle();
        await dispatching.idle();
        await reading.idle();
        await outbox.late();
      }
    },
    async stop() {
      stopped = true;
      live?.close();
      alarms.stop();
      await Promise.all([
        begun,
        outbox.late(),
        ...[looking, tending, matching, noting, outbox, reading].map((task) => task.idle()),
        // A node that does not answer holds up nobody: its share reads as unknown elsewhere.
        ...(dispatching.isSending() ? [] : [dispatching.idle()]),
      ]);
    },
  };
}
