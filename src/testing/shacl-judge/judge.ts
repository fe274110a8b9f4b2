import type { Quad, Quad_Object, Quad_Subject, Term } from '@rdfjs/types';
import jsonld from 'jsonld';
import { DataFactory, Store } from 'n3';
import { Store as QueryStore } from 'oxigraph';
import Validator from 'rdf-validate-shacl';
import { BASE, one, readContextDocument, readShapes, SH } from './shapes.ts';

const { namedNode, literal, blankNode, quad } = DataFactory;
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const SUBCLASS = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';

/** A constraint of the shapes that a crate does not meet. */
export interface Violation {
  readonly message: string;
  /** The entity: relative ids are below `https://crate.invalid/c/`. */
  readonly focus: string;
  readonly shape: string;
}

/**
 * What the SHACL shapes that others wrote for RO-Crate 1.2 say about a crate, on their level MUST: an opinion that is
 * independent of ours. Empty: valid. Throws where the crate is no JSON-LD, or names a context that was not released.
 * Asks for more than the core of SHACL: targets and constraints in SPARQL, and rules, are carried out here.
 */
export async function judge(crate: unknown): Promise<Violation[]> {
  const { shapes, classes, prefixes } = readShapes();
  const data = new Store([...(await triplesOf(crate)), ...classes]);
  const court = { data, queried: queryStore(data), shapes, prefixes };
  applyRules(court);
  return [...askQueries(court), ...(await askCore(court))];
}

interface Court {
  /** The crate, with what rules add to it. */
  readonly data: Store;
  /** The same, where SPARQL is understood. */
  readonly queried: QueryStore;
  readonly shapes: Store;
  readonly prefixes: string;
}

async function triplesOf(crate: unknown): Promise<Quad[]> {
  const documentLoader = async (url: string) => ({
    documentUrl: url,
    document: readContextDocument(url),
    contextUrl: undefined,
  });
  const dataset = await jsonld.toRDF(crate as jsonld.JsonLdDocument, { base: BASE, documentLoader } as never);
  return (dataset as unknown as Quad[]).map(({ subject, predicate, object }) =>
    quad(term(subject) as never, term(predicate) as never, term(object) as never),
  );
}

/** A term of another library as one of N3. */
function term(foreign: Term): Quad_Object {
  if (foreign.termType === 'NamedNode') return namedNode(foreign.value);
  if (foreign.termType === 'BlankNode') return blankNode(foreign.value.replace(/^_:/, ''));
  const { value, language, datatype } = foreign as Extract<Term, { termType: 'Literal' }>;
  return literal(value, language || namedNode(datatype.value));
}

function queryStore(data: Store): QueryStore {
  const store = new QueryStore();
  for (const each of data) store.add(each as never);
  return store;
}

/** Applies the triple rules until nothing new comes: they say what is a root, a file, a workflow. */
function applyRules(court: Court): void {
  const { data, queried, shapes } = court;
  const rules = shapes.getQuads(null, `${SH}rule`, null, null);
  for (let before = -1; before !== data.size; ) {
    before = data.size;
    for (const { subject: shape, object: rule } of rules) {
      const [predicate, object] = ['predicate', 'object'].map((key) => one(shapes, rule, SH + key));
      if (isDisabled(shapes, shape) || !predicate || !object) continue;
      for (const focus of focusNodes(court, shape)) {
        if (!meetsConditions(court, focus, rule)) continue;
        const learnt = quad(focus as never, predicate as never, object as never);
        data.addQuad(learnt);
        queried.add(learnt as never);
      }
    }
  }
}

function isDisabled(shapes: Store, shape: Term): boolean {
  return one(shapes, shape, `${SH}deactivated`)?.value === 'true';
}

function meetsConditions({ data, shapes }: Court, focus: Term, rule: Term): boolean {
  return shapes.getObjects(rule as never, `${SH}condition`, null).every((condition) => {
    const validator = new Validator(shapes as never) as unknown as {
      setDataGraph(data: Store): void;
      nodeConformsToShape(focus: Term, shape: Term): boolean;
    };
    validator.setDataGraph(data);
    return validator.nodeConformsToShape(focus, condition);
  });
}

/** What a shape is about. https://www.w3.org/TR/shacl/#targets */
function focusNodes(court: Court, shape: Term): Term[] {
  const { data, shapes } = court;
  const objects = (key: string) => shapes.getObjects(shape as never, SH + key, null);
  const found = [
    ...objects('targetNode'),
    ...objects('target').flatMap((target) => asked(court, target).map((row) => row.this)),
    ...objects('targetClass').flatMap((name) =>
      subclasses(data, name).flatMap((each) => data.getSubjects(TYPE, each as never, null)),
    ),
    ...objects('targetSubjectsOf').flatMap((property) => data.getSubjects(property as never, null, null)),
    ...objects('targetObjectsOf').flatMap((property) => data.getObjects(null, property as never, null)),
  ];
  return [...new Map(found.filter((each) => each !== undefined).map((each) => [key(each), each])).values()];
}

function subclasses(data: Store, name: Term): Term[] {
  const all = new Map<string, Term>([[name.value, name]]);
  for (const each of all.values())
    for (const narrower of data.getSubjects(SUBCLASS, each as never, null)) all.set(narrower.value, narrower);
  return [...all.values()];
}

/** The answers to the `sh:select` of a target or constraint. */
function asked({ queried, shapes, prefixes }: Court, query: Term): Record<string, Term>[] {
  const select = one(shapes, query, `${SH}select`)?.value;
  if (select === undefined) return [];
  const rows = queried.query(`${prefixes}\n${select}`, { base_iri: BASE }) as unknown as Map<string, Term>[];
  return rows.map((row) => Object.fromEntries([...row].map(([name, value]) => [name, term(value)])));
}

/** The constraints that are written in SPARQL. https://www.w3.org/TR/shacl/#sparql-constraints */
function askQueries(court: Court): Violation[] {
  return court.shapes
    .getQuads(null, `${SH}sparql`, null, null)
    .flatMap(({ subject: shape, object: query }) => {
      if (isDisabled(court.shapes, shape)) return [];
      const focused = new Set(focusNodes(court, shape).map(key));
      const message = one(court.shapes, query, `${SH}message`)?.value ?? '';
      return asked(court, query)
        .filter((row) => row.this && focused.has(key(row.this)))
        .map((row) => ({ message, focus: (row.unreferenced ?? row.this)?.value ?? '', shape: shape.value }));
    });
}

/** The rest is left to a validator of SHACL's core, with each target written out. */
async function askCore(court: Court): Promise<Violation[]> {
  const { data, shapes } = court;
  const core = new Store(shapes.getQuads(null, null, null, null));
  for (const { subject: shape } of shapes.getQuads(null, `${SH}target`, null, null))
    for (const focus of focusNodes(court, shape))
      core.addQuad(shape as Quad_Subject as never, namedNode(`${SH}targetNode`), focus as never);
  for (const each of ['target', 'sparql', 'rule'])
    core.removeQuads(core.getQuads(null, SH + each, null, null));
  const report = await new Validator(core as never).validate(data as never);
  return report.results.map((result) => ({
    message: result.message.map(({ value }: Term) => value).join(' '),
    focus: result.focusNode?.value ?? '',
    shape: result.sourceShape?.value ?? '',
  }));
}

function key({ termType, value }: Term): string {
  return `${termType} ${value}`;
}
