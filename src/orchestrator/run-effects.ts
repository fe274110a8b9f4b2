import { getDecision } from '../cache/decisions.ts';
import { changeIntent, intentsOf, unrecordedDrops, unsentIntents } from '../cache/intents.ts';
import { rematchThreads } from '../cache/notifications.ts';
import { activityKey } from '../domain/notification/identity.ts';
import { readNotification } from '../domain/notification/read.ts';
import type { Problem } from '../domain/problem.ts';
import { backOff } from '../domain/suggestion/back-off.ts';
import { dueAt, isFinished, nextIntent } from '../domain/suggestion/intent-state.ts';
import type { Intent } from '../domain/suggestion/model.ts';
import { answeredKeys } from '../domain/thread/answers.ts';
import { changeIntent as changeRecord } from '../pod/intents.ts';
import { isByHand } from './by-hand.ts';
import { inLanes } from './lanes.ts';
import type { Topic } from './protocol.ts';
import { type Runner, runIntent } from './run-intent.ts';
import { saveDecisions } from './save-decisions.ts';

/** How many suggestions are carried out at a time. */
const LANES = 3;

/** What a run of the outbox works with. */
export interface OutboxRunner extends Runner {
  changed(topics: readonly Topic[]): void;
  /** Causes that a run is at, also one that was left behind. */
  readonly underWay: Set<string>;
  /** Resolves when a run has lasted so long that others shall not wait for it. */
  patience(): Promise<void>;
  /** Learns what other devices decided. Called before effects, after decisions of this device were written. */
  syncDecisions(): Promise<Problem | undefined>;
}

/** How a run ended. */
export interface OutboxRun {
  /** Set when nothing at all can be done for now. */
  readonly pause?: Problem;
  /** How many effects were carried out (or found done). */
  readonly done: number;
  /** Whether one of them changed artefacts, or may have. */
  readonly artefactsChanged?: boolean;
  /** What was still under way when patience was over: a server that does not answer holds up nobody else. */
  readonly rest?: Promise<OutboxRun>;
}

/**
 * Gives back to the queue what a crash or a closed tab left in the middle. Only for the tab that leads, and before it
 * runs anything: then nobody else can be at it.
 */
export async function recoverIntents(runner: Pick<OutboxRunner, 'replica'>): Promise<void> {
  for (const intent of await unsentIntents(runner.replica))
    if (intent.state === 'running')
      await changeIntent(
        runner.replica,
        intent.id,
        (current) => current && nextIntent(current, { type: 'recover' }),
      );
}

/**
 * Carries out what is due: first the decisions are written to the pod, then, suggestion by suggestion, their effects in
 * order. An effect that waits or failed holds up those after it, and no other suggestion.
 */
export async function runEffects(runner: OutboxRunner): Promise<OutboxRun> {
  await release(runner);
  const { pause, saved } = await saveDecisions(runner);
  if (saved.length > 0) runner.changed(['suggestions', 'intents']);
  if (pause) return { pause, done: 0 };
  await recordDrops(runner);

  const causes = await dueCauses(runner);
  if (causes.length === 0) return { done: 0 };
  const problem = await runner.syncDecisions();
  if (problem) return { pause: problem, done: 0 };

  let done: Intent[] = [];
  let stop: Problem | undefined;
  const stopped = () => stop !== undefined || runner.stopped();
  /** What has come of it since it was asked for last. */
  const outcome = (): OutboxRun => {
    const news = done;
    done = [];
    const artefactsChanged = news.some(({ effect }) => effect.kind === 'link' || effect.kind === 'write');
    return { pause: stop, done: news.length, artefactsChanged };
  };
  const work = async (cause: string): Promise<void> => {
    if (runner.underWay.has(cause)) return;
    runner.underWay.add(cause);
    try {
      const run = await runCause(runner, cause, stopped);
      done.push(...run.done);
      stop ??= run.pause;
    } finally {
      runner.underWay.delete(cause);
    }
  };
  const all = inLanes(causes, work, stopped, LANES).then(() => true);
  const isComplete = await Promise.race([all, runner.patience().then(() => false)]);
  return isComplete ? outcome() : { ...outcome(), rest: all.then(outcome) };
}

/** Ends the time in which things can be undone, where it is over. */
async function release(runner: OutboxRunner): Promise<void> {
  const now = new Date(runner.now()).toISOString();
  for (const intent of await unsentIntents(runner.replica))
    if (intent.state === 'held' && intent.notBefore <= now)
      await changeIntent(
        runner.replica,
        intent.id,
        (current) => current && nextIntent(current, { type: 'release' }),
      );
}

/** Tells the pod what the maintainer gave up, so that no other device asks about it. */
async function recordDrops(runner: OutboxRunner): Promise<void> {
  const now = new Date(runner.now()).toISOString();
  for (const { id, nextAttempt } of await unrecordedDrops(runner.replica)) {
    if ((nextAttempt ?? '') > now) continue;
    const written = await changeRecord(runner.transport, runner.home, id, ({ url, intent }) =>
      intent.receipt === undefined ? { url, intent: { ...intent, state: 'dropped' } } : undefined,
    );
    // Where there is no record, nobody has to be told.
    const recorded = written.ok || written.problem.kind === 'absent';
    const again = recorded
      ? { unrecorded: undefined, nextAttempt: undefined }
      : { nextAttempt: new Date(runner.now() + backOff(8, written.problem, runner.random())).toISOString() };
    await changeIntent(runner.replica, id, (current) => current && { ...current, ...again });
  }
}

/** Causes whose next intent can be carried out now, oldest first. */
async function dueCauses(runner: OutboxRunner): Promise<string[]> {
  const causes = new Set((await unsentIntents(runner.replica)).map(({ cause }) => cause));
  const due: string[] = [];
  for (const cause of causes)
    if (!runner.underWay.has(cause) && (await nextDue(runner, cause))) due.push(cause);
  return due;
}

/** The intent of a cause that can be carried out now; none when an earlier one waits or failed. */
async function nextDue(runner: OutboxRunner, cause: string): Promise<Intent | undefined> {
  const next = (await intentsOf(runner.replica, cause)).find((intent) => !isFinished(intent));
  if (next?.state !== 'ready') return undefined;
  const due = dueAt(next);
  if (due === undefined || due > new Date(runner.now()).toISOString()) return undefined;
  if (isByHand(cause)) return next;
  // A suggestion's effects wait until the pod has the decision, and happen only while it stands.
  const decision = await getDecision(runner.replica, cause);
  const stands = decision?.verdict === 'approved' && !decision.withdrawn && decision.saved === 'saved';
  return stands ? next : undefined;
}

async function runCause(
  runner: OutboxRunner,
  cause: string,
  stopped: () => boolean,
): Promise<{ done: readonly Intent[]; pause?: Problem }> {
  const done: Intent[] = [];
  while (!stopped()) {
    const next = await nextDue(runner, cause);
    if (!next) break;
    const run = await runIntent(runner, next.id);
    runner.changed(['intents', 'suggestions']);
    if (run.pause) return { done, pause: run.pause };
    if (run.intent?.state !== 'done') break;
    await rematchThreads(runner.replica, threadOf(run.intent));
    done.push(run.intent);
  }
  return { done };
}

/** Keys of the activities that look different now that the effect has happened: what was sent, and what it answers. */
function threadOf({ effect }: Intent): string[] {
  if (effect.kind !== 'send') return [];
  const read = readNotification(effect.document);
  if (!read.ok || read.value.id === undefined) return [];
  return [activityKey(read.value.id), ...answeredKeys(read.value)];
}
