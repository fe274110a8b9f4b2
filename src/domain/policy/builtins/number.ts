import type { Dictionary } from '../engine/dictionary.ts';
import { literal, type N3Term } from '../term.ts';
import { NS, XSD_STRING } from '../vocabulary.ts';

/** A number with what decides the datatype of results. */
export interface Numeric {
  readonly value: number;
  readonly integer: boolean;
}

const NUMERAL = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const DATE = /^-?\d{4,}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;
/** Days before the 1st of each month in a year that is no leap year. */
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** A number literal or numeral, or a date as seconds since 1970, as EYE compares them. */
export function numeric(term: N3Term): Numeric | undefined {
  if (term.kind !== 'literal' || term.language) return undefined;
  if (/#date(Time)?$/.test(term.datatype)) {
    const value = secondsOf(term.value);
    return value === undefined ? undefined : { value, integer: Number.isInteger(value) };
  }
  const known = term.datatype === XSD_STRING || term.datatype.startsWith(NS.xsd);
  if (!known || !NUMERAL.test(term.value)) return undefined;
  return { value: Number(term.value), integer: /^[+-]?\d+$/.test(term.value) };
}

/** Seconds since 1970 of an `xsd:date` or `xsd:dateTime`; without a time zone it counts as UTC. */
function secondsOf(text: string): number | undefined {
  if (!DATE.test(text)) return undefined;
  const [, sign = '', y = '', mo = '', d = '', h = '0', mi = '0', s = '0', zone = 'Z'] =
    /^(-?)(\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):([\d.]+))?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  const year = Number(y) * (sign ? -1 : 1);
  const month = Number(mo);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) && month > 2 ? 1 : 0;
  const before = year - 1;
  const days =
    before * 365 +
    Math.floor(before / 4) -
    Math.floor(before / 100) +
    Math.floor(before / 400) +
    (DAYS_BEFORE[month - 1] ?? 0) +
    leap +
    Number(d) -
    1 -
    719162;
  const [zh = 0, zm = 0] = zone === 'Z' ? [] : zone.slice(1).split(':').map(Number);
  const offset = (zh * 60 + zm) * 60 * (zone.startsWith('-') ? -1 : 1);
  return days * 86400 + Number(h) * 3600 + Number(mi) * 60 + Number(s) - offset;
}

/** A result as a literal: an integer when all that went in were integers, else a decimal. */
export function numberTerm(value: number, integer: boolean, terms: Dictionary): number[] {
  if (!Number.isFinite(value)) return [];
  return [terms.intern(literal(numeral(value, integer), `${NS.xsd}${integer ? 'integer' : 'decimal'}`))];
}

/** How a number is written: decimals always with a point. */
export function numeral(value: number, integer: boolean): string {
  const text = String(value);
  return integer || /[.e]/.test(text) ? text : `${text}.0`;
}
