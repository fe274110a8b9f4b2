import { describe, expect, it } from 'vitest';
import { relayRoot } from './relay-root.ts';

describe('The address of a relay', () => {
  it.each([
    ['https://relay.example', 'https://relay.example/'],
    ['https://relay.example/orrery?x=1#y', 'https://relay.example/orrery/'],
    ['http://localhost:8470/', 'http://localhost:8470/'],
  ])('is kept without what does not belong to it: %s', (typed, kept) => {
    expect(relayRoot(typed)).toBe(kept);
  });

  it.each(['relay', '', 'ftp://relay.example/', 'https://u:p@relay.example/', 'http://relay.example/'])(
    'is none that a token may go to: %s',
    (typed) => {
      expect(relayRoot(typed)).toBeUndefined();
    },
  );
});
