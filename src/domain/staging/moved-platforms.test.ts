import { describe, expect, it } from 'vitest';
import { movedPlatforms } from './moved-platforms.ts';
import type { Platform } from './platform.ts';

const rucio: Platform = { kind: 'rucio', id: 'r', label: 'Rucio', base: 'https://rucio.example' };

describe('Tokens', () => {
  it('do not follow a platform that has moved, is reached otherwise, or is gone.', () => {
    for (const after of [
      [{ ...rucio, base: 'https://elsewhere.example' }],
      [{ ...rucio, viaRelay: true }],
      [{ kind: 'tes', id: 'r', label: 'Rucio', base: rucio.base } as const],
      [],
    ])
      expect(movedPlatforms([rucio], after)).toEqual(['r']);
  });

  it('stay with one that only has another name, or account.', () => {
    expect(movedPlatforms([rucio], [{ ...rucio, label: 'Other', account: 'ada' }])).toEqual([]);
    expect(movedPlatforms([], [rucio])).toEqual([]);
  });
});
