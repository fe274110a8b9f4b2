import { changeDecision, waitingDecisions } from '../cache/decisions.ts';
import { changeIntent, intentsOf } from '../cache/intents.ts';
import type { DecisionRow } from '../cache/rows.ts';
import type { Problem } from '../domain/problem.ts';
import { ok, type Result } from '../domain/result.ts';
import { backOff } from '../domain/suggestion/back-off.ts';
import { isUntouched } from '../domain/suggestion/intent-state.ts';
import { appendDecision } from '../pod/decisions.ts';
import { createIntent } from '../pod/intents.ts';
import { consequenceOf, ownStorage } from './effect-problem.ts';
import type { Runner } from './run-intent.ts';

/** What came of writing decisions to the pod. */
export interface DecisionsSaved {
  /** Set when nothing at all can be done for now. */
  readonly pause?: Problem;
  /** Ids of the suggestions whose decisions the pod has now. */
  readonly saved: readonly string[];
}

/**
 * Writes those waiting decisions to the pod whose time to be taken back is over, oldest first. Before an approval, its
 * intents: whoever learns of the decision finds everything there that it takes to carry it out, whatever becomes of this
 * device, of the message or of the rule that it came from.
 */
export async function saveDecisions(runner: Runner): Promise<DecisionsSaved> {
  const now = new Date(runner.now()).toISOString();
  const due = (await waitingDecisions(runner.replica)).filter(
    (row) => row.notBefore <= now && (row.nextAttempt ?? '') <= now,
  );
  const saved: string[] = [];
  for (const row of due) {
    const pause = await saveDecision(runner, row, saved);
    if (pause) return { pause, saved };
  }
  return { saved };
}

async function saveDecision(runner: Runner, row: DecisionRow, saved: string[]): Promise<Problem | undefined> {
  // From here on the pod may know of it: taking it back means withdrawing it.
  const begun = await mark(runner, row, { attempts: row.attempts + 1 });
  if (!begun) return undefined;
  const { suggestionId, verdict, decidedAt, decidedBy, rule, reason, until, withdrawn } = row;
  const recorded =
    verdict === 'approved' && !withdrawn ? await recordIntents(runner, suggestionId) : ok(undefined);
  const written = recorded.ok
    ? await appendDecision(
        runner.transport,
        runner.home,
        { suggestionId, verdict, decidedAt, decidedBy, rule, reason, until, withdrawn },
        runner.pod.webId,
      )
    : recorded;
  if (written.ok) {
    await mark(runner, row, { saved: 'saved', problem: undefined, nextAttempt: undefined });
    saved.push(suggestionId);
    return undefined;
  }
  const { problem } = written;
  if (consequenceOf(problem, 0, ownStorage(runner.pod.storages)) === 'pause') return problem;
  const wait = backOff(row.attempts + 1, problem, runner.random());
  await mark(runner, row, { problem, nextAttempt: new Date(runner.now() + wait).toISOString() });
  return undefined;
}

/** Writes a suggestion's intents down, as far as the pod has no record of them. */
async function recordIntents(runner: Runner, suggestionId: string): Promise<Result<void>> {
  const { replica, transport, home } = runner;
  const intents = await intentsOf(replica, suggestionId);
  const missing = intents.filter((intent) => isUntouched(intent) && !intent.inPod);
  const created = await Promise.all(
    missing.map(async (intent) => {
      const written = await createIntent(transport, home, intent);
      if (written.ok)
        await changeIntent(replica, intent.id, (current) => current && { ...current, inPod: true });
      return written;
    }),
  );
  return created.find((written) => !written.ok) ?? ok(undefined);
}

/** Changes the row, unless it has been replaced by another decision meanwhile. */
async function mark(runner: Runner, row: DecisionRow, change: Partial<DecisionRow>): Promise<boolean> {
  const changed = await changeDecision(runner.replica, row.suggestionId, ({ decision }) =>
    ok(
      decision?.decidedAt === row.decidedAt && decision.verdict === row.verdict
        ? { decision: { ...decision, ...change } }
        : {},
    ),
  );
  return changed.ok && changed.value.decision != null;
}
