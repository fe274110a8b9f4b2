import { actionKind, localName } from './actions.ts';
import type { Rule } from './rulebook.ts';
import { type N3Term, type N3Triple, termText } from './term.ts';
import { NS, RDF_TYPE, XSD_STRING } from './vocabulary.ts';

/** A piece of a sentence: plain words, or something that the screen may set off. */
export type Phrase =
  | { readonly kind: 'words'; readonly text: string }
  /** A variable of the rule, by a readable name; `name` finds its value among a match's reasons. */
  | { readonly kind: 'variable'; readonly name: string; readonly text: string }
  /** A term; `title` is its full IRI. */
  | { readonly kind: 'term'; readonly text: string; readonly title: string };

/** A rule in plain words: when all of these hold, then all of those happen. */
export interface Explanation {
  readonly conditions: readonly (readonly Phrase[])[];
  readonly consequences: readonly (readonly Phrase[])[];
}

/** Plain words for properties: between subject and object. */
const VERBS: Readonly<Record<string, string>> = {
  [`${NS.as}actor`]: 'was caused by',
  [`${NS.as}origin`]: 'was sent by',
  [`${NS.as}target`]: 'is addressed to',
  [`${NS.as}object`]: 'is about',
  [`${NS.as}context`]: 'concerns',
  [`${NS.as}inReplyTo`]: 'answers',
  [`${NS.as}cc`]: 'is to be copied to',
  [`${NS.ldp}inbox`]: 'has the inbox',
  [`${NS.orr}answers`]: 'answers, from the party that was asked, my Offer',
  [`${NS.orr}concerns`]: 'concerns my artefact',
  [`${NS.orr}from`]: 'comes from',
  [`${NS.orr}to`]: 'is for',
  [`${NS.orr}standing`]: 'comes from a sender whose standing is',
  [`${NS.orr}identifiedBy`]: 'goes by',
  [`${NS.list}in`]: 'is one of',
  [`${NS.list}member`]: 'contains',
  [`${NS.log}equalTo`]: 'is the same as',
  [`${NS.log}notEqualTo`]: 'is not',
  [`${NS.log}uri`]: 'is written as',
  [`${NS.math}lessThan`]: 'is less than',
  [`${NS.math}greaterThan`]: 'is more than',
  [`${NS.math}notLessThan`]: 'is at least',
  [`${NS.math}notGreaterThan`]: 'is at most',
  [`${NS.string}contains`]: 'contains the text',
  [`${NS.string}startsWith`]: 'begins with',
  [`${NS.string}endsWith`]: 'ends with',
  [`${NS.string}matches`]: 'matches the pattern',
};

/** Plain words for what happens, by the kind of the action. */
const DEEDS = {
  log: 'record in the event log',
  send: 'send a notification',
  'send-self': 'send to my own inbox',
  link: 'add a link to the artefact’s description',
  task: 'ask me to do something',
  rerun: 'look at the notification once more',
  write: 'write into my storage',
  trace: 'show what was matched',
  unsupported: 'nothing that Orrery can do',
} as const;

/** Conditions that only name the notification or make names for requests: not worth a word. */
const MACHINERY = new Set([
  `${NS.pol}mainSubject`,
  `${NS.exw}TopGraph`,
  `${NS.log}skolem`,
  `${NS.pol}policy`,
]);

function words(text: string): Phrase {
  return { kind: 'words', text };
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
      return [words(term.datatype === XSD_STRING ? `“${term.value}”` : term.value)];
    case 'variable':
      return [{ kind: 'variable', name: term.value, text: `the ${spaced(term.value)}` }];
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
  if (name === RDF_TYPE) return [...phrase(subject), words('is of type'), ...phrase(object)];
  if (name === `${NS.log}includes`) return [words('it is on record that'), ...phrase(object)];
  if (name === `${NS.log}notIncludes`) return [words('it is not known that'), ...phrase(object)];
  if (predicate.kind === 'variable') return [...phrase(subject), words('refers to'), ...phrase(object)];
  return [...phrase(subject), words(VERBS[name] ?? `has as ${spaced(localName(name))}`), ...phrase(object)];
}

/** Says a rule in plain words. */
export function explainRule(rule: Rule): Explanation {
  const conditions = rule.body
    .filter(({ predicate }) => !(predicate.kind === 'iri' && MACHINERY.has(predicate.value)))
    .map(sentence);
  const deeds = rule.head.flatMap(({ predicate, subject, object }) => {
    if (predicate.kind !== 'iri' || predicate.value !== `${NS.fno}executes` || object.kind !== 'iri')
      return [];
    return [[words(DEEDS[actionKind(object.value)]), ...parameterPhrases(rule, subject)]];
  });
  return {
    conditions,
    consequences:
      deeds.length > 0 ? deeds : rule.head.map((triple) => [words('conclude that'), ...sentence(triple)]),
  };
}

/** The parameters of a request that a person wants to know. */
function parameterPhrases(rule: Rule, node: N3Term): Phrase[] {
  const skip = new Set([RDF_TYPE, `${NS.fno}executes`, `${NS.sh}order`]);
  return rule.head.flatMap(({ subject, predicate, object }) => {
    if (termText(subject) !== termText(node) || predicate.kind !== 'iri' || skip.has(predicate.value))
      return [];
    return [words(`, ${spaced(localName(predicate.value))}:`), ...phrase(object)];
  });
}
