import { fail, ok, type Result } from '../../domain/result.ts';
import type { JobStatus } from '../../domain/staging/phase.ts';
import type { StagingJob, StagingProblem } from '../../domain/staging/provider.ts';
import * as calls from './call.ts';
import { type RucioClient, refusedFor } from './client.ts';
import { readRucioRule } from './rule.ts';

/** How a rule stands. One that is gone is looked up in the history, where it stays as it was. @param seenAt ISO 8601 */
export async function statusOf(
  client: RucioClient,
  job: StagingJob,
  seenAt: string,
): Promise<Result<JobStatus, StagingProblem>> {
  const answer = await client.json(calls.readRule(job.id));
  if (answer.ok) {
    const rule = readRucioRule(answer.value, seenAt);
    if (rule) return ok(rule.status);
    return fail({
      kind: 'noncompliant',
      url: calls.readRule(job.id).path,
      reason: 'What the server tells of the rule is no rule.',
    });
  }
  if (!refusedFor(answer.problem, 'RuleNotFound')) return answer;
  const word = await lastWordOf(client, job);
  return ok({
    phase: 'gone',
    ...(word !== undefined && { word }),
    // Only who was still waiting can have been denied.
    ...(word === 'WAITING_APPROVAL' && { because: 'denied' as const }),
    seenAt,
  });
}

async function lastWordOf(client: RucioClient, { id, did }: StagingJob): Promise<string | undefined> {
  if (!did) return undefined;
  const history = await client.lines(calls.historyOf(did));
  const last = history.ok ? history.value.filter((row) => row.rule_id === id).at(-1) : undefined;
  return typeof last?.state === 'string' ? last.state : undefined;
}
