import { fail, ok, type Result } from '../../domain/result.ts';
import { type Did, didFault, formatDid } from '../../domain/staging/did.ts';
import type { StagingJob, StagingProblem } from '../../domain/staging/provider.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';
import * as calls from './call.ts';
import { type RucioClient, refusedFor } from './client.ts';
import { type RucioRule, readRucioRule } from './rule.ts';

/** Where a request is made, and by whom. */
export interface SubmitOptions {
  readonly account: string;
  /** Under which activity sites file the rule. */
  readonly activity?: string;
  /** ISO 8601. */
  readonly now: string;
}

/**
 * Has a collection registered, filled, closed and copied. May be ended and begun again at any step, by any browser: what
 * is there already is looked at, and adopted where it is what was asked for; nothing is made twice, since the name of
 * the dataset follows from its members.
 */
export async function submit(
  client: RucioClient,
  request: StagingRequest,
  options: SubmitOptions,
): Promise<Result<StagingJob, StagingProblem>> {
  const { did } = request;
  const named = checkNames([did, ...request.members]);
  if (!named.ok) return named;
  const dataset = await makeDataset(client, request);
  if (!dataset.ok) return dataset;
  const filled = await fill(client, did, request.members, dataset.value.open);
  if (!filled.ok) return filled;
  if (dataset.value.open) {
    const closed = await client.done(calls.close(did));
    if (!closed.ok) return closed;
  }
  return makeRule(client, request, options);
}

async function makeDataset(
  client: RucioClient,
  { did }: StagingRequest,
): Promise<Result<{ readonly open: boolean }, StagingProblem>> {
  // The dataset outlives its copies: the same request can be made again, and finds it.
  const made = await client.done(calls.createDataset(did));
  if (made.ok) return ok({ open: true });
  if (!refusedFor(made.problem, 'DataIdentifierAlreadyExists')) return made;
  const there = await client.json(calls.look(did));
  if (!there.ok) return there;
  const { type, open } = (there.value ?? {}) as { type?: unknown; open?: unknown };
  if (type !== 'DATASET') return different(did, 'type');
  return ok({ open: open !== false });
}

/** Puts in what is missing. What else stands in it would be copied, too: then it is not the collection. */
async function fill(
  client: RucioClient,
  did: Did,
  members: readonly Did[],
  isOpen: boolean,
): Promise<Result<void, StagingProblem>> {
  const missing = await missingOf(client, did, members);
  if (!missing.ok) return missing;
  if (missing.value.length === 0) return ok(undefined);
  if (!isOpen) return different(did, 'closed');
  for (const chunk of calls.chunks(missing.value)) {
    const attached = await client.done(calls.attach(did, chunk));
    if (attached.ok) continue;
    const rest = refusedFor(attached.problem, 'FileAlreadyExists')
      ? await attachEach(client, did, chunk)
      : attached;
    if (!rest.ok) return isFull(client, did, members, rest.problem);
  }
  return ok(undefined);
}

/** Another browser may have filled and closed it meanwhile: a refusal counts only while something is missing. */
async function isFull(
  client: RucioClient,
  did: Did,
  members: readonly Did[],
  refusal: StagingProblem,
): Promise<Result<void, StagingProblem>> {
  if (refusal.kind !== 'service-refused') return fail(refusal);
  const left = await missingOf(client, did, members);
  if (!left.ok) return left;
  return left.value.length === 0 ? ok(undefined) : fail(refusal);
}

/** Somebody else was at it at the same moment: each by itself, and who is there stays. */
async function attachEach(
  client: RucioClient,
  did: Did,
  members: readonly Did[],
): Promise<Result<void, StagingProblem>> {
  for (const member of members) {
    const attached = await client.done(calls.attach(did, [member]));
    if (!attached.ok && !refusedFor(attached.problem, 'FileAlreadyExists')) return attached;
  }
  return ok(undefined);
}

async function missingOf(
  client: RucioClient,
  did: Did,
  members: readonly Did[],
): Promise<Result<readonly Did[], StagingProblem>> {
  const contents = await client.lines(calls.contentsOf(did));
  if (!contents.ok) return contents;
  const there = new Set(contents.value.map(({ scope, name }) => `${scope}:${name}`));
  const wanted = new Map(members.map((member) => [formatDid(member), member]));
  if ([...there].some((id) => !wanted.has(id))) return different(did, 'members');
  return ok([...wanted].filter(([id]) => !there.has(id)).map(([, member]) => member));
}

async function makeRule(
  client: RucioClient,
  request: StagingRequest,
  { account, activity, now }: SubmitOptions,
): Promise<Result<StagingJob, StagingProblem>> {
  const before = await ruleFor(client, request, account, now);
  if (!before.ok) return before;
  if (before.value) return ok({ id: before.value.id, did: request.did, adopted: true });
  const call = calls.createRule(request, account, activity);
  const made = await client.json(call);
  if (made.ok) {
    const id = Array.isArray(made.value) ? made.value[0] : undefined;
    if (typeof id === 'string') return ok({ id, did: request.did, adopted: false });
    return fail({ kind: 'noncompliant', url: call.path, reason: 'The server gave the rule no id.' });
  }
  if (!refusedFor(made.problem, 'DuplicateRule')) return made;
  const after = await ruleFor(client, request, account, now);
  if (!after.ok) return after;
  return after.value ? ok({ id: after.value.id, did: request.did, adopted: true }) : made;
}

/** The rule that says the same: of the same account, for the same place, with as many copies. */
export async function ruleFor(
  client: RucioClient,
  { did, destination, copies }: StagingRequest,
  account: string,
  now: string,
): Promise<Result<RucioRule | undefined, StagingProblem>> {
  const rows = await client.lines(calls.rulesOf(did));
  if (!rows.ok) return rows;
  const rules = rows.value.map((row) => readRucioRule(row, now)).filter((rule) => rule !== undefined);
  return ok(
    rules.find(
      (rule) =>
        rule.account === account && rule.rseExpression === destination.name && (rule.copies ?? 1) === copies,
    ),
  );
}

/** A name that no server takes is refused here, before anything is made: addresses are built of names. */
export function checkNames(dids: readonly Did[]): Result<void, StagingProblem> {
  const wrong = dids.find((did) => didFault(did) !== undefined);
  if (!wrong) return ok(undefined);
  return fail({ kind: 'invalid', reason: `No data identifier that a server takes: ${formatDid(wrong)}` });
}

function different(did: Did, what: 'type' | 'members' | 'closed'): Result<never, StagingProblem> {
  return fail({ kind: 'different', url: calls.look(did).path, what });
}
