/** An observation of the invented survey that all platforms of the sandbox share. */
export interface Observation {
  readonly id: string;
  readonly scope: string;
  readonly name: string;
  readonly bytes: number;
  readonly adler32: string;
  readonly target: string;
  /** Degrees. */
  readonly ra: number;
  readonly dec: number;
  /** Modified Julian Dates. */
  readonly from: number;
  readonly to: number;
  /** Metres. */
  readonly shortest: number;
  readonly longest: number;
  readonly productType: 'image' | 'cube' | 'spectrum' | 'visibility';
  readonly collection: string;
  /** Storage element that has it; what is on tape has to be brought. */
  readonly place: 'COAST_TAPE' | 'LAKE_DISK';
}

/** Rows of the survey. */
const SURVEY_SIZE = 10_500;

/** Well-known objects with their positions in degrees; the resolver of names knows the same. */
export const OBJECTS = [
  { name: 'M 51', ra: 202.4696, dec: 47.1952 },
  { name: 'M 31', ra: 10.6847, dec: 41.2687 },
  { name: 'Centaurus A', ra: 201.3651, dec: -43.0191 },
  { name: 'Crab Nebula', ra: 83.6331, dec: 22.0145 },
  { name: 'Orion KL', ra: 83.809, dec: -5.3725 },
] as const;

const TYPES = ['image', 'cube', 'spectrum', 'visibility'] as const;
/** So many observations belong to each well-known object; the others lie anywhere. */
const OF_EACH_OBJECT = 40;

const byDid = new Map<string, Observation>();
const survey: Observation[] = [];

/** All observations, the same in every run. */
export function observations(): readonly Observation[] {
  if (survey.length === 0)
    for (let index = 0; index < SURVEY_SIZE; index += 1) {
      const each = observation(index);
      survey.push(each);
      byDid.set(`${each.scope}:${each.name}`, each);
    }
  return survey;
}

/** The observation with this data identifier. */
export function observationOf(scope: string, name: string): Observation | undefined {
  observations();
  return byDid.get(`${scope}:${name}`);
}

function observation(index: number): Observation {
  const object = OBJECTS[Math.floor(index / OF_EACH_OBJECT)];
  const [first, second, third] = [chance(index, 1), chance(index, 2), chance(index, 3)];
  const ra = object ? object.ra + (first - 0.5) * 0.6 : first * 360;
  const dec = object ? object.dec + (second - 0.5) * 0.6 : (Math.asin(2 * second - 1) * 180) / Math.PI;
  const from = 60_000 + index * 0.05;
  const serial = String(index + 1).padStart(5, '0');
  const longest = 0.21 + third * 0.1;
  return {
    id: `tarn-${serial}`,
    scope: 'tarn',
    name: `night${String(1 + Math.floor(index / 200)).padStart(2, '0')}/tarn-${serial}.fits`,
    // From 4 to about 900 MB.
    bytes: 4_000_000 + Math.round(third * 900) * 1_000_000 + index,
    adler32: ((index * 2_654_435_761) >>> 0).toString(16).padStart(8, '0'),
    target: object?.name ?? `TARN J${serial}`,
    ra: rounded(ra),
    dec: rounded(dec),
    from: rounded(from),
    to: rounded(from + 0.04),
    shortest: rounded(longest - 0.02),
    longest: rounded(longest),
    productType: TYPES[index % TYPES.length] ?? 'image',
    collection: index % 3 === 0 ? 'TARN-DEEP' : 'TARN-WIDE',
    place: index % 5 === 0 ? 'LAKE_DISK' : 'COAST_TAPE',
  };
}

/** A number from 0 to below 1 that looks like chance and is none. */
function chance(index: number, salt: number): number {
  const value = Math.sin(index * 12.9898 + salt * 78.233) * 43_758.5453;
  return value - Math.floor(value);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
