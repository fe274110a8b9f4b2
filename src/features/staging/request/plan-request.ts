import type { DataCollection, Member } from '../../../domain/staging/collection.ts';
import { didOf, totalsOf } from '../../../domain/staging/collection.ts';
import { collectionDid } from '../../../domain/staging/collection-name.ts';
import { type Did, readDid } from '../../../domain/staging/did.ts';
import {
  checkDestination,
  checkMembers,
  checkPolicy,
  checkRequest,
  type StagingPolicy,
} from '../../../domain/staging/policy.ts';
import type { PolicyFinding } from '../../../domain/staging/policy-finding.ts';
import type { Abilities, Destination } from '../../../domain/staging/provider.ts';
import { type StagingRequest, secondsOfDays } from '../../../domain/staging/request.ts';
import { secondsUntil } from './calendar-day.ts';
import type { RequestDraft, Stay } from './request-draft.ts';

/** So long copies stay where neither the maintainer nor the deployer says anything: 14 days, in seconds. */
const USUAL_STAY = 1_209_600;
const DAY = 86_400;
/** So many digits of a day give every second back: rounded, the longest stay that is allowed would be too long. */
const EXACT = 6;

/** Everything of which a request is made. */
export interface RequestParts {
  readonly draft: RequestDraft;
  readonly collection: DataCollection;
  readonly provider: { readonly id: string; readonly label: string; readonly can: Abilities };
  /** The scope that counts, chosen or usual; `undefined` while nobody knows any. */
  readonly scope?: string;
  /** What the provider says of the destinations that were chosen; those it does not list are left out. */
  readonly destinations: readonly Destination[];
  readonly policy?: StagingPolicy;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What stands in the way of there being a request at all. */
export type RequestGap = 'destination' | 'scope' | 'days' | 'date' | 'copies';

/** A request with what is known against it, or what is missing for one. */
export type RequestPlan =
  | {
      readonly gaps: readonly RequestGap[];
      readonly request?: undefined;
      readonly findings?: undefined;
    }
  | {
      readonly gaps: readonly [];
      readonly request: StagingRequest;
      /** What this page can say of it without asking anybody. */
      readonly findings: readonly PolicyFinding[];
    };

/** Makes a request of what was entered, and checks it as far as that is possible without asking anybody. */
export function planRequest(parts: RequestParts): RequestPlan {
  const { draft, collection, provider, scope, destinations, policy, now } = parts;
  const stay = stayOf(draft, policy);
  const lifetime = lifetimeOf(stay, now);
  const copies = Number(draft.copies);
  const [first, ...others] = draft.destinations;
  const isWhole = draft.copies.trim() !== '' && Number.isInteger(copies) && copies >= 1;
  const gaps: RequestGap[] = [
    ...(first ? [] : (['destination'] as const)),
    ...(scope === undefined || scope === '' ? (['scope'] as const) : []),
    ...(lifetime === 'wrong' && stay.kind !== 'endless' ? ([stay.kind] as const) : []),
    ...(isWhole ? [] : (['copies'] as const)),
  ];
  if (gaps.length > 0 || !first || scope === undefined || lifetime === 'wrong') return { gaps };
  const { members, left } = membersOf(collection.members, draft.leaveOut);
  const totals = totalsOf(members);
  const dids = members.flatMap((member) => readDid(didOf(member) ?? '') ?? []);
  const comment = draft.comment.trim();
  const request: StagingRequest = {
    id: draft.id,
    provider: provider.id,
    collection: collection.id,
    collectionVersion: collection.version,
    did: didFor(scope, draft.created, dids),
    members: dids,
    ...(totals.unknown === 0 && { bytes: totals.bytes }),
    destination: joined([first, ...(copies > 1 ? others : [])]),
    ...(lifetime !== undefined && { lifetime }),
    copies,
    grouping: draft.grouping,
    ...(comment !== '' && { comment }),
    askApproval: draft.askApproval,
    notify: draft.notify,
    created: draft.created,
  };
  const findings = [
    ...checkRequest(request, provider.label, provider.can),
    ...(policy ? checkPolicy(request, policy) : []),
    ...checkMembers(left, provider.label),
    ...destinations.flatMap((each) => checkDestination(request, each, provider.label)),
  ];
  return { gaps: [], request, findings };
}

/** What services would have to copy, in bytes; `undefined` while not all sizes are known. */
export function bytesToBring(members: readonly Member[]): number | undefined {
  const { bytes, unknown } = totalsOf(members.filter((member) => didOf(member) !== undefined));
  return unknown === 0 ? bytes : undefined;
}

/** How long the copies are to stay, with what is usual where nothing was entered. */
export function stayOf({ stay }: Pick<RequestDraft, 'stay'>, policy?: StagingPolicy): Stay {
  if (stay) return stay;
  const seconds = policy?.defaultLifetime ?? Math.min(USUAL_STAY, policy?.maxLifetime ?? USUAL_STAY);
  return { kind: 'days', days: String(Number((seconds / DAY).toFixed(EXACT))) };
}

/** In seconds; `undefined`: without an end; `wrong`: no number of days, or no day to come. */
export function lifetimeOf(stay: Stay, now: number): number | undefined | 'wrong' {
  if (stay.kind === 'endless') return undefined;
  if (stay.kind === 'date') return secondsUntil(stay.date, now) ?? 'wrong';
  return secondsOfDays(stay.days.trim() === '' ? Number.NaN : Number(stay.days)) ?? 'wrong';
}

/** When copies that are asked for now may be deleted, ISO 8601. @param lifetime in seconds */
export function endOf(lifetime: number, now: number): string | undefined {
  const end = new Date(now + lifetime * 1000);
  return Number.isNaN(end.getTime()) ? undefined : end.toISOString();
}

/** The members that are asked for, and those that no service knows by a data identifier and that were not left out. */
function membersOf(
  members: readonly Member[],
  leaveOut: boolean,
): { readonly members: readonly Member[]; readonly left: readonly Member[] } {
  const known = members.filter((member) => didOf(member) !== undefined);
  return { members: known, left: leaveOut ? [] : members.filter((member) => didOf(member) === undefined) };
}

function didFor(scope: string, created: string, members: readonly Did[]): Did {
  return collectionDid(
    scope,
    created.slice(0, 10),
    members.map((each) => `${each.scope}:${each.name}`),
  );
}

function joined(destinations: RequestDraft['destinations']): StagingRequest['destination'] {
  return {
    id: destinations.map(({ id }) => id).join('|'),
    name: destinations.map(({ name }) => name).join(' | '),
  };
}
