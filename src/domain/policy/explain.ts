import { actionKind, localName } from './actions.ts';
import { clause, clausesOf } from './explain-clauses.ts';
import { type Acquaintances, createNamer, isIri, type Namer, wordsOf } from './explain-nouns.ts';
import type { Deed, Explanation, Known, Noun } from './explanation.ts';
import type { Rule } from './rulebook.ts';
import { type N3Term, type N3Triple, termText } from './term.ts';
import { NS, RDF_TYPE } from './vocabulary.ts';

/** Messages by the names of `pol:type`. */
const ASKED: Readonly<Record<string, Known>> = {
  AcceptOffer: 'Accept',
  RejectOffer: 'Reject',
  TentativelyAcceptOffer: 'TentativeAccept',
  TentativelyRejectOffer: 'TentativeReject',
  AnnounceScholarlyWork: 'Announce',
  OfferScholarlyWork: 'Offer',
};

/** Properties of a request that are no parameters of its action. */
const FRAME = new Set([RDF_TYPE, `${NS.fno}executes`, `${NS.sh}order`]);

/**
 * Says a rule in plain words. What it has no words for is named as the rule names it: nothing is left out.
 */
export function explainRule(rule: Rule, known: Acquaintances = {}): Explanation {
  const namer = createNamer(rule, known);
  const conditions = clausesOf(rule.body, namer);
  const requests = rule.head
    .filter(({ predicate, object }) => isIri(predicate, `${NS.fno}executes`) && object.kind === 'iri')
    .map(({ subject, object }) => ({ action: object, said: about(subject, rule.head) }));
  const order = ({ said }: { said: readonly N3Triple[] }) => {
    const value = first(said, 'order');
    return value?.kind === 'literal' ? Number(value.value) : 1;
  };
  const deeds = [...requests]
    .sort((a, b) => order(a) - order(b))
    .map(({ action, said }) => deedOf(action.kind === 'iri' ? action.value : '', said, rule, namer));
  if (deeds.length > 0) return { conditions, deeds };
  return {
    conditions,
    deeds: rule.head.map((triple): Deed => ({ deed: 'conclude', clause: clause(triple, namer) })),
  };
}

/** What is said of a node. */
function about(node: N3Term, triples: readonly N3Triple[]): N3Triple[] {
  return triples.filter(({ subject }) => termText(subject) === termText(node));
}

/** The first value of a parameter, in whatever namespace it is named. */
function first(said: readonly N3Triple[], name: string): N3Term | undefined {
  return said.find(
    ({ predicate }) =>
      predicate.kind === 'iri' && predicate.value !== RDF_TYPE && localName(predicate.value) === name,
  )?.object;
}

function deedOf(action: string, said: readonly N3Triple[], rule: Rule, namer: Namer): Deed {
  const kind = actionKind(action);
  const notification = first(said, 'notification') ?? first(said, 'body');
  const message: Noun = notification ? namer.name(notification) : { kind: 'message', isNew: false };
  switch (kind) {
    case 'log':
      return { deed: 'log', what: message };
    case 'send-self':
      return { deed: 'send-self', what: message };
    case 'send':
      return sendDeed(said, message, notification, rule, namer);
    case 'link':
      return linkDeed(said, namer);
    case 'rerun':
    case 'ignore':
      return { deed: kind, what: message };
    case 'register': {
      const service = first(said, 'service');
      const alias = first(said, 'alias');
      const what: Noun = service ? namer.name(service) : { kind: 'something' };
      return alias ? { deed: 'register-alias', what, how: namer.name(alias) } : { deed: 'register', what };
    }
    case 'trace':
      return { deed: 'trace' };
    case 'task':
    case 'write':
    case 'unsupported':
      return { deed: kind, action: localName(action), parameters: parameters(said, namer) };
  }
}

function sendDeed(
  said: readonly N3Triple[],
  message: Noun,
  notification: N3Term | undefined,
  rule: Rule,
  namer: Namer,
): Deed {
  const asked = first(said, 'type');
  const known = asked?.kind === 'iri' ? ASKED[localName(asked.value)] : undefined;
  const what: Noun = known ? { kind: 'known', known, isNew: true } : message;
  const inbox = first(said, 'to');
  const target = first(said, 'target') ?? (notification && first(about(notification, rule.head), 'target'));
  const whom = inbox ? (ownerOf(inbox, rule) ?? inbox) : (target ?? addresseeOf(notification, rule));
  if (whom) return { deed: 'send-to', what, whom: namer.name(whom) };
  return { deed: known || first(said, 'inReplyTo') ? 'send-to-sender' : 'send', what };
}

/** Whom a message of the conditions is for. */
function addresseeOf(message: N3Term | undefined, rule: Rule): N3Term | undefined {
  if (message === undefined) return undefined;
  return about(message, rule.body).find(
    ({ predicate, object }) =>
      object.kind !== 'literal' && (isIri(predicate, `${NS.orr}to`) || isIri(predicate, `${NS.as}target`)),
  )?.object;
}

/** The party whose inbox it is, by the conditions. */
function ownerOf(inbox: N3Term, rule: Rule): N3Term | undefined {
  return rule.body.find(
    ({ predicate, object }) => isIri(predicate, `${NS.ldp}inbox`) && termText(object) === termText(inbox),
  )?.subject;
}

function linkDeed(said: readonly N3Triple[], namer: Namer): Deed {
  const [type, subject, object, predicate] = ['linkType', 'subject', 'object', 'predicate'].map((name) =>
    first(said, name),
  );
  const noun = (term: N3Term | undefined): Noun => (term ? namer.name(term) : { kind: 'something' });
  const kind = type?.kind === 'iri' ? localName(type.value) : '';
  const deed =
    kind === 'ReviewLink'
      ? 'link-review'
      : kind === 'EndorsementLink'
        ? 'link-endorsement'
        : 'link-relationship';
  return { deed, what: noun(object), whom: noun(subject), how: noun(predicate) };
}

function parameters(said: readonly N3Triple[], namer: Namer): NonNullable<Deed['parameters']> {
  return said.flatMap(({ predicate, object }) =>
    predicate.kind === 'iri' && !FRAME.has(predicate.value)
      ? [{ name: wordsOf(localName(predicate.value)), value: namer.name(object) }]
      : [],
  );
}
