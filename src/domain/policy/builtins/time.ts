import { literal } from '../term.ts';
import type { Builtin, Builtins } from './builtin.ts';

/** A part of an `xsd:date` or `xsd:dateTime`, as written, as a plain string like EYE's. */
function part(index: number): Builtin {
  return {
    objects: (subject, terms) => {
      const term = terms.term(subject);
      if (term.kind !== 'literal') return [];
      const value = /^(-?\d{4,})-(\d\d)-(\d\d)(?:T|Z|[+-]|$)/.exec(term.value)?.[index];
      return value === undefined ? [] : [terms.intern(literal(value))];
    },
  };
}

/** `time:` built-ins that need no clock: what a rule concludes must not depend on when it runs. */
export const timeBuiltins: Builtins = { year: part(1), month: part(2), day: part(3) };
