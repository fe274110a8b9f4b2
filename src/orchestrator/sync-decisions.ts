import { changeDecision, type DecisionCase, type DecisionChange } from '../cache/decisions.ts';
import type { DecisionRow } from '../cache/rows.ts';
import { putSeen, seenMembers } from '../cache/seen.ts';
import { ok, type Result } from '../domain/result.ts';
import {
  laterDecision,
  latestDecisions,
  type RecordedDecision,
} from '../domain/suggestion/decision-order.ts';
import { nextIntent } from '../domain/suggestion/intent-state.ts';
import { readDecisions } from '../pod/decisions.ts';
import type { PodLook } from './look.ts';

/**
 * Takes over what was decided on other devices: one listing, then the monthly documents that have changed.
 * Where this device decided otherwise and the pod does not know it yet, the later decision counts.
 */
export async function syncDecisions(look: PodLook, home: string): Promise<Result<void>> {
  const container = new URL('decisions/', home).href;
  const seen = await seenMembers(look.replica, container);
  const known = new Map([...seen].map(([url, { version }]) => [url, version]));
  const read = await readDecisions(look.transport, home, known);
  if (!read.ok) return read;
  if (read.value.decisions.length > 0) {
    await takeOverDecisions(look, read.value.decisions);
    look.changed(['suggestions', 'intents']);
  }
  await putSeen(
    look.replica,
    [...read.value.versions]
      .filter(([url, version]) => known.get(url) !== version)
      .map(([url, version]) => ({ url, container, version })),
  );
  return ok(undefined);
}

/** Merges records of the pod into the replica, each suggestion in a transaction of its own. */
async function takeOverDecisions(look: PodLook, records: readonly RecordedDecision[]): Promise<void> {
  for (const [suggestionId, record] of latestDecisions(records))
    await changeDecision(look.replica, suggestionId, (current) => ok(mergeDecision(current, record)));
}

/** What the record of the pod changes in the replica. */
function mergeDecision(current: DecisionCase, record: RecordedDecision): DecisionChange {
  const { decision } = current;
  if (decision !== undefined && !counts(record, decision)) return {};
  const row: DecisionRow = {
    ...record,
    notBefore: record.decidedAt,
    saved: 'saved',
    attempts: 1,
  };
  if (record.verdict === 'approved' && !record.withdrawn) return { decision: row };
  // Overtaken: what is not under way will not happen, or not again.
  const dropped = current.intents
    .map((intent) => nextIntent(intent, { type: 'drop' }))
    .filter((intent) => intent !== undefined);
  return { decision: row, putIntents: dropped };
}

/** Whether the pod's record counts, and not what stands in the replica. The same record counts: it is saved then. */
function counts(record: RecordedDecision, local: DecisionRow): boolean {
  const same =
    record.decidedAt === local.decidedAt &&
    record.verdict === local.verdict &&
    Boolean(record.withdrawn) === Boolean(local.withdrawn);
  if (same) return local.saved === 'waiting';
  return laterDecision<RecordedDecision>(local, record) === record;
}
