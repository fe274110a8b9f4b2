/** What is looked for in a table of ObsCore. https://www.ivoa.net/documents/ObsCore/20170509/REC-ObsCore-v1.1-20170509.pdf */
export interface ObsCoreSearch {
  /** Degrees, ICRS; the radius as well. */
  readonly cone?: { readonly ra: number; readonly dec: number; readonly radius: number };
  /** A part of the name of the target. */
  readonly target?: string;
  /** Modified Julian Dates, either end may be open. */
  readonly time?: { readonly from?: number; readonly to?: number };
  /** Metres, either end may be open. */
  readonly wavelength?: { readonly from?: number; readonly to?: number };
  readonly collection?: string;
  /** `image`, `cube`, `spectrum`, `visibility` … */
  readonly productType?: string;
}

/** Columns that become members of a collection, and those that the list shows. */
const COLUMNS = [
  'obs_publisher_did',
  'obs_id',
  'obs_collection',
  'dataproduct_type',
  'calib_level',
  'target_name',
  's_ra',
  's_dec',
  't_min',
  't_max',
  'access_url',
  'access_format',
  'access_estsize',
];

/** Why a search cannot be written as a query. */
export type SearchFault = 'ra' | 'dec' | 'radius' | 'time' | 'wavelength';

/** What is wrong with the numbers of a search. */
export function searchFaults({ cone, time, wavelength }: ObsCoreSearch): SearchFault[] {
  const between = (value: number, low: number, high: number) =>
    Number.isFinite(value) && value >= low && value <= high;
  return [
    ...(cone && !between(cone.ra, 0, 360) ? (['ra'] as const) : []),
    ...(cone && !between(cone.dec, -90, 90) ? (['dec'] as const) : []),
    ...(cone && !(cone.radius > 0 && between(cone.radius, 0, 180)) ? (['radius'] as const) : []),
    ...(isBadRange(time) ? (['time'] as const) : []),
    ...(isBadRange(wavelength) ? (['wavelength'] as const) : []),
  ];
}

/**
 * The query of a search in ADQL, a condition on each line. Numbers are written as numbers, texts with their quotes doubled; the number of rows is
 * left to `MAXREC`, so that the service says when there are more. Throws for a search that has faults.
 * https://www.ivoa.net/documents/ADQL/20231215/REC-ADQL-2.1.html
 */
export function obsCoreQuery(search: ObsCoreSearch): string {
  const faults = searchFaults(search);
  if (faults.length > 0) throw new RangeError(`The search has faults: ${faults.join(', ')}`);
  const { cone, target, time, wavelength, collection, productType } = search;
  const conditions = [
    cone &&
      `1 = CONTAINS(POINT('ICRS', s_ra, s_dec), CIRCLE('ICRS', ${number(cone.ra)}, ${number(cone.dec)}, ${number(cone.radius)}))`,
    // A condition that the service can answer without knowing how a text is written.
    target?.trim() && `LOWER(target_name) LIKE ${text(`%${pattern(target.trim().toLowerCase())}%`)}`,
    time?.from !== undefined && `t_max >= ${number(time.from)}`,
    time?.to !== undefined && `t_min <= ${number(time.to)}`,
    wavelength?.from !== undefined && `em_max >= ${number(wavelength.from)}`,
    wavelength?.to !== undefined && `em_min <= ${number(wavelength.to)}`,
    collection?.trim() && `obs_collection = ${text(collection.trim())}`,
    productType?.trim() && `dataproduct_type = ${text(productType.trim())}`,
  ].filter((condition) => typeof condition === 'string' && condition !== '');
  const where = conditions.length > 0 ? `\nWHERE ${conditions.join('\n  AND ')}` : '';
  return `SELECT ${COLUMNS.join(', ')}\nFROM ivoa.obscore${where}`;
}

function isBadRange(range: { readonly from?: number; readonly to?: number } | undefined): boolean {
  if (!range) return false;
  const { from, to } = range;
  if ([from, to].some((end) => end !== undefined && !Number.isFinite(end))) return true;
  return from !== undefined && to !== undefined && from > to;
}

/** ADQL knows no `1e+21`. */
function number(value: number): string {
  return String(value).replace('e+', 'e');
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** `%` and `_` would stand for anything, and ADQL has no way to say that they do not: they are left to match one character. */
function pattern(value: string): string {
  return value.replace(/[%_]/g, '_');
}
