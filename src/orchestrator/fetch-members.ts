import type { SeenRow } from '../cache/rows.ts';
import { isTransient, type Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import type { Member } from '../pod/container.ts';
import { type MemberBody, readMember } from '../pod/inbox.ts';
import { inLanes, LANES } from './lanes.ts';
import type { Look } from './look.ts';

/** What came of asking for one member. */
export interface Reading {
  readonly member: Member;
  readonly body: Result<MemberBody>;
}

/** Rows of the first batch: what fits on a screen shall be there soon. */
const FIRST_BATCH = 50;
/** Rows of later batches: one transaction for many rows costs far less than many transactions. */
const BATCH = 250;

/**
 * Fetches members in their order, six at a time, and hands them over in batches as they arrive.
 *
 * What goes wrong with one member (401, 403, 404, silence) is that member's own result and stops nothing. Only when
 * the server asks to slow down, or {@link LANES} members in a row fail in the way in which everything fails (session
 * over, no network), the rest is left for the next look; then the problem is given back, and the failures of that row
 * are not handed over, because they say nothing about the members.
 */
export async function fetchMembers(
  look: Look,
  members: readonly Member[],
  store: (batch: readonly Reading[]) => Promise<void>,
): Promise<Problem | undefined> {
  let batch: Reading[] = [];
  let inARow: Reading[] = [];
  let done = 0;
  let limit = FIRST_BATCH;
  let stopped: Problem | undefined;
  let storing = Promise.resolve();

  function handOver(): void {
    const full = batch;
    batch = [];
    limit = BATCH;
    if (full.length === 0) return;
    const count = done;
    storing = storing.then(async () => {
      await store(full);
      look.progress(count, members.length);
    });
  }

  async function fetchOne(member: Member): Promise<void> {
    const body = await readMember(look.transport, member.url);
    if (stopped) return;
    const reading = { member, body };
    if (!body.ok && body.problem.kind === 'tooMany') {
      stopped = body.problem;
      return;
    }
    if (!body.ok && concernsAll(body.problem)) {
      inARow.push(reading);
      if (inARow.length >= LANES) stopped = body.problem;
      return;
    }
    // An answer in between shows that the failures before it were the members' own.
    batch.push(...inARow, reading);
    done += inARow.length + 1;
    inARow = [];
    if (batch.length >= limit) handOver();
  }

  look.progress(0, members.length);
  await inLanes(members, fetchOne, () => stopped !== undefined || look.stopped());
  if (!stopped) {
    batch.push(...inARow);
    done += inARow.length;
  }
  handOver();
  await storing;
  return stopped;
}

/** Whether a problem may be the whole server's or session's, and not this member's. */
function concernsAll(problem: Problem): boolean {
  return problem.kind === 'unauthenticated' || problem.kind === 'aborted' || isTransient(problem);
}

/** The delta's mark for a member that was asked for. */
export function toMark({ member, body }: Reading, container: string): SeenRow {
  const mark = { url: member.url, container, version: member.version };
  if (body.ok) return mark;
  return { ...mark, failed: isTransient(body.problem) ? 'passing' : 'lasting' };
}
