import { describe, expect, it } from 'vitest';
import { parseFilter } from './filter.ts';
import { filterFaults } from './filter-faults.ts';
import { type Filterable, fitsFilter } from './match-filter.ts';

const item: Filterable = {
  text: (words) => 'a review of on orbits'.includes(words),
  is: (state) => state === 'unread',
  from: () => ['Peer Community', undefined],
  after: (date) => '2026-03-10' >= date,
};

const fits = (filter: string) => fitsFilter(item, parseFilter(filter));

describe('A filter', () => {
  it.each([
    '',
    'orbits is:unread',
    '-is:read',
    'from:peer',
    'after:2026-03-10',
    '-after:2026-03-11',
    '"review of"',
  ])('lets the item through by “%s”.', (filter) => {
    expect(fits(filter)).toBe(true);
  });

  it.each([
    'planets',
    'is:read',
    'after:2026-03-11',
    'before:2026-03-10',
    'about:orbits',
    'type:review',
    'orbits -review',
  ])('keeps the item out by “%s”.', (filter) => {
    expect(fits(filter)).toBe(false);
  });

  it('is told what of it is not understood.', () => {
    const grammar = {
      fields: ['is', 'after'],
      values: { is: ['unread'] },
      isDate: (date: string) => date === '2026',
    } as const;
    expect(
      filterFaults('size:big is:unraed is:planet from:x after:2026-02-30 is:unread after:2026', grammar),
    ).toEqual([
      { kind: 'unknown-field', name: 'size' },
      { kind: 'unknown-value', name: 'is', value: 'unraed', meant: 'unread' },
      { kind: 'unknown-value', name: 'is', value: 'planet' },
      { kind: 'field-not-here', name: 'from' },
      { kind: 'no-date', value: '2026-02-30' },
    ]);
  });
});
