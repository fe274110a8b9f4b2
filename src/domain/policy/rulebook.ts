import { sha256Hex } from '../hash/sha256.ts';
import type { Problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { checkConstructs } from './constructs.ts';
import { parseN3 } from './parse-n3.ts';
import { fillTemplates } from './templates.ts';
import type { N3Triple } from './term.ts';
import { LOG_IMPLIES } from './vocabulary.ts';

/** One rule `{ body } => { head }`. */
export interface Rule {
  /** Position among the rules of its book, from 0. */
  readonly index: number;
  /** Line of its first token in the text, from 1. */
  readonly line: number;
  /** The rule as written. */
  readonly n3: string;
  readonly body: readonly N3Triple[];
  readonly head: readonly N3Triple[];
}

/** A compiled rule book: plain data that can be cloned into a worker. */
export interface Rulebook {
  readonly id: string;
  readonly name: string;
  /** SHA-256 (hex) of the text, before placeholders were filled. */
  readonly version: string;
  /** The text as it was given. */
  readonly text: string;
  readonly prefixes: Readonly<Record<string, string>>;
  /** Triples stated outside of rules. */
  readonly facts: readonly N3Triple[];
  readonly rules: readonly Rule[];
}

/** How a rule book is named and filled in. */
export interface CompileOptions {
  /** Default: the first 16 digits of the text's hash. */
  readonly id?: string;
  /** Default: the id. */
  readonly name?: string;
  /** Values for `{{{placeholders}}}`, e.g. `{ me: 'https://alice.example/profile/card#me' }`. IRIs only. */
  readonly templates?: Readonly<Record<string, string>>;
}

/** IRI of a rule book, against which `<>` in its text is resolved. */
export function rulebookIri(id: string): string {
  return `urn:orrery:policy:${id}`;
}

/**
 * Reads a rule book in Notation3. A construct or built-in that the engine does not know is
 * an `invalid` problem that names it and its line: a rule that is half understood never runs.
 */
export function compileRulebook(n3: string, options: CompileOptions = {}): Result<Rulebook, Problem> {
  const version = sha256Hex(n3);
  const id = options.id ?? version.slice(0, 16);
  const filled = fillTemplates(n3, options.templates ?? {});
  if (!filled.ok) return filled;
  const parsed = parseN3(filled.value, rulebookIri(id));
  if (!parsed.ok) return parsed;
  const problem = checkConstructs(parsed.value);
  if (problem) return fail(problem);

  const facts: N3Triple[] = [];
  const rules: Rule[] = [];
  for (const statement of parsed.value.statements) {
    for (const triple of statement.triples) {
      if (triple.predicate.kind === 'iri' && triple.predicate.value === LOG_IMPLIES) {
        const body = triple.subject.kind === 'formula' ? triple.subject.triples : [];
        const head = triple.object.kind === 'formula' ? triple.object.triples : [];
        rules.push({ index: rules.length, line: statement.line, n3: `${statement.text} .`, body, head });
      } else facts.push(triple);
    }
  }
  return ok({
    id,
    name: options.name ?? id,
    version,
    text: n3,
    prefixes: parsed.value.prefixes,
    facts,
    rules,
  });
}
