/** A place in the sky, in degrees, ICRS. */
export interface SkyPosition {
  readonly ra: number;
  readonly dec: number;
}

/** Between two coordinates: blanks, or a comma or semicolon. */
const BETWEEN = /\s*[,;]\s*|\s+/;

const SIGN = '[+\\-\u2212]?';
const SECONDS = '\\d{1,2}(?:\\.\\d*)?';
const HOURS = new RegExp(`^(\\d{1,2})[h:]\\s*(\\d{1,2})[m:']\\s*(?:(${SECONDS})s?)?$`, 'i');
const HOURS_SHORT = /^(\d{1,2})[h:]\s*(\d{1,2}(?:\.\d*)?)m?$/i;
const DEGREES = new RegExp(`^(${SIGN})(\\d{1,2})[d°:]\\s*(\\d{1,2})[m'′:]\\s*(?:(${SECONDS})[s"″]?)?$`, 'i');
const DEGREES_SHORT = new RegExp(`^(${SIGN})(\\d{1,2})[d°:]\\s*(\\d{1,2}(?:\\.\\d*)?)[m'′]?$`, 'i');

/**
 * Reads a place in the sky as people write it: in degrees (`202.47 47.19`), or with hours, minutes and seconds
 * (`13:29:52.7 +47:11:43`, `13h29m52.7s +47d11m43s`, `13 29 52.7 +47 11 43`). `undefined` for anything else, such as
 * the name of an object, and for places that are not in the sky.
 */
export function readPosition(text: string): SkyPosition | undefined {
  const parts = text.trim().split(BETWEEN);
  const position = parts.length === 2 ? fromTwo(parts[0] ?? '', parts[1] ?? '') : fromSix(parts);
  if (!position) return undefined;
  const { ra, dec } = position;
  return ra >= 0 && ra <= 360 && Math.abs(dec) <= 90 ? position : undefined;
}

function fromTwo(first: string, second: string): SkyPosition | undefined {
  const [ra, dec] = [decimal(first), decimal(second)];
  if (ra !== undefined && dec !== undefined) return { ra, dec };
  const [hours, degrees] = [
    HOURS.exec(first) ?? HOURS_SHORT.exec(first),
    DEGREES.exec(second) ?? DEGREES_SHORT.exec(second),
  ];
  if (!hours || !degrees) return undefined;
  return sexagesimal(hours.slice(1), degrees.slice(2), /[-\u2212]/.test(degrees[1] ?? ''));
}

/** Everything apart, by blanks. */
function fromSix(parts: readonly string[]): SkyPosition | undefined {
  const [, , , degrees = ''] = parts;
  const isNumbers = parts.every((part) => /^[+\-\u2212]?\d+(?:\.\d*)?$/.test(part));
  if (parts.length !== 6 || !isNumbers) return undefined;
  const rest = [degrees.replace(/^[+\-\u2212]/, ''), ...parts.slice(4)];
  return sexagesimal(parts.slice(0, 3), rest, /^[-\u2212]/.test(degrees));
}

function sexagesimal(
  hours: readonly (string | undefined)[],
  degrees: readonly (string | undefined)[],
  isSouth: boolean,
): SkyPosition | undefined {
  const [ra, dec] = [sum(hours), sum(degrees)];
  if (ra === undefined || dec === undefined) return undefined;
  return { ra: ra * 15, dec: isSouth ? -dec : dec };
}

/** Of whole ones, minutes and seconds; neither of which goes beyond 60. */
function sum(parts: readonly (string | undefined)[]): number | undefined {
  const [whole = Number.NaN, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  const isGood = whole >= 0 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
  return isGood ? whole + minutes / 60 + seconds / 3_600 : undefined;
}

function decimal(text: string): number | undefined {
  const plain = text.replace('\u2212', '-').replace(/°$/, '');
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
