import { fail, ok, type Result } from '../../domain/result.ts';
import type { StagingJob, StagingProblem, SubmitOptions } from '../../domain/staging/provider.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';
import type { AskSrcNet } from './ask-srcnet.ts';
import type { SrcNetLayout } from './layout.ts';
import { findCall, jobAmong, jobIn, namespacesCall, stageCall } from './stage.ts';

const DM = 'data-management-api';

/**
 * Hands a request in. The service names no way to make the same request twice without having it twice, so a job is
 * looked for first wherever it lists them. Where it does not, a request that may have got there already is not repeated:
 * the maintainer is told that nobody knows, and she decides.
 */
export async function submitToSrcNet(
  ask: AskSrcNet,
  layout: SrcNetLayout,
  request: StagingRequest,
  { again = false }: SubmitOptions = {},
): Promise<Result<StagingJob, StagingProblem>> {
  const before = await jobOf(ask, layout, request);
  // Nothing was sent yet: it is only that nobody answers, or that a token is missing.
  if (!before.ok && !isFinal(before.problem)) return before;
  if (before.ok && before.value !== undefined) return ok(jobFor(before.value, request, layout, true));
  const call = stageCall(request, layout);
  const canLook = layout.find !== undefined && before.ok;
  if (again && !canLook) return unknown(call.path);
  const made = await ask(DM, call);
  if (made.ok) {
    const id = jobIn(made.value, layout);
    if (id !== undefined) return ok(jobFor(id, request, layout, false));
    return fail({ kind: 'noncompliant', url: call.path, reason: 'The service gave the request no id.' });
  }
  const { problem } = made;
  const isThere = problem.kind === 'service-refused' && problem.status === 409;
  if (!isThere && !mayHaveArrived(problem)) return made;
  const after = canLook ? await jobOf(ask, layout, request) : undefined;
  if (after?.ok && after.value !== undefined) return ok(jobFor(after.value, request, layout, true));
  // It was looked for where it would be, and is not there: it can be sent again.
  return isThere || after?.ok ? made : unknown(call.path);
}

/**
 * The job that the same request has made before; `undefined` where there is none, or nobody can tell. Something is asked
 * in any case, so that who cannot get through learns it before anything is sent.
 */
async function jobOf(
  ask: AskSrcNet,
  layout: SrcNetLayout,
  request: StagingRequest,
): Promise<Result<string | undefined, StagingProblem>> {
  const call = findCall(request, layout);
  if (!call) {
    const reached = await ask(DM, namespacesCall());
    return reached.ok ? ok(undefined) : reached;
  }
  const found = await ask(DM, call);
  return found.ok ? ok(jobAmong(found.value, request, layout)) : found;
}

/** What was made. Only where the service takes a name is it known how the collection is called there. */
function jobFor(id: string, { did }: StagingRequest, { stage }: SrcNetLayout, adopted: boolean): StagingJob {
  return { id, ...(stage.fields.name !== undefined && { did }), adopted };
}

/** Whether a request may have been carried out although nothing good was heard of it. */
function mayHaveArrived(problem: StagingProblem): boolean {
  const { kind } = problem;
  if (kind === 'service-refused') return problem.status >= 500;
  return kind === 'network' || kind === 'timeout' || kind === 'aborted' || kind === 'server';
}

/** Whether looking once more would give the same: such a service lists no jobs. */
function isFinal({ kind }: StagingProblem): boolean {
  return kind === 'absent' || kind === 'service-refused' || kind === 'noncompliant';
}

function unknown(path: string): Result<never, StagingProblem> {
  return fail({ kind: 'outcome-unknown', url: path });
}
