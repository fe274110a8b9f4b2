import { describe, expect, it } from 'vitest';
import { readThreadsSearch } from './threads-search.ts';

describe('The address of the threads', () => {
  it('keeps the filter, the lane and the opened thread.', () => {
    const search = { q: 'orbits', lane: 'unasked', id: 'urn:uuid:1' };
    expect(readThreadsSearch(search)).toEqual(search);
  });

  it('leaves out what it does not know, and reads a filter of digits as text.', () => {
    expect(readThreadsSearch({ q: 2026, lane: 'nowhere', id: '', more: true })).toEqual({ q: '2026' });
  });
});
