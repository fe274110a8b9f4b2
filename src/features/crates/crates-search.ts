import { isHttpUri } from '../../domain/notification/uri.ts';

/** What the address says about the crates. */
export interface CratesSearch {
  /** The words that are looked for. */
  readonly q?: string;
  /** Id of a draft, or URL of the container of a saved crate. */
  readonly id?: string;
}

/** Ways to begin a crate: four that start with a form, three that open what exists. */
export const BEGINNINGS = ['package', 'article', 'workflow', 'run', 'files', 'address', 'paste'] as const;

/** What the address says about a crate that is begun. */
export interface NewCrateSearch {
  /** The way to begin that is chosen. */
  readonly begin?: (typeof BEGINNINGS)[number];
  /** URLs of artefacts that it is begun with. */
  readonly artefacts?: readonly string[];
  /** URL of a crate, or of a file, that it is begun with. */
  readonly url?: string;
}

/** What the address says about the crate that is edited. */
export interface EditCrateSearch {
  /** Id of the draft. */
  readonly draft?: string;
  /** `@id` of the chosen entity. */
  readonly entity?: string;
}

/** Reads the address of the crates; what is not understood is left out. */
export function readCratesSearch(search: Readonly<Record<string, unknown>>): CratesSearch {
  const { id } = search;
  // The router reads digits as a number.
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  return { ...(isText(q) && { q }), ...(isText(id) && { id }) };
}

/** Reads the address of a crate that is begun; what is not understood is left out. */
export function readNewCrateSearch(search: Readonly<Record<string, unknown>>): NewCrateSearch {
  const named = Array.isArray(search.artefacts) ? search.artefacts : [search.artefacts];
  const artefacts = named.filter((url): url is string => isHttpUri(url));
  const begin = BEGINNINGS.find((each) => each === search.begin);
  return {
    ...(begin && { begin }),
    ...(artefacts.length > 0 && { artefacts }),
    ...(isHttpUri(search.url) && { url: search.url }),
  };
}

/** Reads the address of the crate that is edited; what is not understood is left out. */
export function readEditCrateSearch(search: Readonly<Record<string, unknown>>): EditCrateSearch {
  const { draft, entity } = search;
  return { ...(isText(draft) && { draft }), ...(isText(entity) && { entity }) };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
