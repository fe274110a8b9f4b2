import { type ActionKind, actionKind, localName } from './actions.ts';
import type { Rule } from './rulebook.ts';
import { type N3Term, type N3Triple, termText } from './term.ts';
import { NS, RDF_TYPE } from './vocabulary.ts';

/** Words that sentences about rules are made of; the screens know them in the reader's language. */
export type Wording = VerbWording | DeedWording | LinkWording;

type LinkWording = 'or' | 'and' | 'something' | 'on-record' | 'not-known' | 'conclude' | 'type' | 'refers';
type VerbWording =
  | 'actor'
  | 'origin'
  | 'target'
  | 'object'
  | 'context'
  | 'reply'
  | 'cc'
  | 'inbox'
  | 'answers'
  | 'concerns'
  | 'from'
  | 'to'
  | 'standing'
  | 'identified'
  | 'in'
  | 'member'
  | 'equal'
  | 'not-equal'
  | 'uri'
  | 'less'
  | 'more'
  | 'at-least'
  | 'at-most'
  | 'contains'
  | 'starts'
  | 'ends'
  | 'matches';
type DeedWording = `do-${ActionKind}`;

/** A piece of a sentence: words, or something that the screen may set off. */
export type Phrase =
  | { readonly kind: 'words'; readonly words: Wording }
  /** What is said outright: a literal. */
  | { readonly kind: 'literal'; readonly text: string }
  /** A variable of the rule; `name` finds its value among a match's reasons, `text` is a readable form of it. */
  | { readonly kind: 'variable'; readonly name: string; readonly text: string }
  /** A term; `title` is its full IRI. */
  | { readonly kind: 'term'; readonly text: string; readonly title: string }
  /** A property for which there is no verb. */
  | { readonly kind: 'property'; readonly text: string; readonly title: string }
  /** The name of a parameter; its value follows. */
  | { readonly kind: 'parameter'; readonly text: string };

/** A rule in plain words: when all of these hold, then all of those happen. */
export interface Explanation {
  readonly conditions: readonly (readonly Phrase[])[];
  readonly consequences: readonly (readonly Phrase[])[];
}

/** Verbs for properties: between subject and object. */
const VERBS: Readonly<Record<string, VerbWording>> = {
  [`${NS.as}actor`]: 'actor',
  [`${NS.as}origin`]: 'origin',
  [`${NS.as}target`]: 'target',
  [`${NS.as}object`]: 'object',
  [`${NS.as}context`]: 'context',
  [`${NS.as}inReplyTo`]: 'reply',
  [`${NS.as}cc`]: 'cc',
  [`${NS.ldp}inbox`]: 'inbox',
  [`${NS.orr}answers`]: 'answers',
  [`${NS.orr}concerns`]: 'concerns',
  [`${NS.orr}from`]: 'from',
  [`${NS.orr}to`]: 'to',
  [`${NS.orr}standing`]: 'standing',
  [`${NS.orr}identifiedBy`]: 'identified',
  [`${NS.list}in`]: 'in',
  [`${NS.list}member`]: 'member',
  [`${NS.log}equalTo`]: 'equal',
  [`${NS.log}notEqualTo`]: 'not-equal',
  [`${NS.log}uri`]: 'uri',
  [`${NS.math}lessThan`]: 'less',
  [`${NS.math}greaterThan`]: 'more',
  [`${NS.math}notLessThan`]: 'at-least',
  [`${NS.math}notGreaterThan`]: 'at-most',
  [`${NS.string}contains`]: 'contains',
  [`${NS.string}startsWith`]: 'starts',
  [`${NS.string}endsWith`]: 'ends',
  [`${NS.string}matches`]: 'matches',
};

/** Conditions that only name the notification or make names for requests: not worth a word. */
const MACHINERY = new Set([
  `${NS.pol}mainSubject`,
  `${NS.exw}TopGraph`,
  `${NS.log}skolem`,
  `${NS.pol}policy`,
]);

function words(wording: Wording): Phrase {
  return { kind: 'words', words: wording };
}

/** `oldOffer` and `old_offer` as `old offer`. */
function spaced(name: string): string {
  return name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]/g, ' ')
    .toLowerCase();
}

function phrase(term: N3Term): Phrase[] {
  switch (term.kind) {
    case 'iri':
      return [{ kind: 'term', text: localName(term.value) || termText(term), title: term.value }];
    case 'literal':
      return [{ kind: 'literal', text: term.value }];
    case 'variable':
      return [{ kind: 'variable', name: term.value, text: spaced(term.value) }];
    case 'blank':
      return [words('something')];
    case 'list':
      return term.items.flatMap((item, at) => (at === 0 ? phrase(item) : [words('or'), ...phrase(item)]));
    case 'formula':
      return term.triples.flatMap((triple, at) =>
        at === 0 ? sentence(triple) : [words('and'), ...sentence(triple)],
      );
  }
}

/** A triple in plain words. */
function sentence({ subject, predicate, object }: N3Triple): Phrase[] {
  const name = predicate.kind === 'iri' ? predicate.value : '';
  if (name === RDF_TYPE) return [...phrase(subject), words('type'), ...phrase(object)];
  if (name === `${NS.log}includes`) return [words('on-record'), ...phrase(object)];
  if (name === `${NS.log}notIncludes`) return [words('not-known'), ...phrase(object)];
  if (predicate.kind === 'variable') return [...phrase(subject), words('refers'), ...phrase(object)];
  return [...phrase(subject), verb(name), ...phrase(object)];
}

function verb(property: string): Phrase {
  const known = VERBS[property];
  if (known !== undefined) return words(known);
  return { kind: 'property', text: spaced(localName(property)), title: property };
}

/** Says a rule in plain words. */
export function explainRule(rule: Rule): Explanation {
  const conditions = rule.body
    .filter(({ predicate }) => !(predicate.kind === 'iri' && MACHINERY.has(predicate.value)))
    .map(sentence);
  const deeds = rule.head.flatMap(({ predicate, subject, object }) => {
    if (predicate.kind !== 'iri' || predicate.value !== `${NS.fno}executes` || object.kind !== 'iri')
      return [];
    return [[words(`do-${actionKind(object.value)}`), ...parameterPhrases(rule, subject)]];
  });
  return {
    conditions,
    consequences:
      deeds.length > 0 ? deeds : rule.head.map((triple) => [words('conclude'), ...sentence(triple)]),
  };
}

/** The parameters of a request that a person wants to know. */
function parameterPhrases(rule: Rule, node: N3Term): Phrase[] {
  const skip = new Set([RDF_TYPE, `${NS.fno}executes`, `${NS.sh}order`]);
  return rule.head.flatMap(({ subject, predicate, object }) => {
    if (termText(subject) !== termText(node) || predicate.kind !== 'iri' || skip.has(predicate.value))
      return [];
    return [{ kind: 'parameter', text: spaced(localName(predicate.value)) }, ...phrase(object)];
  });
}
