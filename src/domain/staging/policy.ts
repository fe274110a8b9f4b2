import { didOf, type Member } from './collection.ts';
import { didFault, formatDid } from './did.ts';
import type { PolicyFinding, PolicyRule } from './policy-finding.ts';
import type { Abilities, Destination } from './provider.ts';
import { placesOf, SHORTEST_LIFETIME, type StagingRequest } from './request.ts';

/** What the deployer allows; what is left out is not limited. */
export interface StagingPolicy {
  /** Where it was read: shown with every finding. */
  readonly source: string;
  readonly providers?: readonly string[];
  /** Ids or names. */
  readonly destinations?: readonly string[];
  /** Scopes; a `*` at the end stands for anything. */
  readonly namespaces?: readonly string[];
  readonly maxBytes?: number;
  readonly maxFiles?: number;
  /** In seconds. */
  readonly maxLifetime?: number;
  readonly defaultLifetime?: number;
  readonly commentRequired?: boolean;
  /** Above so many bytes a request goes out as one that asks for approval. */
  readonly approvalAboveBytes?: number;
}

/** Checks a request against the policy of the deployer. */
export function checkPolicy(request: StagingRequest, policy: StagingPolicy): PolicyFinding[] {
  const { source } = policy;
  const findings: PolicyFinding[] = [];
  const say = (
    level: PolicyFinding['level'],
    rule: PolicyRule,
    values: PolicyFinding['values'] = {},
  ): void => {
    findings.push({ level, rule, source, values });
  };
  const { destination, lifetime, bytes, members } = request;
  if (policy.providers && !policy.providers.includes(request.provider))
    say('error', 'provider', { provider: request.provider });
  if (policy.destinations && !isAllowed(destination, policy.destinations))
    say('error', 'destination', { destination: destination.name });
  for (const scope of strangeScopes(request, policy.namespaces)) say('error', 'namespace', { scope });
  if (policy.maxFiles !== undefined && members.length > policy.maxFiles)
    say('error', 'files', { files: members.length, limit: policy.maxFiles });
  const byteLimit = policy.maxBytes ?? policy.approvalAboveBytes;
  if (byteLimit !== undefined && bytes === undefined) say('warning', 'bytes-unknown', { limit: byteLimit });
  if (policy.maxBytes !== undefined && bytes !== undefined && bytes > policy.maxBytes)
    say('error', 'bytes', { bytes, limit: policy.maxBytes });
  if (policy.maxLifetime !== undefined && lifetime === undefined)
    say('error', 'lifetime-none', { limit: policy.maxLifetime });
  if (policy.maxLifetime !== undefined && lifetime !== undefined && lifetime > policy.maxLifetime)
    say('error', 'lifetime-long', { lifetime, limit: policy.maxLifetime });
  if (policy.commentRequired === true && !request.comment?.trim()) say('error', 'comment');
  if (policy.approvalAboveBytes !== undefined && bytes !== undefined && bytes > policy.approvalAboveBytes)
    say('approval', 'approval-size', { bytes, limit: policy.approvalAboveBytes });
  return findings;
}

/**
 * What of the policy keeps a request that was written down earlier from being handed in now; `undefined`: nothing. One
 * that needs approval by now, and does not ask for it, is kept back, too.
 */
export function forbiddenBy(request: StagingRequest, policy: StagingPolicy): PolicyFinding | undefined {
  const stops = ({ level }: PolicyFinding) =>
    level === 'error' || (level === 'approval' && !request.askApproval);
  return checkPolicy(request, policy).find(stops);
}

/** Whether the policy has the destination by its name or id; of several that would do, each of them. */
function isAllowed(destination: StagingRequest['destination'], allowed: readonly string[]): boolean {
  const places = placesOf(destination);
  return (
    allowed.includes(destination.id) ||
    allowed.includes(destination.name) ||
    places.every((place) => allowed.includes(place))
  );
}

/** Scopes that the policy does not name, of what is asked for and of where the collection would stand. */
function strangeScopes({ did, members }: StagingRequest, allowed: readonly string[] | undefined): string[] {
  if (!allowed) return [];
  const scopes = new Set([did.scope, ...members.map(({ scope }) => scope)]);
  const fits = (scope: string, pattern: string) =>
    pattern.endsWith('*') ? scope.startsWith(pattern.slice(0, -1)) : scope === pattern;
  return [...scopes].filter((scope) => !allowed.some((pattern) => fits(scope, pattern)));
}

/** Checks what every service refuses, before it is asked. @param source name of the service */
export function checkRequest(
  request: StagingRequest,
  source: string,
  can?: Pick<Abilities, 'approval'>,
): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const error = (rule: PolicyRule, values: PolicyFinding['values'] = {}): void => {
    findings.push({ level: 'error', rule, source, values });
  };
  const { lifetime, copies, askApproval, members, did } = request;
  const places = placesOf(request.destination);
  if (members.length === 0) error('no-members');
  for (const each of [did, ...members]) {
    const fault = didFault(each);
    if (fault !== undefined) error('name', { name: formatDid(each), fault });
  }
  // Also what is no number at all.
  if (lifetime !== undefined && !(lifetime >= SHORTEST_LIFETIME))
    error('lifetime-short', { limit: SHORTEST_LIFETIME });
  if (!(Number.isInteger(copies) && copies >= 1)) error('copies', { copies });
  else if (copies > places.length) error('copies-many', { copies, destinations: places.length });
  if (askApproval && can?.approval === false) error('approval-unsupported');
  if (askApproval && !request.comment?.trim()) error('comment');
  if (askApproval && (copies > 1 || places.length > 1)) error('approval-one-place', { copies });
  return findings;
}

/** Checks a request against what is known of its destination. Figures of a server that lag behind only warn. */
export function checkDestination(
  request: StagingRequest,
  destination: Destination,
  source: string,
): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const say = (
    level: PolicyFinding['level'],
    rule: PolicyRule,
    values: PolicyFinding['values'] = {},
  ): void => {
    findings.push({ level, rule, source, values: { destination: destination.name, ...values } });
  };
  const { closed, quota } = destination;
  if (closed) say('error', 'closed', { reason: closed.text ?? closed.reason, until: closed.until ?? '' });
  if (destination.writable === false) say('error', 'not-writable');
  if (destination.kind === 'staging' && request.lifetime === undefined) say('error', 'staging-lifetime');
  // With a request for approval the quota does not count.
  if (!quota || request.askApproval) return findings;
  if (quota.limit === 0) say('error', 'quota-none');
  else if (quota.limit !== 'unlimited' && request.bytes !== undefined && request.bytes >= quota.limit)
    say('error', 'quota-small', { bytes: request.bytes, remaining: Math.max(0, quota.limit) });
  else if (quota.remaining !== 'unlimited' && request.bytes !== undefined && request.bytes >= quota.remaining)
    say('warning', 'quota-small', { bytes: request.bytes, remaining: Math.max(0, quota.remaining) });
  return findings;
}

/** Members that no provider can be asked for by a data identifier. */
export function checkMembers(members: readonly Member[], source: string): PolicyFinding[] {
  return members
    .filter((member) => didOf(member) === undefined)
    .map(({ identifier }) => ({
      level: 'error' as const,
      rule: 'member-not-did' as const,
      source,
      values: { member: identifier },
    }));
}

/** Whether a request may go out: as it is, only as one that asks for approval, or not at all. */
export function verdictOf(
  findings: readonly PolicyFinding[],
  request: Pick<StagingRequest, 'askApproval'>,
): 'free' | 'needs-approval' | 'forbidden' {
  if (findings.some(({ level }) => level === 'error')) return 'forbidden';
  const needsApproval = findings.some(({ level }) => level === 'approval');
  return needsApproval && !request.askApproval ? 'needs-approval' : 'free';
}

/**
 * Reads the policy document of the deployer; what is not understood makes it invalid, since it is there to forbid.
 * @param source where it was read: its name, unless the document has one under `source`
 */
export function readPolicy(document: unknown, source: string): StagingPolicy | { readonly fault: string } {
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return { fault: 'The policy is no JSON object.' };
  const found = document as Readonly<Record<string, unknown>>;
  const strange = Object.keys(found).find(
    (key) => !Object.hasOwn(READERS, key) && key !== 'source' && !key.startsWith('$'),
  );
  if (strange !== undefined) return { fault: `The policy has a rule that is not known: ${strange}.` };
  const wrong = Object.entries(READERS).find(([key, fits]) => found[key] !== undefined && !fits(found[key]));
  if (wrong) return { fault: `The value of ${wrong[0]} cannot be read.` };
  const { source: title = source } = found;
  if (typeof title !== 'string' || title.trim() === '')
    return { fault: 'The value of source cannot be read.' };
  const { namespaces, maxLifetime, defaultLifetime } = found as Omit<StagingPolicy, 'source'>;
  const badScope = namespaces?.find(
    (each) => each !== '*' && didFault({ scope: each.replace(/\*$/, ''), name: 'x' }) !== undefined,
  );
  if (badScope !== undefined) return { fault: `No namespace can be called ${badScope}.` };
  if (defaultLifetime !== undefined && !(defaultLifetime <= (maxLifetime ?? Infinity)))
    return { fault: 'defaultLifetime is longer than maxLifetime.' };
  const short = [maxLifetime, defaultLifetime].find((each) => each !== undefined && each < SHORTEST_LIFETIME);
  if (short !== undefined) return { fault: `Copies have to stay for ${SHORTEST_LIFETIME} seconds at least.` };
  return {
    ...Object.fromEntries(Object.keys(READERS).flatMap((key) => (key in found ? [[key, found[key]]] : []))),
    source: title,
  };
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== '');
const isAmount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

const READERS: Readonly<Record<Exclude<keyof StagingPolicy, 'source'>, (value: unknown) => boolean>> = {
  providers: isTexts,
  destinations: isTexts,
  namespaces: isTexts,
  maxBytes: isAmount,
  maxFiles: isAmount,
  maxLifetime: isAmount,
  defaultLifetime: isAmount,
  commentRequired: (value) => typeof value === 'boolean',
  approvalAboveBytes: isAmount,
};
