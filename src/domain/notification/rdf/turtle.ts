import type { Quad, Term } from '@rdfjs/types';
import type { Problem } from '../../problem.ts';
import { fail, ok, type Result } from '../../result.ts';
import { RDF_TYPE } from '../vocabulary.ts';

/** Parses Turtle. Relative references are resolved against `base`. */
export async function parseTurtle(
  text: string,
  base: string,
): Promise<Result<Quad[], Extract<Problem, { kind: 'invalid' }>>> {
  const { Parser } = await import('n3');
  try {
    return ok(new Parser({ baseIRI: base, format: 'text/turtle' }).parse(text));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail({ kind: 'invalid', reason: `The message is not valid Turtle: ${detail.slice(0, 200)}` });
  }
}

/** Quads as expanded, flat JSON-LD: one object per subject. */
export function toTree(quads: readonly Quad[]): Record<string, unknown>[] {
  const nodes = new Map<string, Map<string, unknown[]>>();
  for (const { subject, predicate, object } of quads) {
    const id = nameOf(subject);
    const node = nodes.get(id) ?? new Map<string, unknown[]>();
    nodes.set(id, node);
    const isType = predicate.value === RDF_TYPE;
    const key = isType ? '@type' : predicate.value;
    const values = node.get(key) ?? [];
    node.set(key, values);
    values.push(isType ? nameOf(object) : valueObject(object));
  }
  return [...nodes].map(([id, node]) => ({ '@id': id, ...Object.fromEntries(node) }));
}

function nameOf(term: Term): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

function valueObject(term: Term): Record<string, string> {
  if (term.termType !== 'Literal') return { '@id': nameOf(term) };
  return term.language === ''
    ? { '@value': term.value, '@type': term.datatype.value }
    : { '@value': term.value, '@language': term.language };
}
