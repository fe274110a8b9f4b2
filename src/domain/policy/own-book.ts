import { sha256Hex } from '../hash/sha256.ts';
import type { Problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';

/** A rule book of the maintainer, as it lies in the pod. */
export interface OwnBook {
  /** The name of its file without `.n3`; where that cannot be an id, the whole name. */
  readonly id: string;
  readonly url: string;
  /** Notation3 as it was written; `''` where it could not be read. */
  readonly text: string;
  /** Why it could not be read, or cannot be used. What is wrong with the rules shows when they are compiled. */
  readonly problem?: Problem;
}

/** Rule books that come with the field have a few kilobytes; this many bytes (UTF-8) are a mistake or an attack. */
export const BOOK_LIMIT = 256 * 1024;

/** Ids are names of files: no separators, nothing that a URL would escape, and a letter or digit first. */
const BOOK_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Whether a rule book may have this id. */
export function isBookId(id: string): boolean {
  return BOOK_ID.test(id) && !id.endsWith('.');
}

/** SHA-256 (hex) of a rule book's text: what suggestions name as the version of their rules. */
export function bookVersion(text: string): string {
  return sha256Hex(text);
}

/** Whether a rule book can be kept under this id with this text. `taken`: ids of the shipped books. */
export function checkBook(
  { id, text }: Pick<OwnBook, 'id' | 'text'>,
  taken: ReadonlySet<string>,
): Result<void> {
  if (!isBookId(id)) return fail({ kind: 'invalid', reason: `“${id}” cannot be the name of a rule book.` });
  if (taken.has(id))
    return fail({ kind: 'invalid', reason: `“${id}” is the name of a policy that comes with Orrery.` });
  if (new TextEncoder().encode(text).length > BOOK_LIMIT)
    return fail({ kind: 'invalid', reason: `A rule book may have at most ${BOOK_LIMIT / 1024} kB.` });
  return ok(undefined);
}
