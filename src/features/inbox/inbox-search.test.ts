import { expect, it } from 'vitest';
import { validateInboxSearch } from './inbox-search.ts';

it('The address of the inbox gives back what was put into it.', () => {
  const search = { q: 'is:unread', sort: 'sender', id: 'https://alice.example/inbox/1' } as const;
  expect(validateInboxSearch(search)).toEqual(search);
});

it('A filter of digits is text, though the address spells it like a number.', () => {
  expect(validateInboxSearch({ q: 42 })).toEqual({ q: '42' });
});

it('What is not understood is left out.', () => {
  expect(validateInboxSearch({ q: '', id: ['x'], sort: 'colour', other: 1 })).toEqual({});
});
