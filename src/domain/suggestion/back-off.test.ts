import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOff } from './back-off.ts';

const cut = { kind: 'network', url: 'https://x.example/', message: '' } as const;

describe('The wait before another attempt', () => {
  it('doubles from two seconds and ends at ten minutes.', () => {
    expect([1, 2, 3, 4, 20, 1000].map((attempts) => backOff(attempts, cut, 0))).toEqual([
      2_000, 4_000, 8_000, 16_000, 600_000, 600_000,
    ]);
  });

  it('is never shorter than what the server asked for.', () => {
    fc.assert(
      fc.property(
        fc.nat(2_000),
        fc.nat(50),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (retryAfter, attempts, spread) => {
          const wait = backOff(attempts, { kind: 'tooMany', url: 'https://x.example/', retryAfter }, spread);
          expect(wait).toBeGreaterThanOrEqual(retryAfter * 1_000);
          expect(wait).toBeGreaterThanOrEqual(2_000);
        },
      ),
    );
  });
});
