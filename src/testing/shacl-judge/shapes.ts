import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Quad, Term } from '@rdfjs/types';
import { Parser, Store } from 'n3';

/** Base of the relative ids of a crate that is judged. */
export const BASE = 'https://crate.invalid/c/';

export const SH = 'http://www.w3.org/ns/shacl#';

/** Prefixes that the queries use without declaring them: other engines know them by themselves. */
const USUAL = `
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
`;

const FIXTURES = new URL('../../../../shared/fixtures/rocrate/', import.meta.url);
const SHAPES = new URL('shapes/ro-crate-1.2/', FIXTURES);
const CONTEXTS = new URL('contexts/', FIXTURES);

/**
 * Whether the shapes lie beside the project: they are the work of third parties, and no part of it. Where they are not,
 * tests that ask the judge are skipped.
 */
export const isJudgeThere = existsSync(new URL('must/', SHAPES));

/** The shapes of the level MUST, with what they need. */
export interface Shapes {
  readonly shapes: Store;
  /** Which class is part of which other one. */
  readonly classes: readonly Quad[];
  /** `PREFIX` lines that their queries count on. */
  readonly prefixes: string;
}

let read: Shapes | undefined;

/** Reads the shapes, once. */
export function readShapes(): Shapes {
  if (read) return read;
  const must = new URL('must/', SHAPES);
  const shapes = new Store(readdirSync(must).flatMap((name) => parse(new URL(name, must))));
  const classes = parse(new URL('ontology.ttl', SHAPES)).filter(({ predicate }) =>
    predicate.value.endsWith('#subClassOf'),
  );
  read = { shapes, classes, prefixes: prefixLines(new Store(parse(new URL('prefixes.ttl', SHAPES)))) };
  return read;
}

/** A context document by its address, from the copies beside the shapes; nothing is fetched. */
export function readContextDocument(url: string): object {
  const version = /\/ro\/crate\/(\d\.\d)\/context$/.exec(url)?.[1];
  const name = version === undefined ? 'workflow-run-terms.jsonld' : `ro-crate-${version}-context.jsonld`;
  if (version === undefined && !url.includes('/ro/terms/workflow-run'))
    throw new Error(`The context ${url} is not among those that were released.`);
  return JSON.parse(readFileSync(new URL(name, CONTEXTS), 'utf8'));
}

function parse(file: URL): Quad[] {
  return new Parser({ baseIRI: BASE }).parse(readFileSync(file, 'utf8'));
}

function prefixLines(declared: Store): string {
  const lines = declared.getObjects(null, `${SH}declare`, null).map((each) => {
    const [name, iri] = ['prefix', 'namespace'].map((key) => one(declared, each, `${SH}${key}`)?.value);
    return `PREFIX ${name}: <${iri === './' ? BASE : iri}>`;
  });
  return USUAL + lines.join('\n');
}

/** The first object of a property. */
export function one(store: Store, subject: Term, predicate: string): Term | undefined {
  return store.getObjects(subject as Quad['subject'] as never, predicate, null)[0];
}
