import type { Problem } from '../problem.ts';
import { readHeader } from './header.ts';
import type { OwnBook } from './own-book.ts';
import { compileRulebook, type Rulebook } from './rulebook.ts';

/** A rule book that does not run, and why. */
export interface PolicyProblem {
  readonly id: string;
  /** Its title, or its id where not even that can be read. */
  readonly name: string;
  readonly problem: Problem;
}

/** Rule books that could be compiled, named by their titles, and why others could not. */
export interface CompiledBooks {
  readonly books: readonly Rulebook[];
  readonly problems: readonly PolicyProblem[];
}

/** Whom rule books work for: the values of their placeholders. */
export interface BookOwner {
  readonly webId: string;
  readonly inbox?: string;
}

/**
 * Compiles rule books (path → text), filling in who the maintainer is. The order of paths is the order of books; her
 * own come after the shipped ones, whose ids are not theirs to take.
 */
export function compileBooks(
  texts: Readonly<Record<string, string>>,
  owner: BookOwner,
  own: readonly OwnBook[] = [],
): CompiledBooks {
  const templates = bookTemplates(owner);
  const books: Rulebook[] = [];
  const problems: PolicyProblem[] = [];
  const taken = new Set<string>();
  const shipped = Object.entries(texts)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([path, text]): Pick<OwnBook, 'id' | 'text' | 'problem'> => ({ id: bookId(path), text }));
  for (const { id, text, problem } of [...shipped, ...own]) {
    if (problem || taken.has(id)) {
      problems.push({ id, name: id, problem: problem ?? takenId(id) });
      continue;
    }
    taken.add(id);
    const compiled = compileRulebook(text, { id, templates });
    if (compiled.ok) books.push({ ...compiled.value, name: readHeader(compiled.value).title });
    else problems.push({ id, name: id, problem: compiled.problem });
  }
  return { books, problems };
}

/** The id of a rule book: the name of its file without the ending. */
export function bookId(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.n3$/, '');
}

function takenId(id: string): Problem {
  return { kind: 'invalid', reason: `Another policy has the name “${id}” already.` };
}

/** The values of the placeholders that rule books may have. */
export function bookTemplates({ webId, inbox }: BookOwner): Record<string, string> {
  return {
    me: webId,
    'orchestrator.id': webId,
    'orchestrator.type': 'https://www.w3.org/ns/activitystreams#Service',
    ...(inbox !== undefined && { 'orchestrator.inbox': inbox }),
  };
}
