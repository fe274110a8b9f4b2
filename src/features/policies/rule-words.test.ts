import { expect, test } from 'vitest';
import { explainRule } from '../../domain/policy/explain.ts';
import {
  emptyForm,
  FORM_MESSAGES,
  type FormMessage,
  formN3,
  type PolicyForm,
} from '../../domain/policy/form.ts';
import { compileRulebook } from '../../domain/policy/rulebook.ts';
import { shippedTexts } from '../../policies/shipped.ts';
import { clauseText, deedText } from './rule-words.ts';

const PREFIXES = `@prefix : <http://e.example/> . @prefix as: <https://www.w3.org/ns/activitystreams#> .
@prefix event: <http://example.org/eventlog#> . @prefix ex: <http://example.org/> .
@prefix fno: <https://w3id.org/function/ontology#> . @prefix ldp: <http://www.w3.org/ns/ldp#> .
@prefix list: <http://www.w3.org/2000/10/swap/list#> . @prefix log: <http://www.w3.org/2000/10/swap/log#> .
@prefix pol: <https://www.example.org/ns/policy#> . @prefix me: <https://alice.example/card#me> .
`;

/** Without the invisible marks around what comes from outside. */
const bare = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');

/** The rules of a book as text: conditions, then what follows. */
function said(text: string): string {
  const book = compileRulebook(text, { id: 'a' });
  if (!book.ok) throw new Error(JSON.stringify(book.problem));
  return book.value.rules
    .map((rule) => {
      const { conditions, deeds } = explainRule(rule, { me: 'https://alice.example/card#me' });
      const when = conditions.map((each, at) => `${at === 0 ? 'When' : ' and'} ${bare(clauseText(each))}`);
      const then = deeds.map((each, at) => `${at === 0 ? 'then' : ' and'} ${bare(deedText(each))}`);
      return [...when, ...then].join('\n');
    })
    .join('\n\n');
}

test.each(Object.entries(shippedTexts))('The rules of %s read as English.', (_, text) => {
  expect(said(text)).toMatchSnapshot();
});

const forms: Readonly<Record<string, Partial<PolicyForm>>> = {
  'what a form begins with': {},
  'everything at once': {
    from: { kind: 'service', id: 'https://hub.example/' },
    about: { kind: 'type', type: 'article' },
    answer: 'unasked',
    deeds: ['log', 'link', 'forward', 'copies', 'task'],
    services: ['https://a.example/', 'https://b.example/'],
    question: 'Say thanks',
  },
  'what I send about one work': {
    from: { kind: 'me' },
    about: { kind: 'work', url: 'https://me.example/paper/' },
  },
  'what leads nowhere': { from: { kind: 'trusted' }, about: { kind: 'anything' }, deeds: ['ignore'] },
};

test.each(Object.entries(forms))('The form reads as English: %s.', (_, form) => {
  expect(said(formN3({ ...emptyForm, ...form }))).toMatchSnapshot();
});

test('Every kind of message that the form offers has its words.', () => {
  const words = (Object.keys(FORM_MESSAGES) as FormMessage[]).map((message) => {
    const text = formN3({
      ...emptyForm,
      message,
      from: { kind: 'anybody' },
      about: { kind: 'anything' },
      answer: 'answers',
    });
    return said(text).split('\n and it answers')[0];
  });
  expect(words).toMatchSnapshot();
});

test('A rule that writes the maintainer out speaks of me, and of the owner of an inbox.', () => {
  const text = `${PREFIXES}{ [] pol:mainSubject ?id . ?id a as:Announce ; as:actor me: ; as:target ?hub . ?hub ldp:inbox ?inbox . }
=> { [] pol:policy [ a fno:Execution ; fno:executes ex:sendNotification ; ex:to ?inbox ; ex:notification ?id ] . } .`;
  expect(said(text)).toBe(`When a message is an announcement
 and it says that it comes from me
 and it is meant for a hub
 and the hub has an inbox
then send the message on to the hub`);
});

test('What is quoted is said with the place where it stands.', () => {
  const text = `${PREFIXES}{ [] pol:mainSubject ?n . ?n as:inReplyTo ?offer . ?where list:in ( event:Event event:Received ) .
  ?seen a ?where . ?seen log:includes { ?offer a as:Offer } . } => { ?n a :Answer } .`;
  expect(said(text)).toBe(`When a message answers an earlier message
 and my event log, or a message that I have received, says that the earlier message is an Offer
then take it that the message is of the type “Answer”`);
});

test('What no words are known for is named as the rule names it.', () => {
  const text = `${PREFIXES}{ ?x :shortTitle "a b" } => { [] a fno:Execution ; fno:executes ex:sendEmail ; ex:to <mailto:a@b.example> ; ex:subject "Hi" } .`;
  expect(said(text)).toBe(`When something called “x” has “a b” as its “short title”
then show that “sendEmail” was asked for, which Orrery cannot do (to: mailto:a@b.example; subject: “Hi”)`);
});
