import type { StagingRow } from '../cache/rows.ts';
import { milliseconds } from '../domain/event-log/event-time.ts';
import type { JobStatus } from '../domain/staging/phase.ts';
import type { StagingProblem } from '../domain/staging/provider.ts';
import { lastSeen } from '../domain/staging/staging.ts';
import { isOpen, lookPause } from '../domain/staging/staging-state.ts';
import { backOff } from '../domain/suggestion/back-off.ts';

/** Pause between two looks while the page is not visible, in milliseconds: only news can come of them. */
const HIDDEN_PAUSE = 300_000;

/** The pod hears of mere progress so often at most, in milliseconds; sooner after a tenth of the files. */
const TELL_PAUSE = 300_000;
const TELL_SHARE = 0.1;

/** After the end of copies: first look, pause between others, and when there are no more; in milliseconds. */
const FIRST_AFTER = 60_000;
const NEXT_AFTER = 3_600_000;
const GIVEN_UP = 86_400_000;

/** What is to be done next of a staging. */
export type StagingStep = 'hand-in' | 'wish' | 'look';

/** What is to be done of a staging, and from when on, in milliseconds since 1970. */
export interface DueStep {
  readonly step: StagingStep;
  readonly at: number;
}

/** What is to be done next of a staging; `undefined` where nothing is, or somebody else has to do something. */
export function dueStep(
  row: StagingRow,
  { isVisible, random }: { readonly isVisible: boolean; readonly random: number },
): DueStep | undefined {
  const hindered = hinderedUntil(row, random);
  const lookedAt = row.lookedAt === undefined ? 0 : Date.parse(row.lookedAt);
  if (row.wish && row.job && !row.farewell) return { step: 'wish', at: hindered };
  if (row.state === 'asked') return row.paused ? undefined : { step: 'hand-in', at: hindered };
  if (!row.job || row.farewell || row.byHand || row.state === 'given-up') return undefined;
  if (row.looksNow) return { step: 'look', at: 0 };
  const over = lookAfterEnd(row, lookedAt);
  if (over !== undefined) return { step: 'look', at: Math.max(hindered, over) };
  const pause = isOpen(row) ? lookPause(row, row.quiet ?? 0) : undefined;
  if (pause === undefined) return undefined;
  const visible = isVisible || row.lookedAt === undefined ? pause : Math.max(pause, HIDDEN_PAUSE);
  return { step: 'look', at: Math.max(hindered, lookedAt + visible) };
}

/**
 * When to see whether copies that had arrived are gone, now that their time is over; `undefined`: not, or no more. Services
 * take their time to delete them, and somebody may have given them a later end there. In milliseconds since 1970.
 */
function lookAfterEnd(row: StagingRow, lookedAt: number): number | undefined {
  const { phase, expires } = lastSeen(row) ?? {};
  if (row.state !== 'ended' || row.paused || phase !== 'complete' || expires === undefined) return undefined;
  const end = milliseconds(expires);
  if (Number.isNaN(end) || lookedAt > end + GIVEN_UP) return undefined;
  return Math.max(end + FIRST_AFTER, lookedAt < end ? 0 : lookedAt + NEXT_AFTER);
}

/** Until when a service is left alone that could not be asked. Signing in helps at once. */
function hinderedUntil({ hindrance, lookedAt }: StagingRow, random: number): number {
  if (!hindrance || lookedAt === undefined || hindrance.problem.kind === 'signed-out') return 0;
  return Date.parse(lookedAt) + backOff(hindrance.times, asProblem(hindrance.problem), random);
}

/** Only the time that a server names counts for the pause. */
function asProblem(problem: StagingProblem): Parameters<typeof backOff>[1] {
  return problem.kind === 'server' || problem.kind === 'tooMany'
    ? problem
    : { kind: 'network', url: '', message: '' };
}

/** Whether the pod is to be told now of what it does not know. Mere progress can wait. @param now milliseconds since 1970 */
export function isWorthTelling(row: StagingRow, now: number): boolean {
  const { unwritten = [], seen } = row;
  const looks = unwritten.flatMap((event) => (event.type === 'saw' ? event.status : []));
  const [first, last] = [looks[0], looks.at(-1)];
  if (looks.length < unwritten.length) return true;
  if (!first || !last) return false;
  // What the pod knows is what had been seen before.
  const known = seen.filter(({ seenAt }) => seenAt < first.seenAt).at(-1);
  return !known || isStep(known, last) || now - Date.parse(first.seenAt) >= TELL_PAUSE;
}

function isStep(known: JobStatus, last: JobStatus): boolean {
  if (known.phase !== last.phase || known.error !== last.error || known.expires !== last.expires) return true;
  const [before, after] = [shareDone(known), shareDone(last)];
  return Math.abs(after - before) >= TELL_SHARE;
}

function shareDone({ files }: JobStatus): number {
  return files && files.total > 0 ? files.done / files.total : 0;
}
