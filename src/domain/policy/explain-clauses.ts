import { localName } from './actions.ts';
import { isIri, isReference, knownTerm, type Namer, wordsOf } from './explain-nouns.ts';
import type { Clause, Noun, Verb } from './explanation.ts';
import { type N3Term, type N3Triple, termText, variablesOf } from './term.ts';
import { NS, RDF_TYPE } from './vocabulary.ts';

/** Verbs for properties: between subject and object. */
const VERBS: Readonly<Record<string, Verb>> = {
  [`${NS.as}actor`]: 'actor',
  [`${NS.as}origin`]: 'origin',
  [`${NS.as}target`]: 'target',
  [`${NS.as}object`]: 'object',
  [`${NS.as}context`]: 'context',
  [`${NS.as}inReplyTo`]: 'reply',
  [`${NS.as}cc`]: 'cc',
  [`${NS.as}name`]: 'named',
  [`${NS.as}subject`]: 'starts',
  [`${NS.as}relationship`]: 'of-kind',
  [`${NS.ldp}inbox`]: 'inbox',
  [`${NS.orr}answers`]: 'answers',
  [`${NS.orr}concerns`]: 'concerns',
  [`${NS.orr}from`]: 'from',
  [`${NS.orr}to`]: 'to',
  [`${NS.orr}standing`]: 'standing',
  [`${NS.orr}claim`]: 'claim',
  [`${NS.orr}fulfilledBy`]: 'fulfilled',
  [`${NS.orr}concernsMissing`]: 'missing',
  [`${NS.orr}trust`]: 'trust',
  [`${NS.orr}kind`]: 'serves',
  [`${NS.orr}identifiedBy`]: 'identified',
  [`${NS.owl}inverseOf`]: 'opposite',
  [`${NS.schema}review`]: 'linked-review',
  [`${NS.schema}subjectOf`]: 'linked-about',
  [`${NS.dct}relation`]: 'linked-relation',
  [`${NS.list}in`]: 'in',
  [`${NS.list}member`]: 'member',
  [`${NS.log}equalTo`]: 'equal',
  [`${NS.log}notEqualTo`]: 'not-equal',
  [`${NS.log}uri`]: 'written',
  [`${NS.math}lessThan`]: 'less',
  [`${NS.math}greaterThan`]: 'more',
  [`${NS.math}notLessThan`]: 'at-least',
  [`${NS.math}notGreaterThan`]: 'at-most',
  [`${NS.string}contains`]: 'has-text',
  [`${NS.string}startsWith`]: 'starts-with',
  [`${NS.string}endsWith`]: 'ends-with',
  [`${NS.string}matches`]: 'like',
};

/** Properties of which it says enough that there is a value: the variable is used nowhere else. */
const MERE: Readonly<Record<string, Verb>> = {
  [`${NS.ldp}inbox`]: 'has-inbox',
  [`${NS.orr}trust`]: 'in-register',
};

/** Types that are states of a message. */
const STATES: Readonly<Record<string, Verb>> = {
  [`${NS.orr}Logged`]: 'logged',
  [`${NS.orr}Answered`]: 'answered',
  [`${NS.orr}Accepted`]: 'accepted',
  [`${NS.orr}Declined`]: 'declined',
  [`${NS.orr}Delivered`]: 'delivered',
  [`${NS.orr}Gone`]: 'gone',
  [`${NS.orr}Unreachable`]: 'unreachable',
  [`${NS.orr}SelfReferring`]: 'self-referring',
  [`${NS.orr}Placed`]: 'placed',
  [`${NS.orr}Withdrawn`]: 'withdrawn',
};

/** Conditions that only name the message or make names for requests: not worth a word. */
const MACHINERY = new Set([
  `${NS.pol}mainSubject`,
  `${NS.exw}TopGraph`,
  `${NS.log}skolem`,
  `${NS.pol}policy`,
]);

/** The conditions of a rule in plain words. */
export function clausesOf(body: readonly N3Triple[], namer: Namer): Clause[] {
  const said = body.filter((triple) => !isMachinery(triple, body));
  return mainFirst(merged(said), namer).map((triple) => {
    const { subject, predicate, object } = triple;
    if (object.kind === 'formula') {
      if (isIri(predicate, `${NS.log}includes`))
        return {
          kind: 'told',
          where: placeOf(subject, body),
          of: object.triples.map((each) => clause(each, namer)),
        };
      if (isIri(predicate, `${NS.log}notIncludes`)) return denied(object.triples, namer);
    }
    return clause(triple, namer);
  });
}

function denied(triples: readonly N3Triple[], namer: Namer): Clause {
  const aside = namer.aside();
  const of = triples.map((each) => clause(each, aside));
  const [only] = of;
  if (of.length === 1 && only?.kind === 'plain') return { ...only, negated: true };
  return { kind: 'told', where: 'nowhere', of };
}

/** A triple as a clause. `quiet`: it introduces nothing that is spoken of later. */
export function clause(triple: Merged, namer: Namer, quiet = false): Clause {
  const { subject, predicate, object, negated = false } = triple;
  const a = namer.name(subject, quiet);
  const b = namer.name(object, quiet);
  const plain = (verb: Verb, p?: Noun): Clause => ({ kind: 'plain', verb, negated, a, b, ...(p && { p }) });
  if (predicate.kind !== 'iri') {
    if (predicate.kind !== 'list') return plain('linked', namer.name(predicate, quiet));
    if (isReference(predicate)) return plain('refers');
    return plain('property', {
      kind: 'any',
      of: predicate.items.map((item) => (item.kind === 'iri' ? spacedNoun(item.value) : propertyNoun(item))),
    });
  }
  if (predicate.value === RDF_TYPE) {
    const type: Noun = b.kind === 'term' ? propertyNoun(object) : b;
    return { kind: 'plain', verb: typeVerb(object), negated, a, b: type };
  }
  if (isIri(object, `${NS.orr}self`) && predicate.value === `${NS.orr}standing`) return plain('proved');
  const verb = predicate.value === `${NS.as}object` && isEnd(b) ? 'ends' : VERBS[predicate.value];
  // "I" has no place in front of these verbs.
  if (verb === undefined || a.kind === 'me') return plain('property', spacedNoun(predicate.value));
  if (verb === 'from' && isNewSender(b)) return plain('names-sender');
  const mere = MERE[predicate.value];
  if (!mere || object.kind !== 'variable') return plain(verb);
  return plain(mere === 'has-inbox' && 'isNew' in b && !b.isNew ? 'same-inbox' : mere);
}

function isEnd(noun: Noun): boolean {
  return noun.kind === 'role' && noun.role === 'end';
}

function isNewSender(noun: Noun): boolean {
  return noun.kind === 'role' && noun.role === 'sender' && noun.isNew;
}

function typeVerb(type: N3Term): Verb {
  if (type.kind === 'iri') {
    const state = STATES[type.value];
    if (state !== undefined) return state;
    if (type.value.startsWith(NS.coar)) return 'kind';
    return type.value.startsWith(NS.orr) && knownTerm(type.value) === undefined ? 'counts' : 'type';
  }
  const isActions =
    type.kind === 'list' && type.items.every((item) => item.kind === 'iri' && item.value.startsWith(NS.coar));
  return isActions ? 'kind' : 'type';
}

function propertyNoun(term: N3Term): Noun {
  return { kind: 'term', text: term.kind === 'iri' ? localName(term.value) || term.value : termText(term) };
}

function spacedNoun(property: string): Noun {
  return { kind: 'term', text: wordsOf(localName(property)) };
}

function isMachinery({ subject, predicate, object }: N3Triple, body: readonly N3Triple[]): boolean {
  if (predicate.kind !== 'iri') return false;
  if (MACHINERY.has(predicate.value)) return true;
  if (predicate.value !== RDF_TYPE) return isPlaceChoice(subject, predicate, body);
  if (isIri(object, `${NS.orr}Maintainer`)) return true;
  // Where something is quoted is said with what is quoted.
  return isIncluding(subject, body);
}

/** `?where list:in ( event:Event event:Received )`, said with what is quoted. */
function isPlaceChoice(subject: N3Term, predicate: N3Term, body: readonly N3Triple[]): boolean {
  return (
    isIri(predicate, `${NS.list}in`) &&
    body.some(
      (triple) =>
        isIri(triple.predicate, RDF_TYPE) &&
        same(triple.object, subject) &&
        isIncluding(triple.subject, body),
    )
  );
}

function isIncluding(subject: N3Term, body: readonly N3Triple[]): boolean {
  return body.some((triple) => isIri(triple.predicate, `${NS.log}includes`) && same(triple.subject, subject));
}

/** Where a quoted formula stands. */
function placeOf(
  formula: N3Term,
  body: readonly N3Triple[],
): 'logged' | 'received' | 'logged-or-received' | 'somewhere' {
  const types = body
    .filter(({ subject, predicate }) => isIri(predicate, RDF_TYPE) && same(subject, formula))
    .flatMap(({ object }) => [object, ...optionsOf(object, body)]);
  const inLog = types.some((type) => isIri(type, `${NS.event}Event`));
  const inInbox = types.some((type) => isIri(type, `${NS.event}Received`));
  if (inLog && inInbox) return 'logged-or-received';
  return inLog ? 'logged' : inInbox ? 'received' : 'somewhere';
}

function optionsOf(variable: N3Term, body: readonly N3Triple[]): readonly N3Term[] {
  return body.flatMap(({ subject, predicate, object }) =>
    isIri(predicate, `${NS.list}in`) && same(subject, variable) && object.kind === 'list' ? object.items : [],
  );
}

interface Merged extends N3Triple {
  readonly negated?: boolean;
}

/**
 * Puts a choice where it is used: `?n a ?kind . ?kind list:in ( … )` is said as one clause, and so is a value that
 * must not be one thing (`?standing log:notEqualTo orr:self`).
 */
function merged(triples: readonly N3Triple[]): Merged[] {
  let result: Merged[] = [...triples];
  for (const choice of triples) {
    const { subject, predicate, object } = choice;
    const isChoice = isIri(predicate, `${NS.list}in`) && object.kind === 'list';
    const isNot =
      isIri(predicate, `${NS.log}notEqualTo`) && object.kind === 'iri' && object.value.startsWith(NS.orr);
    if ((!isChoice && !isNot) || subject.kind !== 'variable') continue;
    const used = result.filter((triple) => triple !== choice && mentions(triple, subject.value));
    const [only] = used;
    if (used.length !== 1 || !only) continue;
    const place = same(only.object, subject)
      ? 'object'
      : same(only.predicate, subject)
        ? 'predicate'
        : undefined;
    if (place === undefined) continue;
    result = result
      .filter((triple) => triple !== choice)
      .map((triple) => (triple === only ? { ...only, [place]: object, negated: isNot } : triple));
  }
  return result;
}

function mentions(triple: N3Triple, variable: string): boolean {
  return variablesOf([triple]).has(variable);
}

/** What is said of the message itself comes first: everything else follows from it. */
function mainFirst(triples: readonly Merged[], namer: Namer): Merged[] {
  const first = triples.findIndex(({ subject }) => namer.isMessage(subject));
  const main = triples[first];
  return main === undefined ? [...triples] : [main, ...triples.filter((triple) => triple !== main)];
}

function same(a: N3Term, b: N3Term): boolean {
  return termText(a) === termText(b);
}
