import { RDF_LANG_STRING, shortIri, XSD_STRING } from './vocabulary.ts';

/** A term of N3 as plain data: lists and quoted formulae are terms of their own, not graphs of triples. */
export type N3Term =
  | { readonly kind: 'iri'; readonly value: string }
  | {
      readonly kind: 'literal';
      readonly value: string;
      readonly language?: string;
      readonly datatype: string;
    }
  | { readonly kind: 'blank'; readonly value: string }
  | { readonly kind: 'variable'; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly N3Term[] }
  | { readonly kind: 'formula'; readonly triples: readonly N3Triple[] };

/** A triple of N3. `line` counts from 1 and is known for what was parsed from text. */
export interface N3Triple {
  readonly subject: N3Term;
  readonly predicate: N3Term;
  readonly object: N3Term;
  readonly line?: number;
}

/** An IRI as a term. */
export function iri(value: string): N3Term {
  return { kind: 'iri', value };
}

/** A plain string, or a literal with a datatype. */
export function literal(value: string, datatype: string = XSD_STRING): N3Term {
  return { kind: 'literal', value, datatype };
}

/** Visits the terms of a triple, and those inside lists and formulae. */
export function visitTerms(
  triples: readonly N3Triple[],
  visit: (term: N3Term, triple: N3Triple) => void,
): void {
  for (const triple of triples) {
    const pending = [triple.subject, triple.predicate, triple.object];
    for (let term = pending.pop(); term; term = pending.pop()) {
      visit(term, triple);
      if (term.kind === 'list') pending.push(...term.items);
      if (term.kind === 'formula') visitTerms(term.triples, visit);
    }
  }
}

/** Names of the variables that occur in the triples, at any depth. */
export function variablesOf(triples: readonly N3Triple[]): Set<string> {
  const names = new Set<string>();
  visitTerms(triples, (term) => {
    if (term.kind === 'variable') names.add(term.value);
  });
  return names;
}

/** A term as people read it: N3 with well-known prefixes. */
export function termText(term: N3Term): string {
  switch (term.kind) {
    case 'iri':
      return shortIri(term.value);
    case 'literal': {
      const text = JSON.stringify(term.value);
      if (term.language) return `${text}@${term.language}`;
      if (term.datatype === XSD_STRING || term.datatype === RDF_LANG_STRING) return text;
      return /#(integer|decimal|double|boolean)$/.test(term.datatype)
        ? term.value
        : `${text}^^${shortIri(term.datatype)}`;
    }
    case 'blank':
      return `_:${term.value}`;
    case 'variable':
      return `?${term.value}`;
    case 'list':
      return `( ${term.items.map(termText).join(' ')} )`;
    case 'formula':
      return `{ ${term.triples.map(tripleText).join(' . ')} }`;
  }
}

/** A triple as people read it. */
function tripleText(triple: N3Triple): string {
  return [triple.subject, triple.predicate, triple.object].map(termText).join(' ');
}
