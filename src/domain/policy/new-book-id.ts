import { isBookId } from './own-book.ts';

/** So many characters of the title make a good name for a file. */
const LENGTH = 40;

/** An id for a new rule book: its title in plain letters, with a number where that is taken. */
export function newBookId(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LENGTH)
    .replaceAll(/^-+|-+$/g, '');
  const stem = isBookId(plain) ? plain : 'policy';
  if (!taken.has(stem)) return stem;
  let count = 2;
  while (taken.has(`${stem}-${count}`)) count += 1;
  return `${stem}-${count}`;
}
