import type { Quad, Term } from '@rdfjs/types';
import type { N3Term, N3Triple } from './term.ts';
import { RDF_FIRST, RDF_NIL, RDF_REST } from './vocabulary.ts';

/** The quads of one graph, with the chains of `rdf:first` and `rdf:rest` taken out. */
interface Graph {
  readonly quads: Quad[];
  /** Heads and cells of well-formed lists, by blank node label. */
  readonly lists: Map<string, Cell>;
}

interface Cell {
  readonly first: Term;
  readonly rest: Term;
}

/** How RDF/JS quads become N3 triples. */
export interface FoldOptions {
  /** Line of a quad in the text that it was parsed from. */
  readonly lineOf?: (quad: Quad) => number | undefined;
  /** New label for a blank node. Default: its own. */
  readonly relabel?: (label: string) => string;
}

/**
 * Turns RDF/JS quads into N3 triples: a blank graph that is used as a term becomes a formula,
 * a chain of `rdf:first`/`rdf:rest` that ends in `rdf:nil` becomes a list.
 * Quads in graphs that nothing refers to, or that have an IRI as name, are left out.
 */
export function foldQuads(quads: Iterable<Quad>, options: FoldOptions = {}): N3Triple[] {
  return foldEach(quads, options).map(([, triple]) => triple);
}

/** Like {@link foldQuads}, with the quad that each triple comes from. */
export function foldEach(quads: Iterable<Quad>, options: FoldOptions = {}): [quad: Quad, triple: N3Triple][] {
  const graphs = new Map<string, Graph>();
  for (const quad of quads) {
    if (quad.graph.termType !== 'DefaultGraph' && quad.graph.termType !== 'BlankNode') continue;
    const name = quad.graph.value;
    const graph: Graph = graphs.get(name) ?? { quads: [], lists: new Map() };
    graphs.set(name, graph);
    graph.quads.push(quad);
  }
  for (const graph of graphs.values()) takeLists(graph);
  const open = new Set<string>();

  function term(of: Term, graph: Graph): N3Term {
    switch (of.termType) {
      case 'NamedNode':
        return of.value === RDF_NIL ? { kind: 'list', items: [] } : { kind: 'iri', value: of.value };
      case 'Literal':
        return of.language
          ? { kind: 'literal', value: of.value, language: of.language, datatype: of.datatype.value }
          : { kind: 'literal', value: of.value, datatype: of.datatype.value };
      case 'Variable':
        return { kind: 'variable', value: of.value };
      default: {
        const label = of.value;
        if (open.has(label)) return { kind: 'blank', value: label };
        if (graph.lists.has(label)) return { kind: 'list', items: items(label, graph) };
        const quoted = graphs.get(label);
        if (quoted && label !== '') return { kind: 'formula', triples: within(label, quoted) };
        return { kind: 'blank', value: options.relabel?.(label) ?? label };
      }
    }
  }

  function within(label: string, quoted: Graph): N3Triple[] {
    open.add(label);
    const triples = quoted.quads.map((quad) => triple(quad, quoted));
    open.delete(label);
    return triples;
  }

  function items(head: string, graph: Graph): N3Term[] {
    const found: N3Term[] = [];
    const passed: string[] = [];
    for (let cell = graph.lists.get(head), label = head; cell; ) {
      open.add(label);
      passed.push(label);
      found.push(term(cell.first, graph));
      label = cell.rest.value;
      cell = open.has(label) ? undefined : graph.lists.get(label);
    }
    for (const label of passed) open.delete(label);
    return found;
  }

  function triple(quad: Quad, graph: Graph): N3Triple {
    const folded = {
      subject: term(quad.subject, graph),
      predicate: term(quad.predicate, graph),
      object: term(quad.object, graph),
    };
    const line = options.lineOf?.(quad);
    return line === undefined ? folded : { ...folded, line };
  }

  const top = graphs.get('');
  return top ? top.quads.map((quad) => [quad, triple(quad, top)]) : [];
}

/** Finds the well-formed lists of a graph and removes their quads from it. */
function takeLists(graph: Graph): void {
  const first = new Map<string, Term>();
  const rest = new Map<string, Term>();
  const spoiled = new Set<string>();
  for (const quad of graph.quads) {
    const cells =
      quad.predicate.value === RDF_FIRST ? first : quad.predicate.value === RDF_REST ? rest : undefined;
    if (!cells || quad.subject.termType !== 'BlankNode') continue;
    if (cells.has(quad.subject.value)) spoiled.add(quad.subject.value);
    cells.set(quad.subject.value, quad.object);
  }
  if (first.size === 0) return;
  for (const head of first.keys()) {
    const chain: string[] = [];
    const seen = new Set<string>();
    let at: Term | undefined;
    for (let label = head; ; label = at.value) {
      if (graph.lists.has(label)) break;
      at = rest.get(label);
      if (!at || !first.has(label) || spoiled.has(label) || seen.has(label)) {
        chain.length = 0;
        break;
      }
      seen.add(label);
      chain.push(label);
      if (at.termType === 'NamedNode' && at.value === RDF_NIL) break;
      if (at.termType !== 'BlankNode') {
        chain.length = 0;
        break;
      }
    }
    for (const label of chain) {
      const cell = { first: first.get(label), rest: rest.get(label) };
      if (cell.first && cell.rest) graph.lists.set(label, { first: cell.first, rest: cell.rest });
    }
  }
  const kept = graph.quads.filter(
    (quad) =>
      !(
        quad.subject.termType === 'BlankNode' &&
        graph.lists.has(quad.subject.value) &&
        (quad.predicate.value === RDF_FIRST || quad.predicate.value === RDF_REST)
      ),
  );
  graph.quads.length = 0;
  graph.quads.push(...kept);
}
