import { DataFactory, Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../problem.ts';
import { deriveTriples, matchPolicies } from './match.ts';
import { compileRulebook, type Rulebook } from './rulebook.ts';

const PREFIXES = [
  'fno: <https://w3id.org/function/ontology#>',
  'pol: <https://www.example.org/ns/policy#>',
  'ex: <http://example.org/>',
  'exw: <https://www.example.org/>',
  'sh: <http://www.w3.org/ns/shacl#>',
  'as: <https://www.w3.org/ns/activitystreams#>',
  'log: <http://www.w3.org/2000/10/swap/log#>',
  'math: <http://www.w3.org/2000/10/swap/math#>',
  'string: <http://www.w3.org/2000/10/swap/string#>',
  ': <http://e.example/>',
]
  .map((prefix) => `@prefix ${prefix} .\n`)
  .join('');

function book(n3: string, id = 'book'): Rulebook {
  const result = compileRulebook(PREFIXES + n3, { id });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function facts(n3: string) {
  return new Parser({ format: 'text/n3' }).parse(PREFIXES + n3);
}

function executions(n3: string, data = '') {
  const result = matchPolicies([book(n3)], facts(data));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe('requests', () => {
  test('come with rule, bindings, action, order and parameters', () => {
    const [first, second, ...more] = executions(
      `{ ?n a as:Announce ; as:cc ?who . (?n ?who) log:skolem ?x, ?y } => { ?n pol:policy ?x, ?y .
         ?x a fno:Execution ; sh:order 2 ; fno:executes exw:sendTarget ; exw:notification ?n ; as:target ?who . } .
       { ?n a as:Announce } => { ?n pol:policy [ a fno:Execution ; fno:executes pol:appendToLog ] } .`,
      ':n a as:Announce ; as:cc :bob .',
    );
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      rule: 1,
      order: 1,
      action: 'https://www.example.org/ns/policy#appendToLog',
    });
    expect(second).toMatchObject({
      rulebook: 'book',
      rule: 0,
      order: 2,
      action: 'https://www.example.org/sendTarget',
      subject: 'http://e.example/n',
    });
    expect(second?.bindings).toMatchObject({ n: '<http://e.example/n>', who: '<http://e.example/bob>' });
    expect(
      second?.parameters['https://www.w3.org/ns/activitystreams#target']?.map(({ value }) => value),
    ).toEqual(['http://e.example/bob']);
  });

  test('a named Execution is one, with all values of its parameters', () => {
    const found = executions(
      '{ ?n as:cc ?who } => { ex:X a fno:Execution ; fno:executes exw:sendTarget ; as:target ?who } .',
      ':n as:cc :bob, :carol .',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.parameters['https://www.w3.org/ns/activitystreams#target']).toHaveLength(2);
  });

  test('a blank Execution on a named policy is one per binding', () => {
    const n3 =
      '{ ?n as:cc ?who } => { ex:P pol:policy [ a fno:Execution ; fno:executes exw:sendTarget ; as:target ?who ] } .';
    expect(executions(n3, ':n as:cc :bob, :carol .')).toHaveLength(2);
  });

  test('the message on a parameter is followed', () => {
    const [found] = executions(
      `{ ?n as:actor ?who } => { [] a fno:Execution ; fno:executes ex:sendNotification ; ex:notification
         [ a as:Create ; as:object [ a as:Note ; as:content "Hello" ] ] } .`,
      ':n as:actor :ann .',
    );
    expect(found?.quads.map(({ object }) => object.value)).toContain('Hello');
  });

  test('data that carries a request of its own asks for nothing', () => {
    const data = `:n a as:Announce ; pol:policy :x . :x a fno:Execution ; fno:executes ex:sendNotification ; ex:to :evil .`;
    expect(executions('{ ?n a as:Announce } => { ?n :seen true . :x :seen true } .', data)).toEqual([]);
    const [own] = executions(
      '{ ?n a as:Announce } => { :y a fno:Execution ; fno:executes ex:sendNotification ; ex:to :good } .',
      `${data} :y ex:to :evil .`,
    );
    expect(own?.parameters['http://example.org/to']?.map(({ value }) => value)).toEqual([
      'http://e.example/good',
    ]);
  });
});

describe('rule books', () => {
  const first = book(
    '{ :n a ?x } => { :n :from :first . [] a fno:Execution ; fno:executes ex:one } .',
    'first',
  );
  const second = book('{ :n :from :first } => { [] a fno:Execution ; fno:executes ex:two } .', 'second');
  const runaway = book(
    '{ ?n :count ?k . (?k 1) math:sum ?next } => { ?n :count ?next } .\n:n :count 1 .',
    'runaway',
  );

  test('do not see each other’s conclusions', () => {
    const result = matchPolicies([first, second], facts(':n a :T .'));
    expect(result.ok && result.value.map(({ rulebook }) => rulebook)).toEqual(['first']);
  });

  test('one that runs away is stopped and reported, the others go on', () => {
    const problems: [string, Problem][] = [];
    const result = matchPolicies([runaway, first], facts(':n a :T .'), {
      limits: { triples: 50 },
      onProblem: (id, problem) => problems.push([id, problem]),
    });
    expect(result.ok && result.value.map(({ rulebook }) => rulebook)).toEqual(['first']);
    expect(problems).toMatchObject([
      ['runaway', { kind: 'invalid', reason: expect.stringContaining('50 derived triples') }],
    ]);
  });

  test('without anybody to tell, the problem is the result', () => {
    const result = matchPolicies([first, runaway], facts(':n a :T .'), { limits: { triples: 50 } });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
  });

  test('steps and time are bounded, too', () => {
    const heavy = book('{ ?a :p ?b . ?c :p ?d . ?e :p ?f . ?g :p ?h } => { ?a :q (?b ?d ?f ?h) } .');
    const data = facts(Array.from({ length: 40 }, (_, n) => `:s${n} :p ${n} .`).join('\n'));
    expect(deriveTriples(heavy, data, { steps: 10_000 })).toMatchObject({ ok: false });
    let time = 0;
    const now = (): number => {
      time += 100;
      return time;
    };
    const result = deriveTriples(heavy, data, { now, ms: 1_000 });
    expect(!result.ok && result.problem.kind === 'invalid' && result.problem.reason).toContain('1000 ms');
  });

  test('a pattern that could take for ever does not match', () => {
    const evil = book('{ ?n :name ?s . ?s string:matches "(a+)+$" } => { ?n :evil true } .');
    const result = deriveTriples(evil, facts(`:n :name "${'a'.repeat(40)}!" .`));
    expect(result).toEqual({ ok: true, value: [] });
  });
});

test('a formula that contains itself, and a list without end, are read as plain nodes', () => {
  const { quad, namedNode, blankNode } = DataFactory;
  const loop = blankNode('g');
  const cell = blankNode('l');
  const rest = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#rest');
  const first = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#first');
  const p = namedNode('http://e.example/p');
  const data = [
    quad(loop, p, loop, loop),
    quad(p, p, loop),
    quad(cell, first, p),
    quad(cell, rest, cell),
    quad(p, p, cell),
  ];
  const result = deriveTriples(book('{ :p :p ?x } => { :seen :x ?x } .'), data);
  expect(result.ok && result.value.filter(({ subject }) => subject.value.endsWith('seen'))).toHaveLength(2);
});

test('A regular expression that would try without end does not hold, and costs nothing.', () => {
  const book = compileRulebook(
    '@prefix string: <http://www.w3.org/2000/10/swap/string#> . { ?s <urn:p> ?o . ?o string:matches "a*a*a*a*a*a*a*b" } => { ?s <urn:q> ?o } .',
  );
  if (!book.ok) throw new Error(JSON.stringify(book.problem));
  const facts = new Parser().parse(`<urn:s> <urn:p> "${'a'.repeat(5_000)}" .`);
  expect(deriveTriples(book.value, facts)).toEqual({ ok: true, value: [] });
});
