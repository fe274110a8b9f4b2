import { beforeEach, describe, expect, it } from 'vitest';
import type { SearchDocument } from './search-document.ts';
import { createSearchIndex, type SearchIndex } from './search-index.ts';

const base: SearchDocument = {
  kind: 'message',
  key: 'https://alice.example/inbox/1',
  title: 'Peer Community announces a review of On orbits',
  detail: 'Peer Community',
  names: 'Peer Community\nJosé Müller',
  text: 'The perihelion was computed with care.',
  ids: 'urn:uuid:0370c0fb-bb78-4a9b-87f5-bed307a509dd',
  raw: '',
};
const artefact: SearchDocument = {
  ...base,
  kind: 'artefact',
  key: 'https://alice.example/artefacts/orbits/',
  title: 'On orbits',
  names: '',
  text: '',
  ids: '',
};

let index: SearchIndex;

beforeEach(() => {
  index = createSearchIndex();
  index.put([base, artefact]);
});

const found = (words: string) => index.find(words, 10).map(({ kind }) => kind);

describe('The search index', () => {
  it.each(['perihelion', 'perih', 'perihelon', 'jose muller', 'community review', '0370c0fb'])(
    'finds the message by “%s”.',
    (words) => {
      expect(found(words)).toEqual(['message']);
    },
  );

  it.each(['aphelion', 'perihelion planets', 'oxbits-2', ''])('finds nothing by “%s”.', (words) => {
    expect(found(words)).toEqual([]);
  });

  it('puts the work itself before what is said of it.', () => {
    expect(found('orbits')).toEqual(['artefact', 'message']);
    expect(index.find('orbits', 10, ['message']).map(({ kind }) => kind)).toEqual(['message']);
  });

  it('asked for exact words, takes no misspellings.', () => {
    expect(index.keys('perihelon', 'message', false)).toEqual([base.key]);
    expect(index.keys('perihelon', 'message', true)).toEqual([]);
  });

  it('knows only the newest of what was put in twice, and forgets what was taken out.', () => {
    index.put([{ ...base, text: 'Withdrawn.' }]);
    expect(found('perihelion')).toEqual([]);
    expect(found('withdrawn')).toEqual(['message']);
    index.remove('message', [base.key, 'https://alice.example/inbox/unknown']);
    expect(found('withdrawn')).toEqual([]);
    expect(index.size()).toBe(1);
  });

  it('is not led astray by names of properties that all objects have.', () => {
    expect(found('constructor')).toEqual([]);
    index.put([{ ...base, text: '__proto__ constructor' }]);
    expect(found('constructor')).toEqual(['message']);
  });
});
