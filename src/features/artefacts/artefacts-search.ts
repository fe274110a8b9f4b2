import type { ArtefactRow } from '../../cache/rows.ts';
import type { ArtefactType } from '../../domain/artefact/artefact.ts';

/** The types that the list can be narrowed to, in the order in which they are offered. */
export const artefactTypes: readonly ArtefactType[] = [
  'article',
  'preprint',
  'review',
  'dataset',
  'software',
  'other',
];

/** What the address bar says about the screen of artefacts. */
export interface ArtefactsSearch {
  /** Text that the title, an author, an identifier or the URL must contain. */
  readonly q?: string;
  readonly type?: ArtefactType;
  /** URL of the artefact that is open. */
  readonly id?: string;
  /** `new` while an Offer of it is being composed, or the id of an Offer whose progress is shown. */
  readonly offer?: string;
}

/** Reads the search parameters; whatever is not understood is left out, so that an old link still opens. */
export function readArtefactsSearch(search: Readonly<Record<string, unknown>>): ArtefactsSearch {
  const type = artefactTypes.find((known) => known === search.type);
  // The router reads digits as a number.
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  return {
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(type ? { type } : {}),
    ...(typeof search.id === 'string' && search.id !== '' ? { id: search.id } : {}),
    ...(typeof search.offer === 'string' && search.offer !== '' ? { offer: search.offer } : {}),
  };
}

/** The artefacts that the filter lets through, in their given order. */
export function filterArtefacts(rows: readonly ArtefactRow[], search: ArtefactsSearch): ArtefactRow[] {
  const words = (search.q ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (search.type && row.type !== search.type) return false;
    const text = [row.title, row.url, row.citeAs, ...row.authors.map((author) => author.name)]
      .join('\n')
      .toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
