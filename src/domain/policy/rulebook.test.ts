import { describe, expect, test } from 'vitest';
import { compileRulebook } from './rulebook.ts';

const PREFIXES = `@prefix : <http://e.example/> .
@prefix log: <http://www.w3.org/2000/10/swap/log#> .
@prefix list: <http://www.w3.org/2000/10/swap/list#> .
`;

/** Why a text is refused. */
function refusal(n3: string, templates?: Record<string, string>): string | undefined {
  const result = compileRulebook(n3, { templates });
  return result.ok || result.problem.kind !== 'invalid' ? undefined : result.problem.reason;
}

describe('a construct that is not supported is named with its line', () => {
  test.each([
    ['{ :a :b ?x } <= { ?x :c :d } .', 'Line 4: backward rule <='],
    ['@forAll :x .\n:a :b :c .', 'Line 4: quantifier @forAll'],
    ['@forSome :x .\n:a :b :c .', 'Line 4: quantifier @forSome'],
    ['{ :a :b ?x } => { { ?x :c :d } => { ?x :e :f } } .', 'Line 4: a rule inside of a formula'],
    ['{ :a :b ?x } => false .', 'Line 4: a rule whose head is not a formula'],
    ['{ :a :b ?x } =>\n?x .', 'Line 5: a rule whose head is not a formula'],
    [':a :b ?x .', 'Line 4: the variable ?x stands outside of a rule'],
    ['{ :a :b ?x .\n ?x log:semantics ?y } => { :a :c ?y } .', 'Line 5: the built-in log:semantics'],
    ['{ ?x list:sort ?y } => { :a :c ?y } .', 'Line 4: the built-in list:sort'],
    ['{ ?S log:notIncludes { ?x log:dtlit ?y } } => { :a :c 1 } .', 'Line 4: the built-in log:dtlit'],
    ['{ :a :b ?x } => { ?x list:in (1 2) } .', 'Line 4: the built-in list:in cannot be stated'],
  ])('%s', (n3, message) => {
    expect(refusal(PREFIXES + n3)).toContain(message);
  });

  test.each([
    [':a :b :c\n:d :e :f .', /^Line 5: Expected punctuation/],
    [':a :b x:c .', /^Line 4: Undefined prefix "x:"/],
    [':a :b "open .', /^Line 4: /],
    ['{ :a :b :c .', /^Line 4: /],
  ])('so is a mistake in the syntax: %s', (n3, message) => {
    expect(refusal(PREFIXES + n3)).toMatch(message);
  });
});

describe('placeholders', () => {
  const text = '<{{{me}}}> <http://e.example/p> 1 .\n{ ?n ?p <{{{ orchestrator.id }}}> } => { ?n a ?p } .';

  test('are filled with IRIs', () => {
    const book = compileRulebook(text, {
      templates: { me: 'https://a.example/#me', 'orchestrator.id': 'urn:uuid:1' },
    });
    expect(book.ok && book.value.facts[0]?.subject).toEqual({ kind: 'iri', value: 'https://a.example/#me' });
    expect(book.ok && book.value.rules[0]?.body[0]?.object).toEqual({ kind: 'iri', value: 'urn:uuid:1' });
  });

  test('that nothing is known for are refused', () => {
    expect(refusal(text, { me: 'https://a.example/#me' })).toContain(
      'Line 2: nothing is known for the placeholder',
    );
    expect(refusal('<{{me}}> a <http://e.example/T> .')).toContain('needs three braces');
  });

  test.each(['no iri', 'https://a.example/> . { } => { } . <', 'x', 'https://a.example/"', ''])(
    'never take %j',
    (value) => {
      expect(refusal(text, { me: value, 'orchestrator.id': 'urn:uuid:1' })).toContain('is not an IRI');
    },
  );

  test('do not take what every object inherits', () => {
    expect(refusal('<{{{constructor}}}> a <http://e.example/T> .')).toContain('nothing is known');
  });
});

test('formulae in formulae without blanks between their braces are no placeholder', () => {
  expect(refusal(`${PREFIXES}{{{:a :b ?c} :d :e} :f :g} => {:h :i ?c} .`)).toBeUndefined();
});

test('a rule keeps its text and its line, and the book survives cloning', () => {
  const book = compileRulebook(
    `${PREFIXES}:fact :is "a . dot" .\n\n# the rule\n{ :a :b ?x }\n => { ?x :c :d } .\n{ :e :f ?y } => { ?y a :g } .`,
  );
  expect(book.ok && book.value.rules.map(({ line, n3, index }) => ({ line, n3, index }))).toEqual([
    { index: 0, line: 7, n3: '{ :a :b ?x }\n => { ?x :c :d } .' },
    { index: 1, line: 9, n3: '{ :e :f ?y } => { ?y a :g } .' },
  ]);
  expect(book.ok && structuredClone(book.value)).toEqual(book.ok && book.value);
});
