import { describe, expect, it } from 'vitest';
import type { EventRow } from '../../cache/rows.ts';
import type { Pattern } from '../../domain/notification/model.ts';
import { filterEvents, isFiltered, patternsIn, readEventsSearch } from './events-search.ts';

function event(name: string, pattern: Pattern | undefined, more: Partial<EventRow> = {}): EventRow {
  return {
    url: `https://alice.example/events/${name}.jsonld`,
    writtenAt: '2026-03-01T10:00:00Z',
    version: '',
    activityId: name,
    raw: '{}',
    notification: pattern && {
      pattern,
      generation: '1.0',
      activities: [],
      types: [],
      cc: [],
      threadKeys: [],
      normalisations: [],
    },
    ...more,
  };
}

const offer = event('1', 'request-review', {
  artefact: 'https://alice.example/orbits/',
  raw: '{"id":"urn:uuid:77"}',
});
const review = event('2', 'announce-review', { artefact: 'https://alice.example/data/' });
const broken = event('3', undefined, { unreadable: 'no JSON' });
const rows = [offer, review, broken];
const words = (row: EventRow) => (row === review ? 'PCI announces a Review' : '');

describe('The search parameters of the event log', () => {
  it('survive a round trip.', () => {
    const search = {
      q: 'pci',
      pattern: 'accept',
      artefact: 'https://a.example/',
      id: 'https://b.example/',
    } as const;
    expect(readEventsSearch({ ...search })).toEqual(search);
  });

  it('drop what they do not know.', () => {
    expect(readEventsSearch({ q: '', pattern: 'poem', artefact: 3, id: null })).toEqual({});
  });

  it('tell a filter from a mere choice.', () => {
    expect(isFiltered({ id: 'x' })).toBe(false);
    expect(isFiltered({ pattern: 'accept' })).toBe(true);
  });
});

describe('Filtering the event log', () => {
  it('looks for every word in the sentence, the URL and the raw text.', () => {
    expect(filterEvents(rows, { q: 'review PCI' }, words)).toEqual([review]);
    expect(filterEvents(rows, { q: 'urn:UUID:77' }, words)).toEqual([offer]);
    expect(filterEvents(rows, { q: 'pci moon' }, words)).toEqual([]);
  });

  it('narrows to an artefact and to a pattern.', () => {
    expect(filterEvents(rows, { artefact: 'https://alice.example/orbits/' }, words)).toEqual([offer]);
    expect(filterEvents(rows, { pattern: 'announce-review' }, words)).toEqual([review]);
  });

  it('keeps what could not be read, as another message.', () => {
    expect(filterEvents(rows, { pattern: 'other' }, words)).toEqual([broken]);
    expect(patternsIn(rows)).toEqual(['request-review', 'announce-review', 'other']);
  });
});
