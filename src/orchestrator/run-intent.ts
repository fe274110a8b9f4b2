import { changeIntent } from '../cache/intents.ts';
import type { Problem } from '../domain/problem.ts';
import { ok, type Result } from '../domain/result.ts';
import { backOff } from '../domain/suggestion/back-off.ts';
import { type IntentEvent, nextIntent } from '../domain/suggestion/intent-state.ts';
import type { Intent } from '../domain/suggestion/model.ts';
import { createIntent, finishIntent } from '../pod/intents.ts';
import { releaseLease, takeLease } from '../pod/lease.ts';
import { carryOut } from './carry-out.ts';
import { consequenceOf, ownStorage } from './effect-problem.ts';
import type { Hands } from './hands.ts';

/** How long a device has an intent for itself, in milliseconds: longer than the slowest effect. */
const LEASE = 120_000;

/**
 * How long before its end a lease counts as over for the one who holds it, in milliseconds: what a request may take to
 * arrive. A tab that was frozen, or a laptop that was asleep, does not go on with what another device may have begun.
 */
const LEASE_MARGIN = 20_000;

/**
 * How long to leave to another device what it is about to do, in milliseconds; then it is looked at again. Far less than
 * a lease: most effects take a second, and until this device knows of it, it says that something is unsent.
 */
export const OTHERS_TURN = 15_000;

/** What an intent is run with. */
export interface Runner extends Hands {
  /** Orrery's own container in the pod, ending in `/`. */
  readonly home: string;
  /** Name of this tab, as a holder of leases. */
  readonly holder: string;
  /** Whether another holder can be known to be gone for good. */
  isGone(holder: string): Promise<boolean>;
  /** 0 … 1, to spread retries. */
  random(): number;
  /** Whether to stop: the lead is gone, or the pod was closed. */
  stopped(): boolean;
}

/** How a run of one intent ended. */
export interface IntentRun {
  /** As it stands in the replica now. */
  readonly intent: Intent | undefined;
  /** Set when nothing at all can be done for now. */
  readonly pause?: Problem;
}

/**
 * Carries one intent out: written down in the pod, leased, done, receipt written. Wherever this is cut off, running it
 * again ends in the same state of the world: what is done is recognised by the pod's record, the receipt in the
 * replica, or the effect's own identity, in this order.
 */
export async function runIntent(runner: Runner, id: string): Promise<IntentRun> {
  const started = await step(runner, id, { type: 'start' });
  if (started?.state !== 'running') return { intent: started };

  const leased = await lease(runner, started);
  if (!leased.ok) return stumble(runner, started, leased.problem);
  if (leased.value.type !== 'go') return { intent: await step(runner, id, leased.value) };

  let { receipt } = started;
  if (receipt === undefined) {
    // Left as it is: whoever leads next gives it back to the queue.
    if (runner.stopped()) return { intent: started, pause: { kind: 'aborted', url: runner.home } };
    const { effect, artefact } = leased.value.intent;
    const done = await carryOut(within(runner, leased.value.until), effect, artefact);
    if (!done.ok) return stumble(runner, started, done.problem, true);
    receipt = done.value;
    // Kept here first: should the receipt not reach the pod, the effect need not be repeated to get a new one.
    await changeIntent(runner.replica, id, (current) => current && { ...current, receipt });
  }
  const finished = await finishIntent(runner.transport, runner.home, id, receipt);
  if (!finished.ok) return stumble(runner, started, finished.problem);
  return {
    intent: await step(runner, id, { type: 'succeed', receipt: finished.value.intent.receipt ?? receipt }),
  };
}

/** Lets no request leave once the lease is over (`until`: milliseconds since 1970, by this device's clock). */
function within(hands: Hands, until: number): Hands {
  return { ...hands, transport: (request) => hands.transport({ ...request, notAfter: until }) };
}

/** Takes the intent's lease, written down before where it is not; or tells what has become of it elsewhere. */
async function lease(
  runner: Runner,
  intent: Intent,
): Promise<Result<{ type: 'go'; until: number; intent: Intent } | IntentEvent>> {
  const { transport, home, holder, isGone, now } = runner;
  if (!intent.inPod) {
    const created = await createIntent(transport, home, intent);
    if (!created.ok) return created;
    const there = created.value.intent;
    if (there.receipt) return ok({ type: 'succeed', receipt: there.receipt });
  }
  const until = now() + LEASE - LEASE_MARGIN;
  const request = { holder, duration: LEASE, now, isGone, watched: intent.watched };
  const taken = await takeLease(transport, home, intent.id, request);
  if (!taken.ok)
    // Somebody has cleared it away: written down anew.
    return taken.problem.kind === 'absent' && intent.inPod
      ? lease(runner, { ...intent, inPod: false })
      : taken;
  const there = taken.value.stored.intent;
  switch (taken.value.outcome) {
    case 'taken':
      return ok({ type: 'go', until, intent: await newestOf(runner, intent, there, taken.value.begun) });
    case 'finished':
      await newestOf(runner, intent, there);
      return ok(endOf(there));
    case 'held': {
      const problem: Problem = { kind: 'conflict', url: taken.value.stored.url, status: 409 };
      const again = new Date(now() + OTHERS_TURN).toISOString();
      return ok({ type: 'wait', problem, nextAttempt: again, watched: taken.value.watched });
    }
  }
}

/**
 * The intent as the pod knows it: another device may have changed the message after the receiver had refused it, or
 * have begun to send it, so that it is not sure any more that nothing has arrived.
 */
async function newestOf({ replica }: Runner, local: Intent, stored: Intent, begun = false): Promise<Intent> {
  const { editedAt, effect } = stored;
  const isEdited = editedAt !== undefined && editedAt !== local.editedAt;
  if (!isEdited && !begun) return local;
  const news = { ...(isEdited && { editedAt, effect }), ...(begun && { refusals: undefined }) };
  await changeIntent(replica, local.id, (current) => current && { ...current, ...news });
  return { ...local, ...news };
}

function endOf(intent: Intent): IntentEvent {
  return intent.receipt ? { type: 'succeed', receipt: intent.receipt } : { type: 'overtaken' };
}

/** Draws the consequence of a problem, in the replica and, where the lease is ours, in the pod. */
async function stumble(
  runner: Runner,
  started: Intent,
  problem: Problem,
  leased = false,
): Promise<IntentRun> {
  const { replica, transport, home, holder } = runner;
  const consequence = consequenceOf(problem, started.attempts, ownStorage(runner.pod.storages));
  if (consequence === 'pause')
    return { intent: await step(runner, started.id, { type: 'pause', problem }), pause: problem };
  const event: IntentEvent =
    consequence === 'fail'
      ? { type: 'fail', problem }
      : {
          type: 'postpone',
          problem,
          nextAttempt: new Date(
            runner.now() + backOff(started.attempts, problem, runner.random()),
          ).toISOString(),
        };
  const intent = await changeIntent(replica, started.id, (current) => current && nextIntent(current, event));
  if (leased) {
    // Others may go on at once instead of waiting for the lease to run out, and see what the matter is.
    await releaseLease(transport, home, started.id, holder, (stored) => ({
      ...stored,
      state: consequence === 'fail' ? 'failed' : 'ready',
      problem,
      attempts: started.attempts,
      refusals: intent?.refusals,
    }));
  }
  return { intent };
}

async function step(runner: Runner, id: string, event: IntentEvent): Promise<Intent | undefined> {
  return changeIntent(runner.replica, id, (current) => current && nextIntent(current, event));
}
