import { expect, it } from 'vitest';
import { readCheckSearch } from './check-search.ts';

it('A link leads to the inbox of an address.', () => {
  const target = 'https://alice.example/card#me';
  expect(readCheckSearch({ tab: 'inbox', target: ` ${target} `, x: 1 })).toEqual({ tab: 'inbox', target });
});

it.each([{}, { tab: 'other' }, { tab: 1 }, { target: 'https://alice.example/' }])(
  'A link that names no inbox (%j) leads to the check of a message.',
  (search) => expect(readCheckSearch(search)).toEqual({}),
);

it.each([42, '', '  ', ['https://a.example/'], `https://a.example/${'x'.repeat(2_000)}`])(
  'What is no address is left out.',
  (target) => expect(readCheckSearch({ tab: 'inbox', target })).toEqual({ tab: 'inbox' }),
);
