import type { Dictionary } from '../engine/dictionary.ts';
import type { Builtin, Builtins } from './builtin.ts';
import { type Numeric, numberTerm, numeric } from './number.ts';

function compare(test: (a: number, b: number) => boolean): Builtin {
  return {
    holds: (subject, object, terms) => {
      const a = numeric(terms.term(subject));
      const b = numeric(terms.term(object));
      return a !== undefined && b !== undefined && test(a.value, b.value);
    },
  };
}

/** The numbers of a list, or `undefined` when one is none. */
function numbers(list: number, terms: Dictionary): Numeric[] | undefined {
  const found = terms.items(list)?.map((item) => numeric(terms.term(item)));
  return found?.every((n) => n !== undefined) ? found : undefined;
}

function fold(compute: (values: readonly number[]) => number | undefined): Builtin {
  return {
    objects: (subject, terms) => {
      const given = numbers(subject, terms);
      const value = given && compute(given.map((n) => n.value));
      if (given === undefined || value === undefined) return [];
      return numberTerm(value, given.every((n) => n.integer) && Number.isInteger(value), terms);
    },
  };
}

function pair(compute: (a: number, b: number) => number | undefined): Builtin {
  return fold(([a, b, ...more]) =>
    a === undefined || b === undefined || more.length > 0 ? undefined : compute(a, b),
  );
}

function unary(compute: (a: number) => number, makesInteger = false): Builtin {
  return {
    objects: (subject, terms) => {
      const given = numeric(terms.term(subject));
      return given ? numberTerm(compute(given.value), given.integer || makesInteger, terms) : [];
    },
  };
}

/** `math:` built-ins of N3. Whatever is no number makes them not hold. https://w3c.github.io/N3/reports/20230703/builtins.html#math */
export const mathBuiltins: Builtins = {
  equalTo: compare((a, b) => a === b),
  notEqualTo: compare((a, b) => a !== b),
  lessThan: compare((a, b) => a < b),
  greaterThan: compare((a, b) => a > b),
  notLessThan: compare((a, b) => a >= b),
  notGreaterThan: compare((a, b) => a <= b),
  sum: fold((values) => values.reduce((sum, value) => sum + value, 0)),
  product: fold((values) => values.reduce((product, value) => product * value, 1)),
  max: fold((values) => (values.length > 0 ? Math.max(...values) : undefined)),
  min: fold((values) => (values.length > 0 ? Math.min(...values) : undefined)),
  difference: pair((a, b) => a - b),
  quotient: pair((a, b) => (b === 0 ? undefined : a / b)),
  integerQuotient: pair((a, b) => (b === 0 ? undefined : Math.trunc(a / b))),
  remainder: pair((a, b) => (b === 0 ? undefined : a - b * Math.floor(a / b))),
  negation: unary((a) => -a),
  absoluteValue: unary(Math.abs),
  rounded: unary(Math.round, true),
};
