import type { Quad } from '@rdfjs/types';
import { fail, ok, type Result } from '../domain/result.ts';
import { type AccessControl, readAccess } from './access.ts';
import {
  type Audience,
  anyMember,
  type Granted,
  modesOf,
  ordered,
  type Party,
  publicModes,
  type RuleContext,
  type RuleDocument,
  type RuleSystem,
} from './access-rules.ts';
import { wac } from './acl.ts';
import { acpRules } from './acp.ts';
import { mediaType } from './http/media-type.ts';
import { isSuccess, problemFromResponse } from './http/problem-from-response.ts';
import { bySubject } from './rdf/graph.ts';
import { isIri } from './rdf/terms.ts';
import { NS } from './rdf/vocabulary.ts';
import { writeTurtle } from './rdf/write-turtle.ts';
import type { Transport } from './transport.ts';
import type { AccessMode } from './wac-allow.ts';
import type { Written } from './written.ts';

/** The rules that count for a resource: its own document first, then those of the containers above it. */
export interface AccessRules {
  readonly system: 'wac' | 'acp';
  readonly documents: readonly RuleDocument[];
}

/** Somebody who gains or loses rights by a change. */
export interface RightsChange {
  readonly party: Party;
  /** The resource itself, or what is in it. */
  readonly scope: 'self' | 'members';
  readonly gained: readonly AccessMode[];
  readonly lost: readonly AccessMode[];
}

/** A change of a resource's own rules, ready to be shown and then to be written as shown. */
export interface AccessPlan {
  readonly resource: string;
  /** The document that is written. */
  readonly url: string;
  readonly isNew: boolean;
  /** The document is written anew, without comments and in another layout; `before` has the new layout, too. */
  readonly isRewritten: boolean;
  readonly before: string;
  readonly after: string;
  readonly contentType: string;
  readonly etag?: string;
  readonly changes: readonly RightsChange[];
}

/** What more is demanded of access rules. */
export interface AccessOptions {
  /** Under WAC, rules of its own even where the inherited ones are right: these may change with what is above. */
  readonly own?: boolean;
  /** What is known of the containers above, where rules for many resources are written at once. */
  readonly above?: RuleCache;
}

/** Reads rules once per resource, since all resources share the containers above them. */
export type RuleCache = Map<string, Promise<Result<AccessControl>>>;

/** So often rules are looked at again when somebody else changes them meanwhile. */
const ATTEMPTS = 4;
const SYSTEMS: Readonly<Record<AccessRules['system'], RuleSystem>> = { wac, acp: acpRules };
const { acl, acp, foaf } = NS;

/** Reads all rules that count for a resource. `noncompliant` where the server names no document of rules. */
export async function readRules(
  transport: Transport,
  resource: string,
  cache: RuleCache = new Map(),
): Promise<Result<AccessRules>> {
  const documents: RuleDocument[] = [];
  for (let url = resource; ; url = new URL(url.endsWith('/') ? '../' : './', url).href) {
    const asked = cache.get(url) ?? readAccess(transport, url);
    cache.set(url, asked);
    const access = await asked;
    if (!access.ok) return access;
    const { system, document, isRoot } = access.value;
    if (system === 'unknown' || document === undefined) {
      const reason = 'The server names no document of access rules.';
      return fail({ kind: 'noncompliant', url: resource, reason });
    }
    documents.push(document);
    // Under WAC the nearest document alone counts.
    if (isRoot || (system === 'wac' && document.exists)) return ok({ system, documents });
  }
}

/** Who may do what with the resource itself, or with any member of it that has no rules of its own. */
export function rightsIn(
  { system, documents }: AccessRules,
  owner: string,
  scope: 'self' | 'members' = 'self',
): readonly Granted[] {
  const resource = documents[0]?.of ?? '';
  const target = scope === 'self' ? resource : anyMember(resource);
  return SYSTEMS[system].rightsOf({ target, documents, owner });
}

/**
 * What has to change so that the audience has exactly its rights, and the owner all. `undefined` when nothing has to.
 * Never gives rules that would take the control from the owner.
 */
export function planAccess(
  rules: AccessRules,
  owner: string,
  audience: Audience,
  { own: demandsOwn = false }: AccessOptions = {},
): Result<AccessPlan | undefined> {
  const [own, ...above] = rules.documents;
  if (own === undefined || !isIri(owner)) return fail({ kind: 'invalid', reason: `Not a WebID: ${owner}` });
  // Under ACP rules of its own would not keep off what the containers above grant.
  const isOwnMissing = demandsOwn && rules.system === 'wac' && !own.exists;
  if (fits(rules, owner, audience) && !isOwnMissing) return ok(undefined);
  const context: RuleContext = { target: own.of, documents: rules.documents, owner };
  const { added, removed } = SYSTEMS[rules.system].edit(context, audience);
  const quads = [...own.quads.filter((quad) => !removed.includes(quad)), ...added];
  const after: AccessRules = { ...rules, documents: [{ ...own, exists: true, quads }, ...above] };
  if (!fits(after, owner, audience)) {
    const reason = 'These access rules are written in a way that cannot be changed without risk.';
    return fail({ kind: 'noncompliant', url: own.url, reason });
  }
  return ok({
    resource: own.of,
    url: own.url,
    isNew: !own.exists,
    ...texts(own, added, removed),
    ...(own.etag !== undefined && { etag: own.etag }),
    changes: scopesOf(own.of).flatMap((scope) =>
      compare(rightsIn(rules, owner, scope), rightsIn(after, owner, scope), scope),
    ),
  });
}

/** Writes a change exactly as it was planned; `conflict` when the rules were changed since. */
export async function applyAccess(transport: Transport, plan: AccessPlan): Promise<Result<Written>> {
  const { url, after, contentType, isNew, etag } = plan;
  if (!isNew && (etag === undefined || etag.startsWith('W/'))) {
    const reason = 'The server gives no strong ETag: writing here could undo what somebody else writes.';
    return fail({ kind: 'noncompliant', url, reason });
  }
  const precondition: Record<string, string> = isNew ? { 'if-none-match': '*' } : { 'if-match': etag ?? '' };
  const headers = { 'content-type': contentType, ...precondition };
  const answer = await transport({ url, method: 'PUT', headers, body: after });
  if (!answer.ok) {
    return answer.problem.kind === 'unauthenticated'
      ? fail({ kind: 'forbidden', url, mode: 'control' })
      : answer;
  }
  if (!isSuccess(answer.value)) return fail(problemFromResponse(answer.value, 'control'));
  return ok({ url, status: answer.value.status, already: false });
}

/**
 * Makes sure that a container (with its members) or a document has the wanted access: looks, changes what has to be
 * changed, and does both again when somebody else came first. Repeating it changes nothing.
 */
export async function ensureAccess(
  transport: Transport,
  resource: string,
  webId: string,
  audience: Audience,
  options: AccessOptions = {},
): Promise<Result<Written>> {
  let result: Result<Written> = fail({ kind: 'conflict', url: resource, status: 412 });
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const cache: RuleCache = new Map(options.above);
    cache.delete(resource);
    const rules = await readRules(transport, resource, cache);
    if (!rules.ok) return rules;
    const plan = planAccess(rules.value, webId, audience, options);
    if (!plan.ok) return plan;
    if (plan.value === undefined) return ok({ url: resource, status: 200, already: true });
    result = await applyAccess(transport, plan.value);
    if (result.ok || result.problem.kind !== 'conflict') return result;
  }
  return result;
}

/** Rules for a resource as Turtle, relative to it, for an owner who has to write them, or wants to see them, beforehand. */
export function rulesAsTurtle(
  system: AccessRules['system'],
  resource: string,
  owner: string,
  audience: Audience,
): string {
  const url = `${resource}${system === 'wac' ? '.acl' : '.acr'}`;
  const own: RuleDocument = { url, of: resource, exists: false, text: '', contentType: '', quads: [] };
  const { added } = SYSTEMS[system].edit({ target: resource, documents: [own], owner }, audience);
  return texts(own, added, []).after;
}

function fits(rules: AccessRules, owner: string, audience: Audience): boolean {
  return scopesOf(rules.documents[0]?.of ?? '').every((scope) => {
    const rights = rightsIn(rules, owner, scope);
    const wanted = publicModes(audience, scope);
    const everyone = modesOf(rights, { kind: 'everyone' });
    const known = modesOf(rights, { kind: 'authenticated' });
    return (
      wanted.every((mode) => everyone.includes(mode)) &&
      [...everyone, ...known].every((mode) => wanted.includes(mode)) &&
      (['read', 'write', 'control'] as const).every((mode) =>
        modesOf(rights, { kind: 'owner' }).includes(mode),
      )
    );
  });
}

function scopesOf(resource: string): readonly ('self' | 'members')[] {
  return resource.endsWith('/') ? ['self', 'members'] : ['self'];
}

function compare(
  before: readonly Granted[],
  after: readonly Granted[],
  scope: 'self' | 'members',
): readonly RightsChange[] {
  const parties = [...before, ...after].map(({ party }) => party);
  const unique = [...new Map(parties.map((party) => [`${party.kind} ${party.id}`, party])).values()];
  return unique
    .map((party) => {
      // Who is not named has what everyone has, or everyone who is logged in.
      const modes = (rights: readonly Granted[]) =>
        ordered([
          ...modesOf(rights, party),
          ...modesOf(rights, { kind: 'everyone' }),
          ...(party.kind === 'everyone' ? [] : modesOf(rights, { kind: 'authenticated' })),
        ]);
      const [was, is] = [modes(before), modes(after)];
      const gained = is.filter((mode) => !was.includes(mode));
      return { party, scope, gained, lost: was.filter((mode) => !is.includes(mode)) };
    })
    .filter(({ gained, lost }) => gained.length + lost.length > 0);
}

/** Additions leave the text as it is, with its comments; where something goes, the document is written anew. */
function texts(
  own: RuleDocument,
  added: readonly Quad[],
  removed: readonly Quad[],
): Pick<AccessPlan, 'before' | 'after' | 'contentType' | 'isRewritten'> {
  const isAcp = [...own.quads, ...added].some(({ predicate }) => predicate.value.startsWith(acp));
  const prefixes: Record<string, string> = isAcp ? { acl, acp } : { acl, foaf };
  const turtle = (quads: readonly Quad[]) =>
    writeTurtle(bySubjectOnce(quads), { prefixes, baseUrl: own.url });
  if (own.exists && (removed.length > 0 || mediaType(own.contentType) !== 'text/turtle')) {
    const left = own.quads.filter((quad) => !removed.includes(quad));
    const after = turtle([...left, ...added]);
    return { before: turtle(own.quads), after, contentType: 'text/turtle', isRewritten: true };
  }
  const separator = own.text === '' ? '' : own.text.endsWith('\n') ? '\n' : '\n\n';
  const after = own.text + separator + turtle(added);
  return { before: own.text, after, contentType: own.contentType || 'text/turtle', isRewritten: false };
}

/** All that is said of a subject in one place, each triple once. */
function bySubjectOnce(quads: readonly Quad[]): readonly Quad[] {
  const unique = quads.filter((quad, index) => quads.findIndex((other) => other.equals(quad)) === index);
  return [...bySubject(unique).values()].flat();
}
