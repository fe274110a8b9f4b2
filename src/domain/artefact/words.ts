import type { Artefact, ArtefactType } from './artefact.ts';

/** What a kind of work is called on its page. */
export const TYPE_WORDS: Readonly<Record<ArtefactType, string>> = {
  article: 'Article',
  preprint: 'Preprint',
  review: 'Review',
  dataset: 'Dataset',
  software: 'Software',
  other: 'Work',
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A date as exact as it is written: `14 June 2025`, `June 2025`, `2025`; anything else as it stands. */
export function dateWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || (month !== undefined && name === undefined)) return iso;
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** A size in bytes as people read it: `340 B`, `12 kB`, `3.4 MB`. */
export function sizeWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let [size, unit] = [bytes, 0];
  while (size >= 1000 && unit < units.length - 1) [size, unit] = [size / 1000, unit + 1];
  return `${unit > 0 && size < 10 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}

/** How the work is cited, as one line of text: authors, year, title, kind, where it is found. */
export function citation({ authors, published, title, type, citeAs, url }: Artefact): string {
  const names = authors.map(({ name }) => name).join(', ');
  const year = published?.slice(0, 4);
  const stop = /[.?!]$/.test(title) ? '' : '.';
  const head = [names, year === undefined ? '' : `(${year})`].filter((part) => part !== '').join(' ');
  const kind = type === 'other' ? '' : ` ${TYPE_WORDS[type]}.`;
  return `${head === '' ? '' : `${head}. `}${title}${stop}${kind} ${citeAs ?? url}`;
}

/** The English name of a language by its tag (BCP 47); a tag that nobody knows as it stands. */
export function languageWords(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
