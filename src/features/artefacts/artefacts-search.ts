import type { ArtefactRow } from '../../cache/rows.ts';
import type { ArtefactType } from '../../domain/artefact/artefact.ts';
import { isHttpUri } from '../../domain/notification/uri.ts';
import type { ArtefactStatus } from './artefact-status.ts';

/** The types that the list can be narrowed to, in the order in which they are offered. */
export const artefactTypes: readonly ArtefactType[] = [
  'article',
  'preprint',
  'review',
  'dataset',
  'software',
  'other',
];

/** The states that the list can be narrowed to; `none`: nothing is shown of it yet. */
export const statusFilters = ['registered', 'certified', 'archived', 'offered', 'none'] as const;

/** What the address bar says about the screen of artefacts. */
export interface ArtefactsSearch {
  /** Text that the title, an author, an identifier or the URL must contain. */
  readonly q?: string;
  readonly type?: ArtefactType;
  readonly status?: (typeof statusFilters)[number];
  /** URL of the artefact that is open. */
  readonly id?: string;
  /** `new` while an artefact is being made, `edit` while the open one is being changed. */
  readonly form?: 'new' | 'edit';
  /** URL of the work that a new review is about. */
  readonly of?: string;
}

/** Reads the search parameters; whatever is not understood is left out, so that an old link still opens. */
export function readArtefactsSearch(search: Readonly<Record<string, unknown>>): ArtefactsSearch {
  const type = artefactTypes.find((known) => known === search.type);
  const status = statusFilters.find((known) => known === search.status);
  // The router reads digits as a number.
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  return {
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(type ? { type } : {}),
    ...(status ? { status } : {}),
    ...(typeof search.id === 'string' && search.id !== '' ? { id: search.id } : {}),
    ...(search.form === 'new' || search.form === 'edit' ? { form: search.form } : {}),
    ...(search.form === 'new' && isHttpUri(search.of) ? { of: search.of } : {}),
  };
}

/** The artefacts that the filter lets through, in their given order. */
export function filterArtefacts(
  rows: readonly ArtefactRow[],
  search: ArtefactsSearch,
  statuses: ReadonlyMap<string, readonly ArtefactStatus[]>,
): ArtefactRow[] {
  const words = (search.q ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (search.type && row.type !== search.type) return false;
    if (search.status && !hasStatus(statuses.get(row.url) ?? [], search.status)) return false;
    const text = [row.title, row.url, row.citeAs, ...row.authors.map((author) => author.name)]
      .join('\n')
      .toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function hasStatus(
  statuses: readonly ArtefactStatus[],
  wanted: NonNullable<ArtefactsSearch['status']>,
): boolean {
  return wanted === 'none' ? statuses.length === 0 : statuses.some(({ kind }) => kind === wanted);
}
