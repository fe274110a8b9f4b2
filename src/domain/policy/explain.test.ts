import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainRule, type Phrase } from './explain.ts';
import { compileRulebook } from './rulebook.ts';

function said(phrases: readonly Phrase[]): string {
  return phrases.map(({ text }) => text).join(' ');
}

test('a shipped rule reads as sentences', () => {
  const text = readFileSync(new URL('../../policies/record-announcements.n3', import.meta.url), 'utf8');
  const book = compileRulebook(text, { id: 'record-announcements' });
  const [rule] = book.ok ? book.value.rules : [];
  const { conditions, consequences } = explainRule(rule!);
  expect(conditions.map(said)).toEqual([
    'the notification is of type Announce',
    'the notification comes from a sender whose standing is the standing',
    'the notification comes from the service',
    'the notification concerns my artefact the artefact',
    'the standing is one of trusted or known',
    'it is not known that the notification answers, from the party that was asked, my Offer the offer',
    'it is not known that the notification is of type Logged',
  ]);
  expect(consequences.map(said)).toEqual(['record in the event log , notification: the notification']);
});

test('a rule without a request says what it concludes', () => {
  const book = compileRulebook('@prefix : <http://e.example/> . { ?x :p "a" } => { ?x a :Small } .');
  const [rule] = book.ok ? book.value.rules : [];
  expect(explainRule(rule!).consequences.map(said)).toEqual(['conclude that the x is of type Small']);
});
