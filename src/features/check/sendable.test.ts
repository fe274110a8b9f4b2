import { expect, it } from 'vitest';
import { sendable } from './sendable.ts';

it('A JSON object can be sent, whatever it says, also with a byte order mark.', () => {
  expect(sendable('\ufeff {"type": "Offer"}\n')).toEqual({ type: 'Offer' });
});

it.each(['', '{', '[]', 'null', '42', '"x"', '<> a <y> .'])('%j cannot be sent.', (text) => {
  expect(sendable(text)).toBeUndefined();
});
