import type { ArtefactRow } from '../../cache/rows.ts';
import type { Titles } from './work-name.ts';

/** Titles of the maintainer's artefacts, by their URLs and by the identifiers that they are cited by. */
export function titlesOf(artefacts: readonly Pick<ArtefactRow, 'url' | 'citeAs' | 'title'>[]): Titles {
  const titles = new Map<string, string>();
  for (const { url, citeAs, title } of artefacts) {
    titles.set(url, title);
    if (citeAs !== undefined) titles.set(citeAs, title);
  }
  return titles;
}
