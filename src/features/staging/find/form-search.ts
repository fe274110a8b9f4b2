import {
  type ObsCoreSearch,
  obsCoreQuery,
  type SearchFault,
  searchFaults,
} from '../../../platforms/tap/adql.ts';
import { readPosition, type SkyPosition } from '../../../platforms/tap/sky-position.ts';
import { spanInMetres, toDegrees, toMjd } from '../../../platforms/tap/units.ts';
import type { FindDraft } from './find-draft.ts';

/** Fields that something can be wrong with. */
export type FaultyField = 'radius' | 'time' | 'wavelength' | 'place';

/** What a form asks for. */
export interface FormReading {
  readonly search: ObsCoreSearch;
  /** The name of an object whose place is not known yet; the search lacks its cone. */
  readonly name?: string;
  readonly faults: ReadonlySet<FaultyField>;
}

/** Reads a form. Where something in it is faulty, the search is without it. */
export function readForm(draft: FindDraft): FormReading {
  const { place, radius, radiusUnit, from, to, waveFrom, waveTo, waveUnit } = draft;
  const faults = new Set<FaultyField>();
  const number = (text: string, field: FaultyField): number | undefined => {
    if (text.trim() === '') return undefined;
    const value = Number(text.trim().replace(',', '.'));
    if (Number.isFinite(value)) return value;
    faults.add(field);
    return undefined;
  };
  const day = (text: string, after: number): number | undefined => {
    if (text === '') return undefined;
    const mjd = toMjd(text);
    if (mjd === undefined) faults.add('time');
    return mjd === undefined ? undefined : mjd + after;
  };

  const where = placeOf(draft);
  const degrees = toDegrees(number(radius, 'radius') ?? Number.NaN, radiusUnit);
  // The last day is meant with all its hours.
  const time = span(day(from, 0), day(to, 1));
  const waves = [number(waveFrom, 'wavelength'), number(waveTo, 'wavelength')] as const;
  const [shortest, longest] = waves;
  if (waves.some((wave) => wave !== undefined && wave <= 0)) faults.add('wavelength');
  const wavelength = spanInMetres(shortest, longest, waveUnit);
  const search: ObsCoreSearch = {
    ...(where && { cone: { ...where, radius: degrees } }),
    ...(time && { time }),
    ...((wavelength.from ?? wavelength.to) !== undefined && { wavelength }),
    ...text('target', draft.target),
    ...text('collection', draft.collection),
    ...text('productType', draft.productType),
  };
  for (const fault of searchFaults(search)) faults.add(FIELD[fault]);
  const name = place.trim() !== '' && !where ? place.trim() : undefined;
  return { search: without(search, faults), faults, ...(name !== undefined && { name }) };
}

/** The query of a form, as it stands. */
export function queryOf({ search }: FormReading): string {
  return obsCoreQuery(search);
}

/** Whether a form asks for anything in particular. */
export function asksForAnything({ search, name }: FormReading): boolean {
  return name !== undefined || Object.keys(search).length > 0;
}

const FIELD: Readonly<Record<SearchFault, FaultyField>> = {
  ra: 'place',
  dec: 'place',
  radius: 'radius',
  time: 'time',
  wavelength: 'wavelength',
};

/** Where the form looks: at coordinates, or where an object was found. */
function placeOf({ place, found }: FindDraft): SkyPosition | undefined {
  const position = readPosition(place);
  if (position) return position;
  return found?.name === place.trim() ? { ra: found.ra, dec: found.dec } : undefined;
}

function span(from: number | undefined, to: number | undefined): ObsCoreSearch['time'] {
  if (from === undefined && to === undefined) return undefined;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function text<K extends string>(key: K, value: string): Partial<Record<K, string>> {
  return value.trim() === '' ? {} : ({ [key]: value.trim() } as Record<K, string>);
}

function without(search: ObsCoreSearch, faults: ReadonlySet<FaultyField>): ObsCoreSearch {
  const { cone, time, wavelength, ...rest } = search;
  return {
    ...rest,
    ...(cone && !faults.has('radius') && !faults.has('place') && { cone }),
    ...(time && !faults.has('time') && { time }),
    ...(wavelength && !faults.has('wavelength') && { wavelength }),
  };
}
