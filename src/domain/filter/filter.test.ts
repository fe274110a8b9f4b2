import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FilterField, formatFilter, hasTerm, parseFilter, toggleTerm, unknownFields } from './filter.ts';

describe('The text of a filter', () => {
  it('reads fields, quotes, negations and words.', () => {
    expect(parseFilter('is:unread from:"Peer Community" -type:accept Orbits')).toEqual([
      { field: 'is', value: 'unread', not: false },
      { field: 'from', value: 'peer community', not: false },
      { field: 'type', value: 'accept', not: true },
      { field: 'text', value: 'orbits', not: false },
    ]);
  });

  it.each([
    ['https://review.example/42', [{ field: 'text', value: 'https://review.example/42', not: false }]],
    ['size:big', [{ field: 'text', value: 'size:big', not: false }]],
    ['from:', [{ field: 'text', value: 'from:', not: false }]],
    ['"open end', [{ field: 'text', value: 'open end', not: false }]],
    ['- "" is:""', [{ field: 'text', value: '-', not: false }]],
  ])('takes what is no field as text: %s', (text, terms) => {
    expect(parseFilter(text)).toEqual(terms);
  });

  it('is written so that it reads the same again.', () => {
    const term = fc.record({
      field: fc.constantFrom<FilterField>(
        'text',
        'is',
        'from',
        'type',
        'about',
        'state',
        'in',
        'after',
        'before',
      ),
      value: fc
        .string({ minLength: 1, maxLength: 12 })
        .map((text) => text.replaceAll('"', '').trim().toLowerCase())
        .filter((text) => text !== '' && text === text.toLowerCase()),
      not: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(term, { maxLength: 5 }), (terms) => {
        expect(parseFilter(formatFilter(terms))).toEqual(terms);
      }),
    );
  });

  it('is changed by a quick filter and back again, without losing what was written.', () => {
    const unread = { field: 'is', value: 'unread', not: false } as const;
    const once = toggleTerm('orbits from:pci', unread);
    expect(hasTerm(once, unread)).toBe(true);
    expect(toggleTerm(once, unread)).toBe('orbits from:pci');
  });

  it('tells of names before a colon that are no field, but not of addresses.', () => {
    expect(unknownFields('size:big is:unread https://review.example/ urn:uuid:1 Sise:x size:y')).toEqual([
      'size',
      'sise',
    ]);
  });
});
