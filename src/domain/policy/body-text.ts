import type { Quad, Term } from '@rdfjs/types';
import { DataFactory, Writer } from 'n3';
import { SKOLEM } from './builtins/log.ts';

const { blankNode, quad } = DataFactory;

/**
 * What a rule says of a node, as Turtle in its simplest form: one triple to a line, in the order of the alphabet, so
 * that the same conclusions give the same text. A quoted formula stands for its content; nodes without a name of
 * their own become blank nodes.
 */
export function bodyText(root: Term, quads: readonly Quad[]): string {
  const quoted = quads.filter(({ graph }) => graph.termType !== 'DefaultGraph' && graph.equals(root));
  const content = quoted.length > 0 ? quoted : reachable(root, quads);
  const labels = new Map<string, string>();
  const named = <T extends Term>(term: T): T => {
    if (term.termType !== 'BlankNode' && !term.value.startsWith(SKOLEM)) return term;
    const label = labels.get(term.value) ?? `n${labels.size}`;
    labels.set(term.value, label);
    // A node in the place of a node: subjects and objects only, predicates are never blank.
    return blankNode(label) as unknown as T;
  };
  const lines = content.map(({ subject, predicate, object }) =>
    quad(named(subject), predicate, named(object)),
  );
  return new Writer({ format: 'N-Triples' })
    .quadsToString(lines)
    .split('\n')
    .filter(Boolean)
    .sort()
    .join('\n');
}

/** The triples about a node, and about the blank nodes that these lead to. */
function reachable(root: Term, quads: readonly Quad[]): Quad[] {
  const found: Quad[] = [];
  const pending: Term[] = [root];
  const seen = new Set([root.value]);
  for (let node = pending.shift(); node !== undefined; node = pending.shift()) {
    const subject = node;
    for (const each of quads) {
      if (each.graph.termType !== 'DefaultGraph' || !each.subject.equals(subject)) continue;
      found.push(each);
      if (each.object.termType !== 'BlankNode' || seen.has(each.object.value)) continue;
      seen.add(each.object.value);
      pending.push(each.object);
    }
  }
  return found;
}
