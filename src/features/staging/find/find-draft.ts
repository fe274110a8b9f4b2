import { type AngleUnit, angles, type SpectralUnit, spectralUnits } from '../../../platforms/tap/units.ts';
import type { RunMode } from './run.ts';

/** What the maintainer has written down of a search, as she has typed it. */
export interface FindDraft {
  /** Which of the two is in front; it is the one that is sent. */
  readonly tab: 'form' | 'adql';
  /** The name of an object, or coordinates. */
  readonly place: string;
  readonly radius: string;
  readonly radiusUnit: AngleUnit;
  /** Days, ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly waveFrom: string;
  readonly waveTo: string;
  readonly waveUnit: SpectralUnit;
  readonly collection: string;
  readonly target: string;
  readonly productType: string;
  /** The query as she has changed it herself; left out while it follows the form. */
  readonly own?: string;
  readonly maxRows: number;
  readonly mode: RunMode;
  /** Where an object was found to be, so that it is not looked up twice. */
  readonly found?: { readonly name: string; readonly ra: number; readonly dec: number };
}

/** How many rows can be asked for. */
export const rowLimits: readonly number[] = [100, 1_000, 10_000, 50_000, 200_000];

/** Kinds of data, by the words of ObsCore. https://www.ivoa.net/documents/ObsCore/20170509/REC-ObsCore-v1.1-20170509.pdf */
export const productTypes = [
  'image',
  'cube',
  'spectrum',
  'sed',
  'timeseries',
  'visibility',
  'event',
  'measurements',
] as const;

/** An empty form. */
export const emptyDraft: FindDraft = {
  tab: 'form',
  place: '',
  radius: '10',
  radiusUnit: 'arcminute',
  from: '',
  to: '',
  waveFrom: '',
  waveTo: '',
  waveUnit: 'nm',
  collection: '',
  target: '',
  productType: '',
  maxRows: 1_000,
  mode: 'sync',
};

/** Takes what was stored, whoever stored it: what cannot be used is as in an empty form. */
export function readDraft(stored: unknown): FindDraft {
  if (typeof stored !== 'object' || stored === null) return emptyDraft;
  const said = stored as Readonly<Record<string, unknown>>;
  const text = (key: keyof FindDraft) => {
    const value = said[key];
    return typeof value === 'string' ? value.slice(0, 200) : String(emptyDraft[key] ?? '');
  };
  const { radiusUnit, waveUnit, own, maxRows, found } = said;
  return {
    tab: said.tab === 'adql' ? 'adql' : 'form',
    place: text('place'),
    radius: text('radius'),
    radiusUnit:
      (Object.keys(angles) as AngleUnit[]).find((unit) => unit === radiusUnit) ?? emptyDraft.radiusUnit,
    from: text('from'),
    to: text('to'),
    waveFrom: text('waveFrom'),
    waveTo: text('waveTo'),
    waveUnit: spectralUnits.find((unit) => unit === waveUnit) ?? emptyDraft.waveUnit,
    collection: text('collection'),
    target: text('target'),
    productType: text('productType'),
    ...(typeof own === 'string' && { own: own.slice(0, 100_000) }),
    maxRows: rowLimits.find((limit) => limit === maxRows) ?? emptyDraft.maxRows,
    mode: said.mode === 'async' ? 'async' : 'sync',
    ...(isPlace(found) && { found }),
  };
}

function isPlace(value: unknown): value is NonNullable<FindDraft['found']> {
  const { name, ra, dec } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return typeof name === 'string' && typeof ra === 'number' && typeof dec === 'number';
}
