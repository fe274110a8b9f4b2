/** Speed of light, in metres a second. */
const LIGHT = 299_792_458;
/** Planck's constant times the speed of light, in electronvolts times metres. */
const HC = 1.239_841_984e-6;

/** Metres of one of them; frequencies and energies are turned around. */
const LENGTHS = { m: 1, cm: 1e-2, mm: 1e-3, µm: 1e-6, nm: 1e-9, Å: 1e-10 } as const;
const FREQUENCIES = { MHz: 1e6, GHz: 1e9 } as const;
const ENERGIES = { keV: 1e3 } as const;

/** In what a place in the spectrum is said. */
export type SpectralUnit = keyof typeof LENGTHS | keyof typeof FREQUENCIES | keyof typeof ENERGIES;

/** All of them, from long waves to short ones. */
export const spectralUnits: readonly SpectralUnit[] = ['MHz', 'GHz', 'm', 'cm', 'mm', 'µm', 'nm', 'Å', 'keV'];

/** The wavelength in metres. */
export function toMetres(value: number, unit: SpectralUnit): number {
  if (unit in LENGTHS) return trim(value * LENGTHS[unit as keyof typeof LENGTHS]);
  if (unit in ENERGIES) return trim(HC / (value * ENERGIES[unit as keyof typeof ENERGIES]));
  return trim(LIGHT / (value * FREQUENCIES[unit as keyof typeof FREQUENCIES]));
}

/** A span of the spectrum in metres: of frequencies and energies, the higher end is the shorter wave. */
export function spanInMetres(
  from: number | undefined,
  to: number | undefined,
  unit: SpectralUnit,
): { readonly from?: number; readonly to?: number } {
  const ends = [from, to].map((end) => (end === undefined ? undefined : toMetres(end, unit)));
  const [low, high] = unit in LENGTHS ? ends : ends.reverse();
  return { ...(low !== undefined && { from: low }), ...(high !== undefined && { to: high }) };
}

/** In what a radius is said, with the degrees of one of them. */
export const angles = { degree: 1, arcminute: 1 / 60, arcsecond: 1 / 3_600 } as const;

/** In what a radius is said. */
export type AngleUnit = keyof typeof angles;

/** A radius in degrees. */
export function toDegrees(value: number, unit: AngleUnit): number {
  return trim(value * angles[unit]);
}

/** Modified Julian Date of the beginning of 1970. */
const MJD_1970 = 40_587;
const DAY = 86_400_000;

/** The Modified Julian Date of a moment, ISO 8601; `undefined` for what is none. Without a zone, UTC is meant. */
export function toMjd(iso: string): number | undefined {
  const hasTime = iso.includes('T');
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/i.test(iso);
  const milliseconds = Date.parse(hasTime && !hasZone ? `${iso}Z` : iso);
  return Number.isNaN(milliseconds) ? undefined : trim(MJD_1970 + milliseconds / DAY);
}

/** The day of a Modified Julian Date, as ISO 8601; `undefined` beyond what a calendar has. */
export function dayOfMjd(mjd: number): string | undefined {
  const date = new Date((mjd - MJD_1970) * DAY);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

/** Without the noise of binary fractions. */
function trim(value: number): number {
  return Number(value.toPrecision(12));
}
