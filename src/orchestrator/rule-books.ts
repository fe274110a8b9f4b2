import { readHeader } from '../domain/policy/header.ts';
import { compileRulebook, type Rulebook } from '../domain/policy/rulebook.ts';
import type { Problem } from '../domain/problem.ts';
import type { PodProfile } from '../pod/pod-profile.ts';

/** Rule books that could be compiled, and why others could not. */
export interface CompiledBooks {
  readonly books: readonly Rulebook[];
  readonly problems: readonly { readonly id: string; readonly problem: Problem }[];
}

/** The texts of the shipped rule books, by path; bundled with the worker. */
const shipped: Record<string, string> = import.meta.glob('../policies/*.n3', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Compiles the shipped rule books for one maintainer. */
export function shippedBooks(pod: PodProfile): CompiledBooks {
  return compileBooks(shipped, pod);
}

/**
 * Compiles rule books (path → text), filling in who the maintainer is. The order of paths is the order of books;
 * what switches itself off is left out.
 */
export function compileBooks(texts: Readonly<Record<string, string>>, pod: PodProfile): CompiledBooks {
  const templates: Record<string, string> = { me: pod.webId, 'orchestrator.id': pod.webId };
  if (pod.inbox !== undefined) templates['orchestrator.inbox'] = pod.inbox;
  templates['orchestrator.type'] = 'https://www.w3.org/ns/activitystreams#Service';
  const books: Rulebook[] = [];
  const problems: { id: string; problem: Problem }[] = [];
  for (const [path, text] of Object.entries(texts).sort(([a], [b]) => a.localeCompare(b))) {
    const id = path.replace(/^.*\//, '').replace(/\.n3$/, '');
    const compiled = compileRulebook(text, { id, templates });
    if (!compiled.ok) {
      problems.push({ id, problem: compiled.problem });
      continue;
    }
    const { title, autonomy } = readHeader(compiled.value);
    if (autonomy !== 'off') books.push({ ...compiled.value, name: title });
  }
  return { books, problems };
}
