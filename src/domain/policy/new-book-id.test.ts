import { expect, it } from 'vitest';
import { newBookId } from './new-book-id.ts';

it.each([
  ['Record answers to my Offers', 'record-answers-to-my-offers'],
  ['  Übersicht: été! ', 'ubersicht-ete'],
  ['記録', 'policy'],
  ['A title that goes on and on and never comes to an end', 'a-title-that-goes-on-and-on-and-never-co'],
])('“%s” becomes %s.', (title, id) => {
  expect(newBookId(title, new Set())).toBe(id);
});

it('A name that is taken gets the next free number.', () => {
  expect(newBookId('Log', new Set(['log', 'log-2']))).toBe('log-3');
});
