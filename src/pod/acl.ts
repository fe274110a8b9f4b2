import type { Quad } from '@rdfjs/types';
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
  type RuleEdit,
  type RuleSystem,
} from './access-rules.ts';
import { allValues, subjectsWith } from './rdf/graph.ts';
import { iri } from './rdf/terms.ts';
import { NS, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads } from './rdf/write-turtle.ts';
import type { AccessMode } from './wac-allow.ts';

const { acl, foaf } = NS;
const EVERYONE = `${foaf}Agent`;
const AUTHENTICATED = `${acl}AuthenticatedAgent`;

/** What each mode of the vocabulary lets somebody do. */
const ALLOWS: Readonly<Record<string, readonly AccessMode[]>> = {
  [`${acl}Read`]: ['read'],
  [`${acl}Append`]: ['append'],
  [`${acl}Write`]: ['append', 'write'],
  [`${acl}Control`]: ['control'],
};

/** An `acl:Authorization`. */
interface Authorization {
  readonly subject: string;
  readonly agents: readonly string[];
  readonly groups: readonly string[];
  readonly classes: readonly string[];
  readonly modes: readonly AccessMode[];
  readonly accessTo: readonly string[];
  readonly defaults: readonly string[];
}

/**
 * Web Access Control. The nearest document alone counts: a resource's own one replaces whatever it would inherit, so
 * a new one always names the owner with Control, and takes over what named others had.
 * https://solid.github.io/web-access-control-spec/#effective-acl-resource
 */
export const wac: RuleSystem = { rightsOf, edit };

function rightsOf({ target, documents, owner }: RuleContext): readonly Granted[] {
  const nearest = documents.find((document) => document.exists);
  if (nearest === undefined) return grants([], owner);
  const covering = authorizations(nearest.quads).filter(({ accessTo, defaults }) =>
    (nearest.of === target ? accessTo : defaults).includes(nearest.of),
  );
  return grants(covering, owner);
}

function grants(covering: readonly Authorization[], owner: string): readonly Granted[] {
  const modes = (who: (authorization: Authorization) => boolean) =>
    covering.filter(who).flatMap((authorization) => authorization.modes);
  const everyone = modes(({ classes }) => classes.includes(EVERYONE));
  const known = [...everyone, ...modes(({ classes }) => classes.includes(AUTHENTICATED))];
  const named = (kind: 'agent' | 'group', ids: readonly string[]): Granted[] =>
    [...new Set(ids)].map((id) => ({
      party: { kind, id },
      modes: ordered([...known, ...modes((one) => [...one.agents, ...one.groups].includes(id))]),
    }));
  const agents = covering.flatMap((one) => one.agents).filter((agent) => agent !== owner);
  const result: Granted[] = [
    {
      party: { kind: 'owner' },
      modes: ordered([...known, ...modes(({ agents: all }) => all.includes(owner))]),
    },
    { party: { kind: 'everyone' }, modes: ordered(everyone) },
  ];
  if (ordered(known).length > ordered(everyone).length) {
    result.push({ party: { kind: 'authenticated' }, modes: ordered(known) });
  }
  return [
    ...result,
    ...named('agent', agents),
    ...named(
      'group',
      covering.flatMap((one) => one.groups),
    ),
  ];
}

function edit({ target, documents, owner }: RuleContext, audience: Audience): RuleEdit {
  const [own, ...above] = documents;
  if (own === undefined) return { added: [], removed: [] };
  const writer = new RuleWriter(own, target);
  if (!own.exists) keepOthers(writer, above, owner);
  const removed = own.exists ? excess(own.quads, target, audience) : [];
  const left = own.quads.filter((quad) => !removed.includes(quad));
  const now = (scope: 'self' | 'members', party: Party): readonly AccessMode[] =>
    modesOf(
      rightsOf({
        target: scope === 'self' ? target : anyMember(target),
        documents: [{ ...own, exists: true, quads: left }],
        owner,
      }),
      party,
    );
  const lacks = (scope: 'self' | 'members', party: Party, wanted: readonly AccessMode[]): boolean =>
    (scope === 'self' || target.endsWith('/')) && wanted.some((mode) => !now(scope, party).includes(mode));
  const ownerLacks = (scope: 'self' | 'members') =>
    lacks(scope, { kind: 'owner' }, ['read', 'write', 'control']);
  if (ownerLacks('self') || ownerLacks('members')) {
    writer.authorize('owner', [['agent', owner]], ['Read', 'Write', 'Control'], 'both');
  }
  const publicLacks = (scope: 'self' | 'members') =>
    lacks(scope, { kind: 'everyone' }, publicModes(audience, scope));
  if (publicLacks('self') || publicLacks('members')) {
    const mode = audience === 'public-read' ? 'Read' : 'Append';
    const scope = audience === 'public-read' ? 'both' : 'self';
    writer.authorize('everyone', [['agentClass', EVERYONE]], [mode], scope);
  }
  return { added: writer.quads, removed };
}

/** Takes over what named others inherited, which a document of its own would end. */
function keepOthers(writer: RuleWriter, above: readonly RuleDocument[], owner: string): void {
  const nearest = above.find((document) => document.exists);
  for (const one of nearest ? authorizations(nearest.quads) : []) {
    const who = [
      ...one.agents.filter((agent) => agent !== owner).map((agent) => ['agent', agent] as const),
      ...one.groups.map((group) => ['agentGroup', group] as const),
    ];
    if (who.length === 0 || !one.defaults.includes(nearest?.of ?? '')) continue;
    const modes = (['Read', 'Append', 'Write', 'Control'] as const).filter((mode) =>
      ALLOWS[acl + mode]?.every((allowed) => one.modes.includes(allowed)),
    );
    writer.authorize('kept', who, modes, 'both');
  }
}

/** What lets everyone, or everyone who is logged in, do more than wanted. An authorization for nobody goes whole. */
function excess(quads: readonly Quad[], target: string, audience: Audience): readonly Quad[] {
  const removed: Quad[] = [];
  for (const one of authorizations(quads)) {
    const beyond = (scope: 'self' | 'members') =>
      one.modes.some((mode) => !publicModes(audience, scope).includes(mode));
    const isTooMuch =
      (one.accessTo.includes(target) && beyond('self')) ||
      (one.defaults.includes(target) && beyond('members'));
    const open = one.classes.filter((name) => name === EVERYONE || name === AUTHENTICATED);
    if (!isTooMuch || open.length === 0) continue;
    const isForOthers = one.agents.length + one.groups.length + one.classes.length > open.length;
    removed.push(
      ...quads.filter(
        ({ subject, predicate, object }) =>
          subject.value === one.subject &&
          (!isForOthers || (predicate.value === `${acl}agentClass` && open.includes(object.value))),
      ),
    );
  }
  return removed;
}

function authorizations(quads: readonly Quad[]): readonly Authorization[] {
  return subjectsWith(quads, RDF_TYPE, `${acl}Authorization`).map((subject) => ({
    subject,
    agents: allValues(quads, subject, `${acl}agent`),
    groups: allValues(quads, subject, `${acl}agentGroup`),
    classes: allValues(quads, subject, `${acl}agentClass`),
    modes: ordered(allValues(quads, subject, `${acl}mode`).flatMap((mode) => ALLOWS[mode] ?? [])),
    accessTo: allValues(quads, subject, `${acl}accessTo`),
    defaults: allValues(quads, subject, `${acl}default`),
  }));
}

/** Collects new authorizations under names that the document does not use yet. */
class RuleWriter {
  readonly quads: Quad[] = [];
  readonly #own: RuleDocument;
  readonly #target: string;

  constructor(own: RuleDocument, target: string) {
    this.#own = own;
    this.#target = target;
  }

  authorize(
    name: string,
    who: readonly (readonly [property: string, value: string])[],
    modes: readonly string[],
    scope: 'self' | 'both',
  ): void {
    const subject = this.#free(name);
    const triples: NewTriple[] = [
      [subject, RDF_TYPE, iri(`${acl}Authorization`)],
      ...who.map(([property, value]): NewTriple => [subject, acl + property, iri(value)]),
      [subject, `${acl}accessTo`, iri(this.#target)],
      ...modes.map((mode): NewTriple => [subject, `${acl}mode`, iri(acl + mode)]),
    ];
    if (scope === 'both' && this.#target.endsWith('/'))
      triples.push([subject, `${acl}default`, iri(this.#target)]);
    this.quads.push(...toQuads(triples));
  }

  #free(name: string): string {
    const used = new Set([...this.#own.quads, ...this.quads].map((quad) => quad.subject.value));
    for (let serial = 1; ; serial++) {
      const subject = `${this.#own.url}#${serial === 1 ? name : `${name}-${serial}`}`;
      if (!used.has(subject)) return subject;
    }
  }
}
