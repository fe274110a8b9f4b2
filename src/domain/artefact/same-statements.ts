import type { Artefact } from './artefact.ts';

/**
 * Whether two states of an artefact say the same, apart from what others said of it: links are added by approving
 * messages, also while the form is open, and contradict nothing in it.
 */
export function sameStatements(a: Artefact, b: Artefact): boolean {
  return JSON.stringify(statements(a)) === JSON.stringify(statements(b));
}

function statements({ links, types, modified, ...rest }: Artefact): Partial<Artefact> {
  return { ...rest, types: [...types].sort() };
}
