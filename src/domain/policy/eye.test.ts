import { readdirSync, readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { n3reasoner } from 'eyereasoner';
import fc from 'fast-check';
import { Parser } from 'n3';
import * as rdfCanonize from 'rdf-canonize';
import { describe, expect, test } from 'vitest';
import { foldQuads } from './fold.ts';
import { deriveTriples } from './match.ts';
import { compileRulebook } from './rulebook.ts';
import { type N3Term, type N3Triple, visitTerms } from './term.ts';
import { createUnfolder } from './unfold.ts';

/** A skolem IRI is a blank node by another name; its spelling differs between engines. */
const SKOLEM = /^skolem:|\/\.well-known\/genid\//;
const NUMBER = /#(integer|decimal|double)$/;

/** A term without what differs between engines although it means the same. */
function comparable(term: N3Term): N3Term {
  switch (term.kind) {
    case 'iri':
      return SKOLEM.test(term.value) ? { kind: 'blank', value: `skolem ${term.value}` } : term;
    case 'variable':
      return { kind: 'iri', value: `variable:${term.value}` };
    case 'literal':
      return NUMBER.test(term.datatype) ? { ...term, value: String(Number(term.value)) } : term;
    case 'list':
      return { kind: 'list', items: term.items.map(comparable) };
    case 'formula':
      return { kind: 'formula', triples: term.triples.map(comparableTriple) };
    case 'blank':
      return term;
  }
}

function comparableTriple({ subject, predicate, object }: N3Triple): N3Triple {
  return { subject: comparable(subject), predicate: comparable(predicate), object: comparable(object) };
}

/** Triples as text that is equal for equal conclusions, up to the names of blank nodes. */
async function canonical(triples: readonly N3Triple[]): Promise<string> {
  const unfolder = createUnfolder();
  const distinct = new Map(triples.map(comparableTriple).map((triple) => [JSON.stringify(triple), triple]));
  for (const triple of distinct.values()) unfolder.triple(triple);
  return rdfCanonize.canonize(unfolder.quads, { algorithm: 'RDFC-1.0' });
}

async function eye(n3: string): Promise<N3Triple[]> {
  const output = await n3reasoner(n3, undefined, { outputType: 'string' });
  return foldQuads(new Parser({ format: 'text/n3' }).parse(output));
}

function ours(n3: string): N3Triple[] {
  const book = compileRulebook(n3);
  if (!book.ok) throw new Error(`${JSON.stringify(book.problem)}\n${n3}`);
  const derived = deriveTriples(book.value, [] as Quad[]);
  if (!derived.ok) throw new Error(`${JSON.stringify(derived.problem)}\n${n3}`);
  return foldQuads(derived.value);
}

const folder = new URL('./fixtures/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.n3'));
const quirks = files.filter((file) => file.startsWith('quirk-'));

describe('conclusions equal EYE’s, up to the names of blank nodes', () => {
  test.each(files.filter((file) => !quirks.includes(file)))('%s', async (file) => {
    const n3 = readFileSync(new URL(file, folder), 'utf8');
    expect(await canonical(ours(n3))).toBe(await canonical(await eye(n3)));
  });
});

describe('where EYE has a way of its own, ours stays as it is', () => {
  test.each(quirks)('%s', async (file) => {
    const n3 = readFileSync(new URL(file, folder), 'utf8');
    const conclusions = await canonical(ours(n3));
    expect(conclusions).not.toBe(await canonical(await eye(n3)));
    expect(conclusions).toMatchSnapshot();
  });
});

describe('generated rule books', () => {
  const runs = process.env.ORRERY_DEEP === '1' ? 5_000 : 200;
  /** One run of EYE takes as long for many small documents as for one. */
  const batch = 50;

  test(`${runs} random pairs of rules and data give EYE’s conclusions`, { timeout: 600_000 }, async () => {
    const seed = Number(process.env.ORRERY_SEED ?? Math.floor(Math.random() * 2 ** 31));
    const bodies = fc.sample(document, { numRuns: runs, seed });
    for (let start = 0; start < bodies.length; start += batch) {
      const part = bodies
        .slice(start, start + batch)
        .map((body, at) => body.replaceAll('N:', `n${start + at}:`));
      const prefixes = part.map((_, at) => `@prefix n${start + at}: <${namespace(start + at)}> .`);
      const expected = byNamespace(await eye([PREFIXES, ...prefixes, ...part].join('\n')));
      for (const [at, body] of part.entries()) {
        const n3 = [PREFIXES, prefixes[at], body].join('\n');
        const theirs = await canonical(expected.get(start + at) ?? []);
        expect(await canonical(ours(n3)), `seed ${seed}\n${n3}`).toBe(theirs);
      }
    }
  });
});

const PREFIXES = ['list', 'log', 'math', 'string']
  .map((name) => `@prefix ${name}: <http://www.w3.org/2000/10/swap/${name}#> .`)
  .join('\n');

function namespace(index: number): string {
  return `http://pair.example/${index}/`;
}

/** Conclusions by the document that they come from: every head names something of its namespace. */
function byNamespace(triples: readonly N3Triple[]): Map<number, N3Triple[]> {
  const found = new Map<number, N3Triple[]>();
  const owners = new Map<string, number>();
  for (const triple of triples) {
    let owner: number | undefined;
    visitTerms([triple], (term) => {
      const index = term.kind === 'iri' && /^http:\/\/pair\.example\/(\d+)\//.exec(term.value)?.[1];
      if (index) owner = Number(index);
    });
    if (owner === undefined) throw new Error(`Nobody’s conclusion: ${JSON.stringify(triple)}`);
    if (triple.subject.kind === 'blank') owners.set(triple.subject.value, owner);
    found.set(owner, [...(found.get(owner) ?? []), triple]);
  }
  return found;
}

const name = fc.constantFrom('N:a', 'N:b', 'N:c', 'N:d');
const property = fc.constantFrom('N:p', 'N:q', 'N:r');
const number = fc.integer({ min: 0, max: 4 }).map(String);
const word = fc.constantFrom('"ann"', '"bob"', '"Ann B"', '"ann"@en');
const flat = fc.oneof({ weight: 5, arbitrary: name }, number, word);
/** Order of strings with a language is a quirk, so these have none. */
const plainWord = fc.constantFrom('"ann"', '"bob"', '"Ann B"');
const list = fc.array(flat, { maxLength: 3 }).map((items) => `(${items.join(' ')})`);
const fact = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(name, property, flat).map((triple) => `${triple.join(' ')} .`) },
  fc.tuple(name, fc.constant('N:l'), list).map((triple) => `${triple.join(' ')} .`),
  fc.tuple(name, fc.constant('N:n'), number).map((triple) => `${triple.join(' ')} .`),
  fc.tuple(name, fc.constant('N:w'), word).map((triple) => `${triple.join(' ')} .`),
  fc.tuple(name, fc.constant('N:u'), plainWord).map((triple) => `${triple.join(' ')} .`),
  fc
    .array(fc.tuple(name, property, name), { minLength: 1, maxLength: 3 })
    .map((triples) => `{ ${triples.map((triple) => triple.join(' ')).join(' . ')} } a N:Event .`),
);
const variable = fc.constantFrom('?x', '?y', '?z');
const node = fc.oneof({ weight: 6, arbitrary: variable }, name);
const pattern = fc
  .tuple(node, property, fc.oneof({ weight: 4, arbitrary: node }, flat))
  .map((t) => t.join(' '));
/** Conditions that bind all that they use, after some patterns. */
const condition = fc.oneof(
  fc
    .tuple(variable, fc.constantFrom('equalTo', 'notEqualTo'), name)
    .map(([v, test, n]) => [`${v} N:q ?k . ${v} log:${test} ${n}`]),
  fc.array(flat, { maxLength: 3 }).map((items) => [`?x N:p ?k . ?k list:in (${items.join(' ')})`]),
  fc.array(name, { maxLength: 3 }).map((items) => [`?x list:in (${items.join(' ')})`]),
  fc.constant(['?x N:l ?k . ?k list:member ?m']),
  fc.constant(['?x N:l ?k . ?k list:length ?m']),
  fc
    .tuple(fc.constantFrom('lessThan', 'greaterThan', 'equalTo', 'notEqualTo', 'notLessThan'), number)
    .map(([t, n]) => [`?x N:n ?k . ?k math:${t} ${n}`]),
  fc.constant(['?x N:n ?k . (?k 1) math:sum ?m']),
  fc
    .tuple(fc.constantFrom('contains', 'startsWith', 'equalIgnoringCase', 'matches'), word)
    .map(([t, w]) => [`?x N:w ?k . ?k string:${t} ${w}`]),
  fc
    .tuple(fc.constantFrom('lessThan', 'greaterThan', 'notLessThan', 'notGreaterThan'), plainWord)
    .map(([test, w]) => [`?x N:u ?k . ?k string:${test} ${w}`]),
  fc.constant(['?x N:w ?k . ("<" ?k ">") string:concatenation ?m']),
  fc.tuple(pattern).map(([p]) => [`?k a N:Event . ?k log:includes { ${p} }`]),
  fc
    .tuple(name, property, fc.oneof(name, fc.constant('?any')))
    .map((t) => [`?k a N:Event . ?k log:notIncludes { ${t.join(' ')} }`]),
  fc.constant(['?x N:p ?k . (?x ?k) log:skolem ?m']),
);
const negation = fc
  .tuple(property, fc.oneof(name, fc.constant('?any')))
  .map(([p, o]) => `?x N:p ?other . ?SCOPE log:notIncludes { ?x ${p} ${o} }`);
const conclusion = fc.record({
  /** Properties of data feed other rules; those of their own do not, so that blank nodes cannot multiply. */
  kind: fc.constantFrom('feed', 'own', 'blank', 'formula'),
  property: fc.constantFrom('N:p', 'N:q', 'N:r'),
  own: fc.constantFrom('N:s', 'N:t'),
});

/** A rule whose head uses variables that its body binds. */
const rule = fc
  .record({
    patterns: fc
      .tuple(property, fc.array(pattern, { maxLength: 1 }))
      .map(([p, more]) => [`?x ${p} ?y`, ...more]),
    conditions: fc.array(condition, { maxLength: 1 }),
    negation: fc.option(negation, { freq: 5, nil: undefined }),
    conclusion,
  })
  .map(({ patterns, conditions, negation: absent, conclusion: { kind, property: feed, own } }) => {
    const body = [...patterns, ...conditions.flat(), ...(absent ? [absent] : [])].join(' . ');
    const computed = body.includes('?m');
    const second = computed ? '?m' : body.includes('?z') ? '?z' : '?y';
    const head = {
      // What a negation looks at must not depend on it, and what is computed must not be computed again for ever.
      feed: absent || computed ? `?x ${own} ${second}` : `?x ${feed} ${second}`,
      own: `N:a ${own} (?x ${second})`,
      blank: `N:a ${own} [ N:made ${second} ]`,
      formula: `N:a ${own} { ?x N:said ${second} }`,
    }[kind];
    return `{ ${body} } => { ${head} } .`;
  });
const document = fc
  .record({
    facts: fc.array(fact, { minLength: 12, maxLength: 28 }),
    rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
  })
  .map(({ facts, rules }) => [...facts, ...rules].join('\n'));
