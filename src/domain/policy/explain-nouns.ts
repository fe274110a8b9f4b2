import { localName } from './actions.ts';
import { KNOWN, type Known, type Noun, type Role } from './explanation.ts';
import type { Rule } from './rulebook.ts';
import { type N3Term, type N3Triple, termText, variablesOf, visitTerms } from './term.ts';
import { NS, RDF_TYPE } from './vocabulary.ts';

/** Finds the words for the terms of one rule, and remembers what was spoken of already. */
export interface Namer {
  /** The noun for a term. `quiet`: speaking of it here does not introduce it. */
  name(term: N3Term, quiet?: boolean): Noun;
  /** For what is not so: what is spoken of there is not known afterwards. */
  aside(): Namer;
  isMe(term: N3Term): boolean;
  isMessage(term: N3Term): boolean;
}

/** What variables stand for, by the property that they are the object of. */
const OBJECT_ROLES: Readonly<Record<string, Role>> = {
  [`${NS.orr}concerns`]: 'work',
  [`${NS.orr}answers`]: 'offer',
  [`${NS.as}context`]: 'context',
  [`${NS.as}inReplyTo`]: 'earlier',
  [`${NS.as}origin`]: 'origin',
  [`${NS.orr}concernsMissing`]: 'place',
  [`${NS.as}cc`]: 'copy',
  [`${NS.as}subject`]: 'start',
  [`${NS.as}relationship`]: 'link-kind',
  [`${NS.owl}inverseOf`]: 'opposite',
};

/** Namespaces whose terms are called by a word of ours. */
const WORDED = [NS.as, NS.coar, NS.schema, NS.orr, 'https://schema.org/', 'http://purl.org/spar/fabio/'];

/** Names of variables as short as this are no words. */
const SHORT = 2;

/** Properties by which a message refers to another. */
const REFERENCES = [`${NS.as}inReplyTo`, `${NS.as}object`];

/** Whether a term is a choice among the properties by which a message refers to another. */
export function isReference(term: N3Term): boolean {
  return (
    term.kind === 'list' && term.items.every((item) => item.kind === 'iri' && REFERENCES.includes(item.value))
  );
}

/** What is known besides the rule itself. */
export interface Acquaintances {
  /** IRI of the maintainer: what rule books may write out instead of asking for `orr:Maintainer`. */
  readonly me?: string;
  /** Names of services and works, by IRI. */
  readonly names?: ReadonlyMap<string, string>;
}

/** Makes the namer of one rule. */
export function createNamer(rule: Rule, { me, names }: Acquaintances): Namer {
  const mine = variablesTyped(rule.body, `${NS.orr}Maintainer`);
  const messages = messageVariables(rule.body);
  const roles = rolesIn(rule.body);
  const types = messageTypes(rule);
  const isMe = (term: N3Term): boolean =>
    (term.kind === 'iri' && term.value === me) || (term.kind === 'variable' && mine.has(term.value));
  const isMessage = (term: N3Term): boolean => term.kind === 'variable' && messages.has(term.value);

  function name(term: N3Term, quiet: boolean, seen: Set<string>): Noun {
    if (isMe(term)) return { kind: 'me' };
    const key = termText(term);
    const isNew = !seen.has(key);
    if (!quiet && (term.kind === 'variable' || term.kind === 'blank')) seen.add(key);
    if (isMessage(term)) return { kind: 'message', isNew };
    const type = types.get(key);
    if (type !== undefined) return { kind: 'known', known: type, isNew };
    switch (term.kind) {
      case 'variable': {
        const role = roles.get(term.value);
        return role ? { kind: 'role', role, isNew } : { kind: 'variable', name: spaced(term.value), isNew };
      }
      case 'iri': {
        const known = knownTerm(term.value);
        if (known) return { kind: 'known', known, isNew: true };
        return { kind: 'term', text: names?.get(term.value) ?? termName(term.value) };
      }
      case 'literal':
        return { kind: 'literal', text: term.value };
      case 'list':
        return { kind: 'any', of: term.items.map((item) => name(item, quiet, seen)) };
      case 'blank':
      case 'formula':
        return { kind: 'something' };
    }
  }
  const namerOf = (seen: Set<string>): Namer => ({
    name: (term, quiet = false) => name(term, quiet, seen),
    aside: () => namerOf(new Set(seen)),
    isMe,
    isMessage,
  });
  return namerOf(new Set());
}

/** A term of a vocabulary by its local name; anything else as it is written, so that nobody takes it for something else. */
function termName(iri: string): string {
  const local = localName(iri);
  const isVocabulary = Object.values(NS).some((namespace) => iri === namespace + local);
  return isVocabulary && local !== '' ? local : iri;
}

/** The word of ours for a term of a vocabulary that we know. */
export function knownTerm(iri: string): Known | undefined {
  const local = localName(iri);
  if (!WORDED.some((namespace) => iri === namespace + local)) return undefined;
  return KNOWN.find((known) => known === local);
}

/** The name of a variable as words; what is too short to be a word stays a name. */
function spaced(name: string): string {
  return name.length <= SHORT ? `“${name}”` : wordsOf(name);
}

/** `oldOffer` and `old_offer` as `old offer`. */
export function wordsOf(name: string): string {
  return name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase();
}

function variablesTyped(triples: readonly N3Triple[], type: string): Set<string> {
  return new Set(
    triples.flatMap(({ subject, predicate, object }) =>
      subject.kind === 'variable' && isIri(predicate, RDF_TYPE) && isIri(object, type) ? [subject.value] : [],
    ),
  );
}

function messageVariables(triples: readonly N3Triple[]): Set<string> {
  return new Set(
    triples.flatMap(({ predicate, object }) =>
      object.kind === 'variable' &&
      (isIri(predicate, `${NS.pol}mainSubject`) || isIri(predicate, `${NS.exw}TopGraph`))
        ? [object.value]
        : [],
    ),
  );
}

function rolesIn(triples: readonly N3Triple[]): Map<string, Role> {
  const roles = new Map<string, Role>();
  const relations = new Set<string>();
  const each = (visit: (triple: N3Triple) => void): void => {
    for (const triple of triples) visit(triple);
    visitTerms(triples, (term) => {
      if (term.kind === 'formula') for (const triple of term.triples) visit(triple);
    });
  };
  const references = new Set(
    triples.flatMap(({ subject, predicate, object }) =>
      isIri(predicate, `${NS.list}in`) && isReference(object) ? [termText(subject)] : [],
    ),
  );
  const messages = messageVariables(triples);
  for (const { subject, predicate, object } of triples) {
    if (object.kind !== 'variable' || subject.kind !== 'variable' || !messages.has(subject.value)) continue;
    if (isIri(predicate, `${NS.orr}from`)) roles.set(object.value, 'sender');
    if (references.has(termText(predicate))) roles.set(object.value, 'earlier');
  }
  each((triple) => {
    const { subject, predicate, object } = triple;
    if (predicate.kind !== 'iri') return;
    if (predicate.value === `${NS.as}relationship`) relations.add(termText(subject));
    if (predicate.value === `${NS.orr}identifiedBy` && subject.kind === 'variable')
      roles.set(subject.value, 'work');
    const isActivity =
      predicate.value === RDF_TYPE && object.kind === 'iri' && object.value.startsWith(NS.as);
    // What only a quotation tells of is another message.
    if (isActivity && subject.kind === 'variable' && !triples.includes(triple) && !roles.has(subject.value))
      roles.set(subject.value, 'earlier');
    const role = OBJECT_ROLES[predicate.value];
    if (role && object.kind === 'variable' && !roles.has(object.value)) roles.set(object.value, role);
  });
  each(({ subject, predicate, object }) => {
    const ends = isIri(predicate, `${NS.as}object`) && relations.has(termText(subject));
    if (ends && object.kind === 'variable') roles.set(object.value, 'end');
  });
  return roles;
}

/** Messages that the rule makes, by what they are. */
function messageTypes(rule: Rule): Map<string, Known> {
  const asked = new Set([...variablesOf(rule.body)].map((name) => `?${name}`));
  const skolems = new Set(
    rule.body.flatMap(({ predicate, object }) =>
      isIri(predicate, `${NS.log}skolem`) ? [termText(object)] : [],
    ),
  );
  const types = new Map<string, Known>();
  for (const { subject, predicate, object } of rule.head) {
    const key = termText(subject);
    const made = subject.kind === 'blank' || skolems.has(key) || !asked.has(key);
    const known = object.kind === 'iri' && object.value.startsWith(NS.as) && knownTerm(object.value);
    if (made && known && isIri(predicate, RDF_TYPE)) types.set(key, known);
  }
  return types;
}

/** Whether a term is this IRI. */
export function isIri(term: N3Term, iri: string): boolean {
  return term.kind === 'iri' && term.value === iri;
}
