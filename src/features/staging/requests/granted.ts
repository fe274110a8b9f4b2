import { formatDid } from '../../../domain/staging/did.ts';
import type { Phase } from '../../../domain/staging/phase.ts';
import { lastSeen, type Staging } from '../../../domain/staging/staging.ts';

/** How what was granted compares with what was asked; `unsaid`: the service does not say. */
export type Verdict = 'as-asked' | 'less' | 'more' | 'other' | 'unsaid';

/** One thing that was asked for, beside what came of it. Which words these are is for the screen to say. */
export type Comparison =
  | { readonly what: 'place'; readonly asked: string; readonly verdict: Verdict }
  /** Both ISO 8601; `undefined`: without end. */
  | { readonly what: 'stay'; readonly asked?: string; readonly granted?: string; readonly verdict: Verdict }
  | {
      readonly what: 'files' | 'size';
      readonly asked?: number;
      readonly granted?: number;
      readonly verdict: Verdict;
    }
  | { readonly what: 'name'; readonly asked: string; readonly granted?: string; readonly verdict: Verdict }
  | { readonly what: 'approval'; readonly granted: 'waits' | 'given' | 'denied'; readonly verdict: Verdict };

/** An end that is nearer than this to the one that was asked for is the same, in milliseconds. */
const NEAR = 3_600_000;

/** Phases that a request only reaches once somebody has approved it. */
const APPROVED: readonly Phase[] = ['queued', 'transferring', 'stuck', 'complete'];

/** What was asked for, and what the service made of it as far as it says. */
export function comparisonsOf(staging: Staging): Comparison[] {
  const { request, job, seen, farewell } = staging;
  const last = lastSeen(staging);
  const counted = seen.findLast(({ files }) => files !== undefined)?.files;
  const from = Date.parse(seen[0]?.seenAt ?? request.created);
  const until = askedEnd(staging, from);
  const expires = last?.expires === undefined ? undefined : Date.parse(last.expires);
  const copies = request.members.length * request.copies;
  const list: Comparison[] = [
    { what: 'place', asked: request.destination.name, verdict: last ? 'as-asked' : 'unsaid' },
    {
      what: 'stay',
      ...(until !== undefined && { asked: new Date(until).toISOString() }),
      ...(last?.expires !== undefined && { granted: last.expires }),
      // What was called off is to end sooner.
      verdict:
        last === undefined || staging.cancelledAt !== undefined ? 'unsaid' : compareEnds(until, expires),
    },
    {
      what: 'files',
      asked: copies,
      ...(counted && { granted: counted.total }),
      verdict: counted ? compare(copies, counted.total) : 'unsaid',
    },
  ];
  const size = last?.bytes;
  if (request.bytes !== undefined || size !== undefined)
    list.push({
      what: 'size',
      ...(request.bytes !== undefined && { asked: request.bytes }),
      ...(size !== undefined && { granted: size }),
      verdict:
        size === undefined || request.bytes === undefined
          ? 'unsaid'
          : // However many copies there are, services tell the size of the data.
            compare(request.bytes, size),
    });
  const asked = formatDid(request.did);
  const made = job?.did && formatDid(job.did);
  list.push({
    what: 'name',
    asked,
    ...(made !== undefined && { granted: made }),
    verdict: made === undefined ? 'unsaid' : made === asked ? 'as-asked' : 'other',
  });
  if (request.askApproval && job) {
    // What was called off while it waited was never approved.
    const isGiven = seen.some(({ phase }) => APPROVED.includes(phase));
    const granted = farewell === 'denied' ? 'denied' : isGiven ? 'given' : 'waits';
    const verdicts = { denied: 'less', waits: 'unsaid', given: 'as-asked' } as const;
    list.push({ what: 'approval', granted, verdict: verdicts[granted] });
  }
  return list;
}

/** The end that was asked for last, in milliseconds since 1970; `undefined`: none. @param from when it was handed in */
function askedEnd({ askedUntil, request }: Staging, from: number): number | undefined {
  if (askedUntil !== undefined) return Date.parse(askedUntil);
  return request.lifetime === undefined ? undefined : from + request.lifetime * 1_000;
}

function compare(asked: number, granted: number): Verdict {
  if (asked === granted) return 'as-asked';
  return granted < asked ? 'less' : 'more';
}

/** `undefined`: without end. */
function compareEnds(asked: number | undefined, granted: number | undefined): Verdict {
  if (asked === undefined) return granted === undefined ? 'as-asked' : 'less';
  if (granted === undefined) return 'unsaid';
  if (Math.abs(asked - granted) <= NEAR) return 'as-asked';
  return granted < asked ? 'less' : 'more';
}
