import { describe, expect, it } from 'vitest';
import type { ArtefactRow } from '../../cache/rows.ts';
import type { ArtefactStatus } from './artefact-status.ts';
import { filterArtefacts, readArtefactsSearch } from './artefacts-search.ts';

function artefact(title: string, more: Partial<ArtefactRow> = {}): ArtefactRow {
  const url = `https://alice.example/artefacts/${encodeURIComponent(title)}/`;
  return {
    url,
    metadata: `${url}meta.ttl`,
    title,
    type: 'article',
    types: [],
    authors: [],
    files: [],
    links: [],
    ...more,
  };
}

describe('The search parameters of the artefacts screen', () => {
  it('survive a round trip.', () => {
    const search = {
      q: 'orbit',
      type: 'dataset',
      id: 'https://alice.example/a/',
      status: 'certified',
      form: 'edit',
    } as const;
    expect(readArtefactsSearch({ ...search })).toEqual(search);
  });

  it('take a number for the text that it was typed as.', () => {
    expect(readArtefactsSearch({ q: 1984 })).toEqual({ q: '1984' });
  });

  it('drop what they do not know, so that no link ends on an error.', () => {
    expect(
      readArtefactsSearch({ q: null, type: 'poem', id: '', form: 'x', status: 'lost', more: 1 }),
    ).toEqual({});
  });
});

describe('Filtering artefacts', () => {
  const statuses = new Map<string, readonly ArtefactStatus[]>();
  const rows = [
    artefact('On orbits', { authors: [{ name: 'Alice Liddell' }] }),
    artefact('Orbits, the data', { type: 'dataset', citeAs: 'https://doi.org/10.5555/7' }),
  ];

  it('lets everything through without a filter.', () => {
    expect(filterArtefacts(rows, {}, statuses)).toEqual(rows);
  });

  it('wants every word, in any case, from title, authors and identifiers together.', () => {
    expect(filterArtefacts(rows, { q: 'LIDDELL orbits' }, statuses)).toEqual([rows[0]]);
    expect(filterArtefacts(rows, { q: '10.5555/7' }, statuses)).toEqual([rows[1]]);
    expect(filterArtefacts(rows, { q: 'orbits moon' }, statuses)).toEqual([]);
  });

  it('combines text and type.', () => {
    expect(filterArtefacts(rows, { q: 'orbits', type: 'dataset' }, statuses)).toEqual([rows[1]]);
  });

  it('narrows to a status, and to works of which nothing was reported.', () => {
    const certified = new Map([[rows[0]!.url, [{ kind: 'certified', evidence: [] } as const]]]);
    expect(filterArtefacts(rows, { status: 'certified' }, certified)).toEqual([rows[0]]);
    expect(filterArtefacts(rows, { status: 'none' }, certified)).toEqual([rows[1]]);
    expect(filterArtefacts(rows, { status: 'archived' }, certified)).toEqual([]);
  });
});
