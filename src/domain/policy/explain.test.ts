import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainRule, type Phrase } from './explain.ts';
import { compileRulebook } from './rulebook.ts';

function said(phrases: readonly Phrase[]): string {
  return phrases.map((part) => (part.kind === 'words' ? part.words.toUpperCase() : part.text)).join(' ');
}

test('a shipped rule reads as sentences', () => {
  const text = readFileSync(new URL('../../policies/record-announcements.n3', import.meta.url), 'utf8');
  const book = compileRulebook(text, { id: 'record-announcements' });
  const [rule] = book.ok ? book.value.rules : [];
  const { conditions, consequences } = explainRule(rule!);
  expect(conditions.map(said)).toEqual([
    'notification TYPE Announce',
    'notification STANDING standing',
    'notification FROM service',
    'notification CONCERNS artefact',
    'standing IN trusted OR known',
    'NOT-KNOWN notification ANSWERS offer',
    'NOT-KNOWN notification TYPE Logged',
  ]);
  expect(consequences.map(said)).toEqual(['DO-LOG notification notification']);
});

test('a rule without a request says what it concludes', () => {
  const book = compileRulebook('@prefix : <http://e.example/> . { ?x :p "a" } => { ?x a :Small } .');
  const [rule] = book.ok ? book.value.rules : [];
  expect(explainRule(rule!).consequences.map(said)).toEqual(['CONCLUDE x TYPE Small']);
});
