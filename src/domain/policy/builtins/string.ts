import type { Dictionary } from '../engine/dictionary.ts';
import { literal, type N3Term } from '../term.ts';
import { NS, XSD_STRING } from '../vocabulary.ts';
import type { Builtin, Builtins } from './builtin.ts';
import { numeral, numeric } from './number.ts';

/** Longer texts are not matched against patterns: their authors are strangers. */
const LONGEST_SUBJECT = 10_000;
const LONGEST_PATTERN = 300;
/** So many ways to match are tried at most, which takes some seconds. */
const MOST_TRIALS = 1e9;
/** A repeated group that itself repeats or branches: may take exponential time. */
const EXPLOSIVE = /\([^()]*[+*|}][^()]*\)\s*[+*{]/;

/** Text of a term for comparing: literals and IRIs. */
function text(term: N3Term): string | undefined {
  return term.kind === 'literal' || term.kind === 'iri' ? term.value : undefined;
}

/** Text of a literal that is no number. */
function words(term: N3Term): string | undefined {
  return term.kind === 'literal' && !isNumber(term) ? term.value : undefined;
}

function isNumber(term: N3Term): boolean {
  return term.kind === 'literal' && term.datatype !== XSD_STRING && numeric(term) !== undefined;
}

/** Like {@link test}, for literals of the same datatype and language: EYE asks for that here. */
function sameKind(holds: (a: string, b: string) => boolean): Builtin {
  return {
    holds: (subject, object, terms) => {
      const a = terms.term(subject);
      const b = terms.term(object);
      if (a.kind !== 'literal' || b.kind !== 'literal' || isNumber(a) || isNumber(b)) return false;
      return a.datatype === b.datatype && a.language === b.language && holds(a.value, b.value);
    },
  };
}

function test(read: (term: N3Term) => string | undefined, holds: (a: string, b: string) => boolean): Builtin {
  return {
    holds: (subject, object, terms) => {
      const a = read(terms.term(subject));
      const b = read(terms.term(object));
      return a !== undefined && b !== undefined && holds(a, b);
    },
  };
}

function change(compute: (value: string) => string): Builtin {
  return {
    objects: (subject, terms) => {
      const term = terms.term(subject);
      if (term.kind !== 'literal' || isNumber(term)) return [];
      return [terms.intern({ ...term, value: compute(term.value) })];
    },
  };
}

/** A regular expression that ends within reasonable time, else `undefined`. */
function regex(pattern: string, subject: string): RegExp | undefined {
  if (pattern.length > LONGEST_PATTERN || subject.length > LONGEST_SUBJECT || EXPLOSIVE.test(pattern))
    return undefined;
  // Repeats in a row try every way of sharing the text among them.
  const repeats = pattern.match(/[*+]|,\}/g)?.length ?? 0;
  if (subject.length ** repeats > MOST_TRIALS) return undefined;
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}

/** Items of a list as plain texts, `undefined` when one has none. */
function texts(
  list: number,
  terms: Dictionary,
  read: (term: N3Term) => string | undefined,
): string[] | undefined {
  const found = terms.items(list)?.map((item) => read(terms.term(item)));
  return found?.every((value) => value !== undefined) ? found : undefined;
}

/** Text of a term for joining: numbers in their shortest form. */
function joined(term: N3Term): string | undefined {
  const number = isNumber(term) && term.kind === 'literal' ? numeric(term) : undefined;
  if (number && !/#date/.test(term.kind === 'literal' ? term.datatype : ''))
    return numeral(number.value, number.integer);
  return text(term);
}

function produce(compute: (list: number, terms: Dictionary) => string | undefined): Builtin {
  return {
    objects: (subject, terms) => {
      const value = compute(subject, terms);
      return value === undefined ? [] : [terms.intern(literal(value))];
    },
  };
}

/** `string:` built-ins of N3. https://w3c.github.io/N3/reports/20230703/builtins.html#string */
export const stringBuiltins: Builtins = {
  concatenation: produce((list, terms) => texts(list, terms, joined)?.join('')),
  contains: sameKind((a, b) => a.includes(b)),
  containsIgnoringCase: sameKind((a, b) => a.toLowerCase().includes(b.toLowerCase())),
  startsWith: test(words, (a, b) => a.startsWith(b)),
  endsWith: test(words, (a, b) => a.endsWith(b)),
  equalIgnoringCase: test(words, (a, b) => a.toLowerCase() === b.toLowerCase()),
  notEqualIgnoringCase: test(words, (a, b) => a.toLowerCase() !== b.toLowerCase()),
  lessThan: test(text, (a, b) => a < b),
  greaterThan: test(text, (a, b) => a > b),
  notLessThan: test(text, (a, b) => a >= b),
  notGreaterThan: test(text, (a, b) => a <= b),
  matches: test(words, (a, b) => regex(b, a)?.test(a) === true),
  notMatches: test(words, (a, b) => regex(b, a)?.test(a) === false),
  lowerCase: change((value) => value.toLowerCase()),
  upperCase: change((value) => value.toUpperCase()),
  length: {
    objects: (subject, terms) => {
      const value = words(terms.term(subject));
      return value === undefined
        ? []
        : [terms.intern(literal(String([...value].length), `${NS.xsd}integer`))];
    },
  },
  replace: produce((list, terms) => {
    const [subject, pattern, by] = texts(list, terms, words) ?? [];
    if (subject === undefined || pattern === undefined || by === undefined) return undefined;
    const found = regex(pattern, subject);
    return found && subject.replaceAll(new RegExp(found, 'gu'), by);
  }),
  scrape: produce((list, terms) => {
    const [subject, pattern] = texts(list, terms, words) ?? [];
    if (subject === undefined || pattern === undefined) return undefined;
    return regex(pattern, subject)?.exec(subject)?.[1];
  }),
};
