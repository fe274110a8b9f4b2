import type { BlankNode, Quad, Quad_Graph, Quad_Object, Quad_Predicate, Quad_Subject } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { N3Term, N3Triple } from './term.ts';
import { RDF_FIRST, RDF_LANG_STRING, RDF_NIL, RDF_REST, XSD_STRING } from './vocabulary.ts';

const { namedNode, blankNode, literal, variable, quad, defaultGraph } = DataFactory;

/** Terms as RDF/JS, with the quads that lists and formulae need written beside them. */
export interface Unfolder {
  readonly quads: Quad[];
  term(of: N3Term, graph?: Quad_Graph): Quad_Object;
  triple(of: N3Triple, graph?: Quad_Graph): void;
}

/**
 * Turns N3 triples back into RDF/JS quads: a formula becomes a graph named by a blank node,
 * a list a chain of `rdf:first` and `rdf:rest`. The inverse of `foldQuads` up to blank node names.
 */
export function createUnfolder(): Unfolder {
  const quads: Quad[] = [];
  let minted = 0;

  function mint(kind: string): BlankNode {
    minted += 1;
    return blankNode(`${kind}-${minted}`);
  }

  function list(items: readonly N3Term[], graph: Quad_Graph): Quad_Object {
    let rest: Quad_Object = namedNode(RDF_NIL);
    for (const item of [...items].reverse()) {
      const cell = mint('list');
      quads.push(quad(cell, namedNode(RDF_FIRST), term(item, graph), graph));
      quads.push(quad(cell, namedNode(RDF_REST), rest, graph));
      rest = cell;
    }
    return rest;
  }

  function term(of: N3Term, graph: Quad_Graph = defaultGraph()): Quad_Object {
    switch (of.kind) {
      case 'iri':
        return namedNode(of.value);
      case 'literal':
        if (of.language) return literal(of.value, of.language);
        return of.datatype === XSD_STRING || of.datatype === RDF_LANG_STRING
          ? literal(of.value)
          : literal(of.value, namedNode(of.datatype));
      case 'blank':
        return blankNode(of.value);
      case 'variable':
        return variable(of.value);
      case 'list':
        return list(of.items, graph);
      case 'formula': {
        const name = mint('formula');
        for (const inner of of.triples) triple(inner, name);
        return name;
      }
    }
  }

  function triple(of: N3Triple, graph: Quad_Graph = defaultGraph()): void {
    // N3 allows any term in any place; RDF/JS's types do not know that.
    const subject = term(of.subject, graph) as Quad_Subject;
    const predicate = term(of.predicate, graph) as Quad_Predicate;
    quads.push(quad(subject, predicate, term(of.object, graph), graph));
  }

  return { quads, term, triple };
}
