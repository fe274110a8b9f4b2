import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../domain/filter/filter.ts';
import { isFiltered, isNarrowed, queryOf, readEventsSearch } from './events-search.ts';

describe('The search parameters of the event log', () => {
  it('can be kept as one text.', () => {
    expect(queryOf({ q: 'pci' })).toBe('pci');
    const text = queryOf({
      q: 'orbits',
      pattern: 'accept',
      shape: 'reply',
      party: 'https://pci.example/',
      from: '2026-03-01',
      until: '2026-12-31',
    });
    expect(parseFilter(text).map(({ field, value }) => `${field} ${value}`)).toEqual([
      'text orbits',
      'type accept',
      'is reply',
      'text https://pci.example/',
      'after 2026-03-01',
      'before 2027-01-01',
    ]);
  });

  it('survive a round trip.', () => {
    const search = {
      q: 'pci',
      pattern: 'accept',
      shape: 'reply',
      type: 'Announce',
      party: 'https://pci.example/',
      artefact: 'https://a.example/',
      from: '2026-03-01',
      until: '2026-04-01',
      view: 'table',
      sort: '-party',
      source: 'other',
      of: 'https://service.example/',
      pane: 'compare',
      id: 'https://b.example/',
    } as const;
    expect(readEventsSearch({ ...search })).toEqual(search);
  });

  it('drop what they do not know.', () => {
    const unknown = {
      q: '',
      pattern: 'poem',
      artefact: 3,
      id: null,
      sort: '-mood',
      from: 'yesterday',
      view: 'globe',
    };
    expect(readEventsSearch(unknown)).toEqual({});
  });

  it('take digits for text.', () => {
    expect(readEventsSearch({ q: 2026 })).toEqual({ q: '2026' });
  });

  it('tell a filter from a mere choice.', () => {
    expect(isFiltered({ id: 'x', view: 'table', source: 'other' })).toBe(false);
    expect(isFiltered({ pattern: 'accept' })).toBe(true);
    expect(isNarrowed({ pattern: 'accept' })).toBe(false);
    expect(isNarrowed({ until: '2026-03-01' })).toBe(true);
  });
});
