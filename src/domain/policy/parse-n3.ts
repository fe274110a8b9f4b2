import type { Quad } from '@rdfjs/types';
import { Lexer, type Token as N3Token, Parser, type ParserOptions } from 'n3';
import type { Problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { foldEach } from './fold.ts';
import type { N3Triple } from './term.ts';

/** A token with its columns, which the published types leave out. */
type Token = N3Token & { readonly start: number };

/** One statement of a document, from its first token to the dot. */
export interface Statement {
  /** Line of the first token, from 1. */
  readonly line: number;
  /** As written, without the closing dot. */
  readonly text: string;
  /** What it says, in the default graph. */
  readonly triples: readonly N3Triple[];
}

/** A parsed N3 document. */
export interface N3Document {
  readonly statements: readonly Statement[];
  readonly prefixes: Readonly<Record<string, string>>;
}

/** Prefix of the labels that blank nodes of a document get, so that they meet no others. */
const BLANK = 'book-';

/** Constructs that the parser reads, but this engine does not support. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  '@forAll': 'quantifier @forAll',
  '@forSome': 'quantifier @forSome',
  '<=': 'backward rule <=',
  '<<': 'quoted triple << >>',
  '<<(': 'quoted triple <<( )>>',
  '{|': 'annotation {| |}',
};

/** A problem with a rule book that names the place. */
export function invalidAt(line: number, what: string): Problem {
  return { kind: 'invalid', reason: `Line ${line}: ${what}` };
}

/** The line that a problem made by {@link invalidAt} names. */
export function invalidLine(problem: Problem): number | undefined {
  const line = problem.kind === 'invalid' ? /^Line (\d+):/.exec(problem.reason)?.[1] : undefined;
  return line === undefined ? undefined : Number(line);
}

/**
 * Parses Notation3 with N3.js, keeping the line of every triple and the text of every statement.
 * https://w3c.github.io/N3/spec/
 */
export function parseN3(text: string, baseIri: string): Result<N3Document, Problem> {
  const tokens: Token[] = [];
  try {
    for (const token of new Lexer({ n3: true } as object).tokenize(text)) tokens.push(token as Token);
  } catch (error) {
    return fail(syntaxProblem(error));
  }
  const unsupported = tokens.find((token) => UNSUPPORTED[spelling(token)]);
  if (unsupported) {
    return fail(invalidAt(unsupported.line, `${UNSUPPORTED[spelling(unsupported)]} is not supported.`));
  }
  return parseTokens(text, tokens, baseIri);
}

/** How a token is looked up among the unsupported ones. */
function spelling(token: Token): string {
  return token.type === 'inverse' ? '<=' : token.type;
}

function parseTokens(text: string, tokens: readonly Token[], baseIri: string): Result<N3Document, Problem> {
  const spans = statementSpans(text, tokens);
  const prefixes: Record<string, string> = {};
  const places = new Map<Quad, { readonly line: number; readonly statement: number }>();
  let statement = 0;
  let line = 1;
  let problem: Problem | undefined;

  // Tokens are handed over one by one, so that each quad is known to come from the token just read.
  const lexer = {
    tokenize(_input: string, callback: (error: null, token: Token) => void): void {
      tokens.forEach((token, index) => {
        while (statement + 1 < spans.length && index > (spans[statement]?.last ?? 0)) statement += 1;
        callback(null, token);
        line = token.line;
      });
    },
  };
  const options: ParserOptions & Record<string, unknown> = {
    format: 'text/n3',
    baseIRI: baseIri,
    emptyFormulaAsTrue: true,
    formulaScopedBlankNodes: true,
    lexer,
  };
  new Parser(options).parse(
    text,
    (error, quad) => {
      if (error) problem ??= syntaxProblem(error);
      else if (quad) places.set(quad, { line, statement });
    },
    (prefix, node) => {
      prefixes[prefix] = typeof node === 'string' ? node : node.value;
    },
  );
  if (problem) return fail(problem);

  const triples: N3Triple[][] = spans.map(() => []);
  const relabel = (label: string): string => `${BLANK}${label}`;
  for (const [quad, triple] of foldEach(places.keys(), {
    relabel,
    lineOf: (quad) => places.get(quad)?.line,
  })) {
    triples[places.get(quad)?.statement ?? 0]?.push(triple);
  }
  const statements = spans.map(({ line, text }, index) => ({ line, text, triples: triples[index] ?? [] }));
  return ok({ prefixes, statements });
}

interface Span {
  readonly line: number;
  /** Index of its last token. */
  readonly last: number;
  readonly text: string;
}

/** Directives in SPARQL's manner end without a dot, after so many tokens. */
const SPARQL_TOKENS: Readonly<Record<string, number>> = { PREFIX: 3, BASE: 2 };

/** Cuts the text at the dots that stand outside all brackets. */
function statementSpans(text: string, tokens: readonly Token[]): Span[] {
  const starts = lineStarts(text);
  const offset = (token: Token, at: number): number => (starts[token.line - 1] ?? 0) + at;
  const spans: Span[] = [];
  let depth = 0;
  let count = 0;
  let first: Token | undefined;
  tokens.forEach((token, index) => {
    first ??= token;
    if (token.type === '{' || token.type === '[' || token.type === '(') depth += 1;
    if (token.type === '}' || token.type === ']' || token.type === ')') depth -= 1;
    count += 1;
    const sparql = count === SPARQL_TOKENS[first.type];
    const closes = sparql || token.type === 'eof' || (token.type === '.' && depth === 0);
    if (!closes) return;
    if (token.type === 'eof' && count === 1) return;
    const next = tokens[index + 1];
    const end = sparql && next ? offset(next, next.start) : offset(token, token.start);
    count = 0;
    spans.push({ line: first.line, last: index, text: text.slice(offset(first, first.start), end).trim() });
    first = undefined;
  });
  return spans;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

function syntaxProblem(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const context = error instanceof Error && 'context' in error ? (error.context as { line?: number }) : {};
  return invalidAt(context?.line ?? 1, `${message.replace(/ on line \d+\.?$/, '')}.`);
}
