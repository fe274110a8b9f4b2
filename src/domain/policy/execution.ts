import type { Quad, Term } from '@rdfjs/types';
import { type FactStore, GIVEN } from './engine/fact-store.ts';
import type { Conclusions } from './engine/reasoner.ts';
import { termText } from './term.ts';
import { createUnfolder, type Unfolder } from './unfold.ts';
import { NS, RDF_TYPE } from './vocabulary.ts';

/** One inert request that a rule concluded: a node of type `fno:Execution`. */
export interface Execution {
  /** Id of the rule book. */
  readonly rulebook: string;
  /** Position of the rule in its book, from 0; -1 when the book states the request outright. */
  readonly rule: number;
  /** Variable names, without `?`, with the bound terms as text. */
  readonly bindings: Readonly<Record<string, string>>;
  /** Full IRI of the action. */
  readonly action: string;
  /** The Execution's node as text. Differs between runs when blank: never an identity. */
  readonly node: string;
  /** `sh:order`, ascending; 1 when not said. */
  readonly order: number;
  /** By IRI of the parameter, as concluded; types, action and order are left out. */
  readonly parameters: Readonly<Record<string, readonly Term[]>>;
  /** What is known about the parameters' nodes, and the contents of lists and formulae among them. */
  readonly quads: readonly Quad[];
  /** The subject of the `pol:policy` triple, usually the notification. */
  readonly subject?: string;
}

/** How far a notification hanging on a parameter is followed. */
const MOST_QUADS = 500;
const OWN = new Set([RDF_TYPE, `${NS.fno}executes`, `${NS.sh}order`]);

/**
 * The requests among a rule book's conclusions. Only what the book concluded or states itself makes a request:
 * a notification that carries an Execution of its own triggers nothing.
 */
export function executionsOf(conclusions: Conclusions): Execution[] {
  const { store } = conclusions;
  const { terms } = store;
  const type = terms.iri(RDF_TYPE);
  const executes = terms.iri(`${NS.fno}executes`);
  const nodes = new Set(rowsOf(store, 0, type, terms.iri(`${NS.fno}Execution`)).map((fact) => fact.subject));
  const found: Execution[] = [];
  for (const node of nodes) {
    const facts = rowsOf(store, node, 0, 0);
    if (!facts.some((fact) => fact.origin >= 0)) continue;
    for (const fact of facts) {
      if (fact.predicate === executes) found.push(execution(conclusions, node, fact, facts));
    }
  }
  return found.sort((a, b) => a.order - b.order);
}

interface Fact {
  readonly subject: number;
  readonly predicate: number;
  readonly object: number;
  readonly origin: number;
}

/** Facts of a pattern (0 = any) that the book concluded or states. */
function rowsOf(store: FactStore, subject: number, predicate: number, object: number, given = false): Fact[] {
  const found: Fact[] = [];
  for (const part of store.base ? [store.base, store] : [store]) {
    for (const row of part.table.candidates(0, subject, predicate, object)) {
      const fact = {
        subject: part.table.subjects[row] ?? 0,
        predicate: part.table.predicates[row] ?? 0,
        object: part.table.objects[row] ?? 0,
        origin: part.origin(part.first + row),
      };
      const matches =
        (!subject || fact.subject === subject) &&
        (!predicate || fact.predicate === predicate) &&
        (!object || fact.object === object);
      if (matches && (given || fact.origin > GIVEN)) found.push(fact);
    }
  }
  return found;
}

function execution(
  conclusions: Conclusions,
  node: number,
  executes: Fact,
  facts: readonly Fact[],
): Execution {
  const { store, rulebook, firings } = conclusions;
  const { terms } = store;
  const unfolder = createUnfolder();
  const parameters: Record<string, Term[]> = {};
  const roots: number[] = [];
  let order = 1;
  for (const { predicate, object } of facts) {
    const name = terms.term(predicate);
    if (name.kind !== 'iri') continue;
    const value = terms.term(object);
    if (name.value === `${NS.sh}order` && value.kind === 'literal' && Number.isFinite(Number(value.value))) {
      order = Number(value.value);
    }
    if (OWN.has(name.value)) continue;
    parameters[name.value] = [...(parameters[name.value] ?? []), unfolder.term(value)];
    roots.push(object);
  }
  addKnown(store, roots, unfolder);

  const origin = executes.origin >= 0 ? executes.origin : Math.max(...facts.map((fact) => fact.origin));
  const firing = firings[origin];
  const link = rowsOf(store, 0, terms.iri(`${NS.pol}policy`), node)[0];
  const subject = link && terms.term(link.subject);
  const action = terms.term(executes.object);
  return {
    rulebook: rulebook.id,
    rule: firing?.program.rule.index ?? -1,
    bindings: Object.fromEntries(
      (firing?.program.names ?? []).flatMap((name, slot) => {
        const id = firing?.bindings[slot];
        return name && id ? [[name, termText(terms.term(id))]] : [];
      }),
    ),
    action: action.kind === 'iri' ? action.value : termText(action),
    node: termText(terms.term(node)),
    order,
    parameters,
    quads: unfolder.quads,
    subject: subject?.kind === 'iri' ? subject.value : subject && termText(subject),
  };
}

/** Adds what is known about the nodes, and about the nodes that this leads to. */
function addKnown(store: FactStore, roots: readonly number[], unfolder: Unfolder): void {
  const pending = [...roots];
  const seen = new Set(pending);
  for (let node = pending.shift(); node !== undefined; node = pending.shift()) {
    const kind = store.terms.term(node).kind;
    if (kind !== 'iri' && kind !== 'blank') continue;
    for (const { subject, predicate, object } of rowsOf(store, node, 0, 0, true)) {
      if (unfolder.quads.length >= MOST_QUADS) return;
      unfolder.triple({
        subject: store.terms.term(subject),
        predicate: store.terms.term(predicate),
        object: store.terms.term(object),
      });
      if (!seen.has(object)) {
        seen.add(object);
        pending.push(object);
      }
    }
  }
}
