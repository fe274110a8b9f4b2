import type { Quad } from '@rdfjs/types';
import {
  type Audience,
  anyMember,
  type Granted,
  modesOf,
  ordered,
  publicModes,
  type RuleContext,
  type RuleDocument,
  type RuleEdit,
  type RuleSystem,
} from './access-rules.ts';
import {
  type AcpContext,
  type AppliedPolicy,
  allows,
  appliedPolicies,
  isMatched,
  isSatisfied,
  policyParts,
} from './acp-policies.ts';
import { allValues, subjectsWith } from './rdf/graph.ts';
import { iri } from './rdf/terms.ts';
import { NS, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads } from './rdf/write-turtle.ts';
import type { AccessMode } from './wac-allow.ts';

const { acl, acp } = NS;
const PUBLIC = `${acp}PublicAgent`;
const NAMES = { read: 'Read', append: 'Append', write: 'Write', control: 'Control' } as const;
type Scope = 'self' | 'members';

/** Somebody who is logged in, and whom no rule names. */
const SOMEBODY: AcpContext = { agent: 'urn:orrery:somebody' };
const PROPERTY = { self: `${acp}accessControl`, members: `${acp}memberAccessControl` } as const;

/**
 * Access Control Policies. All documents on the way up count: a resource's own one adds to what is inherited, and can
 * take away only by denying. https://solid.github.io/authorization-panel/acp-specification/
 */
export const acpRules: RuleSystem = { rightsOf, edit };

function rightsOf({ target, documents, owner }: RuleContext): readonly Granted[] {
  const policies = documents.flatMap((document) =>
    appliedPolicies(document, document.of === target ? PROPERTY.self : PROPERTY.members),
  );
  const modes = (context: AcpContext) => allows(policies, context);
  const everyone = modes({});
  const known = modes(SOMEBODY);
  const result: Granted[] = [
    { party: { kind: 'owner' }, modes: modes({ agent: owner, isOwner: true }) },
    { party: { kind: 'everyone' }, modes: everyone },
  ];
  if (known.length !== everyone.length) result.push({ party: { kind: 'authenticated' }, modes: known });
  for (const id of namedAgents(documents)) {
    if (id !== owner) result.push({ party: { kind: 'agent', id }, modes: modes({ agent: id }) });
  }
  return result;
}

function edit({ target, documents, owner }: RuleContext, audience: Audience): RuleEdit {
  const [own, ...above] = documents;
  if (own === undefined) return { added: [], removed: [] };
  const scopes: readonly Scope[] = target.endsWith('/') ? ['self', 'members'] : ['self'];
  const removed = scopes.flatMap((scope) => excess(own, PROPERTY[scope], publicModes(audience, scope)));
  const left = own.quads.filter((quad) => !removed.includes(quad));
  const writer = new PolicyWriter(own, target);
  const now = (scope: Scope): readonly Granted[] =>
    rightsOf({
      target: scope === 'self' ? target : anyMember(target),
      documents: [{ ...own, quads: [...left, ...writer.quads] }, ...above],
      owner,
    });
  // What is inherited cannot be removed here, only denied, to all but those who are named.
  for (const scope of scopes) {
    const wanted = publicModes(audience, scope);
    const open = (['everyone', 'authenticated'] as const).flatMap((kind) => modesOf(now(scope), { kind }));
    const denied = ordered(open.filter((mode) => !wanted.includes(mode)));
    if (denied.length > 0) writer.deny(scope, denied, [owner, ...namedAgents(documents)]);
  }
  const lacking = scopes.filter((scope) =>
    publicModes(audience, scope).some((mode) => !modesOf(now(scope), { kind: 'everyone' }).includes(mode)),
  );
  if (lacking.length > 0) {
    writer.allow('everyone', lacking, publicModes(audience, 'self'), PUBLIC);
  }
  const ownerLacks = scopes.filter((scope) =>
    (['read', 'write', 'control'] as const).some(
      (mode) => !modesOf(now(scope), { kind: 'owner' }).includes(mode),
    ),
  );
  const isChanged = removed.length + writer.quads.length > 0;
  if (ownerLacks.length > 0 || (isChanged && !namesOwner(own, owner))) {
    writer.allow('owner', scopes, ['read', 'write', 'control'], owner);
  }
  return { added: writer.quads, removed };
}

/** Whether the resource's own rules let the owner control it, whatever the containers above say. */
function namesOwner(own: RuleDocument, owner: string): boolean {
  const context = { agent: owner, isOwner: true };
  return allows(appliedPolicies(own, PROPERTY.self), context).includes('control');
}

/** What lets everyone, or everyone who is logged in, do more than wanted, or keeps them from what is wanted: the way from the policy to its public matcher. */
function excess(own: RuleDocument, property: string, wanted: readonly AccessMode[]): readonly Quad[] {
  const { quads } = own;
  const removed = new Set<Quad>();
  for (const policy of appliedPolicies(own, property)) {
    const open = [{}, SOMEBODY].flatMap((context) => allows([policy], context));
    if (deniesEveryone(policy, wanted)) {
      for (const quad of applications(quads, policy.subject)) removed.add(quad);
      continue;
    }
    if (open.every((mode) => wanted.includes(mode))) continue;
    const { anyOf } = policyParts(policy);
    const wide = anyOf.filter(
      (matcher) => isMatched(quads, matcher, {}) || isMatched(quads, matcher, SOMEBODY),
    );
    for (const quad of quads) {
      const isWay = quad.subject.value === policy.subject && quad.predicate.value === `${acp}anyOf`;
      if (isWay && wide.includes(quad.object.value)) removed.add(quad);
    }
    if (wide.length === 0 || wide.length === anyOf.length) {
      for (const quad of applications(quads, policy.subject)) removed.add(quad);
    }
  }
  return [...removed];
}

/** Whether a policy denies to strangers what they should have. */
function deniesEveryone({ subject, quads }: AppliedPolicy, wanted: readonly AccessMode[]): boolean {
  const denied = allValues(quads, subject, `${acp}deny`);
  if (!wanted.some((mode) => denied.includes(acl + NAMES[mode]))) return false;
  return isSatisfied({ subject, quads }, {});
}

/** The triples by which a policy is applied. */
function applications(quads: readonly Quad[], policy: string): readonly Quad[] {
  return quads.filter(
    ({ predicate, object }) => predicate.value === `${acp}apply` && object.value === policy,
  );
}

/** Agents whom the rules name by their WebIDs. */
function namedAgents(documents: readonly RuleDocument[]): readonly string[] {
  const all = documents.flatMap(({ quads }) =>
    quads.filter(({ predicate }) => predicate.value === `${acp}agent`).map(({ object }) => object.value),
  );
  return [...new Set(all)].filter((agent) => !agent.startsWith(acp));
}

/** Collects new policies under names that the document does not use yet. */
class PolicyWriter {
  readonly #triples: NewTriple[] = [];
  readonly #own: RuleDocument;
  readonly #target: string;
  readonly #resource: string;

  constructor(own: RuleDocument, target: string) {
    this.#own = own;
    this.#target = target;
    this.#resource =
      subjectsWith(own.quads, `${acp}resource`, target).find((subject) => subject.startsWith('http')) ??
      this.#free('rules');
  }

  get quads(): Quad[] {
    return toQuads(this.#triples);
  }

  allow(name: string, scopes: readonly Scope[], modes: readonly AccessMode[], agent: string): void {
    this.#apply(name, scopes, `${acp}allow`, modes, [agent]);
  }

  /** Denies to everyone but those who are named. */
  deny(scope: Scope, modes: readonly AccessMode[], except: readonly string[]): void {
    const policy = this.#apply('not-everyone', [scope], `${acp}deny`, modes, [PUBLIC]);
    const matcher = this.#free('named');
    this.#triples.push([policy, `${acp}noneOf`, iri(matcher)], ...matches(matcher, except));
  }

  #apply(
    name: string,
    scopes: readonly Scope[],
    property: string,
    modes: readonly AccessMode[],
    agents: readonly string[],
  ): string {
    const control = this.#free(name);
    const policy = this.#free(`${name}-policy`);
    const matcher = this.#free(`${name}-matcher`);
    this.#triples.push(
      [this.#resource, RDF_TYPE, iri(`${acp}AccessControlResource`)],
      [this.#resource, `${acp}resource`, iri(this.#target)],
      ...scopes.map((scope): NewTriple => [this.#resource, PROPERTY[scope], iri(control)]),
      [control, RDF_TYPE, iri(`${acp}AccessControl`)],
      [control, `${acp}apply`, iri(policy)],
      [policy, RDF_TYPE, iri(`${acp}Policy`)],
      ...modes.map((mode): NewTriple => [policy, property, iri(acl + NAMES[mode])]),
      [policy, `${acp}anyOf`, iri(matcher)],
      ...matches(matcher, agents),
    );
    return policy;
  }

  #free(name: string): string {
    const used = new Set([
      ...this.#own.quads.map((quad) => quad.subject.value),
      ...this.#triples.map(([subject]) => subject),
    ]);
    for (let serial = 1; ; serial++) {
      const subject = `${this.#own.url}#${serial === 1 ? name : `${name}-${serial}`}`;
      if (!used.has(subject)) return subject;
    }
  }
}

function matches(matcher: string, agents: readonly string[]): readonly NewTriple[] {
  return [
    [matcher, RDF_TYPE, iri(`${acp}Matcher`)],
    ...[...new Set(agents)].map((agent): NewTriple => [matcher, `${acp}agent`, iri(agent)]),
  ];
}
