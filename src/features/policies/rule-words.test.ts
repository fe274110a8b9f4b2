import { expect, test } from 'vitest';
import { explainRule } from '../../domain/policy/explain.ts';
import { compileRulebook } from '../../domain/policy/rulebook.ts';
import { shippedTexts } from '../../policies/shipped.ts';
import { sentenceText } from './rule-words.ts';

/** Without the invisible marks around what comes from outside. */
const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');

function sentences(text: string) {
  const book = compileRulebook(text, { id: 'a' });
  const [rule] = book.ok ? book.value.rules : [];
  if (!rule) throw new Error('There is no rule.');
  const { conditions, consequences } = explainRule(rule);
  return {
    when: conditions.map((each) => plain(sentenceText(each))),
    what: consequences.map((each) => plain(sentenceText(each))),
  };
}

test('a shipped rule reads as sentences', () => {
  const { when, what } = sentences(shippedTexts['./record-announcements.n3'] ?? '');
  expect(when).toEqual([
    'the notification is of type Announce',
    'the notification comes from a sender whose standing is the standing',
    'the notification comes from the service',
    'the notification concerns my artefact the artefact',
    'the standing is one of trusted or known',
    'it is not known that the notification answers, from the party that was asked, my Offer the offer',
    'it is not known that the notification is of type Logged',
  ]);
  expect(what).toEqual(['record in the event log, notification: the notification']);
});

test('texts are quoted, and properties without a verb are named', () => {
  const { when, what } = sentences(
    '@prefix : <http://e.example/> . { ?x :shortTitle "a b" } => { ?x a :Small } .',
  );
  expect(when).toEqual(['the x has as short title “a b”']);
  expect(what).toEqual(['conclude that the x is of type Small']);
});
