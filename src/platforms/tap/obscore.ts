import type { Member } from '../../domain/staging/collection.ts';
import { formatDid, readDid } from '../../domain/staging/did.ts';
import type { Cell, Column, VOTable } from './votable.ts';

/** What a row of ObsCore says, by the names that Orrery uses. */
export interface Observation {
  readonly publisherDid?: string;
  readonly obsId?: string;
  readonly collection?: string;
  readonly productType?: string;
  readonly target?: string;
  /** Degrees, ICRS. */
  readonly ra?: number;
  readonly dec?: number;
  /** Modified Julian Dates. */
  readonly from?: number;
  readonly to?: number;
  readonly accessUrl?: string;
  readonly format?: string;
  /** In bytes, as the service guesses. */
  readonly size?: number;
}

/** What a column of ObsCore can mean. */
export type Meaning = keyof Observation;

/** Which column means what: by its utype, else its UCD, else its name. All are compared in lower case. */
const COLUMNS: Readonly<Record<Meaning, { utype: string; ucd?: string; name: string }>> = {
  publisherDid: { utype: 'obscore:curation.publisherdid', ucd: 'meta.ref.ivoid', name: 'obs_publisher_did' },
  obsId: { utype: 'obscore:dataid.observationid', name: 'obs_id' },
  collection: { utype: 'obscore:dataid.collection', name: 'obs_collection' },
  productType: { utype: 'obscore:obsdataset.dataproducttype', name: 'dataproduct_type' },
  target: { utype: 'obscore:target.name', ucd: 'meta.id;src', name: 'target_name' },
  ra: {
    utype: 'obscore:char.spatialaxis.coverage.location.coord.position2d.value2.c1',
    ucd: 'pos.eq.ra',
    name: 's_ra',
  },
  dec: {
    utype: 'obscore:char.spatialaxis.coverage.location.coord.position2d.value2.c2',
    ucd: 'pos.eq.dec',
    name: 's_dec',
  },
  from: { utype: 'obscore:char.timeaxis.coverage.bounds.limits.starttime', name: 't_min' },
  to: { utype: 'obscore:char.timeaxis.coverage.bounds.limits.stoptime', name: 't_max' },
  accessUrl: { utype: 'obscore:access.reference', ucd: 'meta.ref.url', name: 'access_url' },
  format: { utype: 'obscore:access.format', ucd: 'meta.code.mime', name: 'access_format' },
  size: { utype: 'obscore:access.size', ucd: 'phys.size;meta.file', name: 'access_estsize' },
};

/** Units of sizes, in bytes; ObsCore itself wants kilobytes. */
const UNITS: Readonly<Record<string, number>> = { byte: 1, kbyte: 1_000, mbyte: 1e6, gbyte: 1e9 };

/** Reads rows as observations; what a table does not have is left out. */
export function observationsIn(table: Pick<VOTable, 'columns' | 'rows'>): Observation[] {
  const places = (Object.keys(COLUMNS) as Meaning[]).map((meaning) => ({
    meaning,
    index: columnOf(meaning, table.columns),
  }));
  const unit = sizeUnit(table.columns);
  return table.rows.map((row) => {
    const found = places.flatMap(({ meaning, index }) => {
      const value = index < 0 ? undefined : meant(meaning, row[index] ?? null, unit);
      return value === undefined ? [] : [[meaning, value]];
    });
    return Object.fromEntries(found) as Observation;
  });
}

/** Bytes of one of what sizes are told in; `undefined` for a unit that nobody knows. */
export function sizeUnit(columns: readonly Column[]): number | undefined {
  return UNITS[columns[columnOf('size', columns)]?.unit?.toLowerCase() ?? 'kbyte'];
}

/** The number of the column that means something; -1 where there is none. */
export function columnOf(meaning: Meaning, columns: readonly Column[]): number {
  const { utype, ucd, name } = COLUMNS[meaning];
  const byUtype = columns.findIndex((column) => column.utype?.toLowerCase() === utype);
  if (byUtype >= 0) return byUtype;
  const byUcd = ucd === undefined ? -1 : columns.findIndex((column) => column.ucd?.toLowerCase() === ucd);
  return byUcd >= 0 ? byUcd : columns.findIndex((column) => column.name.toLowerCase() === name);
}

const NUMBERS: readonly Meaning[] = ['ra', 'dec', 'from', 'to', 'size'];

function meant(meaning: Meaning, cell: Cell, unit: number | undefined): string | number | undefined {
  if (!NUMBERS.includes(meaning)) return typeof cell === 'string' && cell.trim() !== '' ? cell : undefined;
  if (typeof cell !== 'number' || !Number.isFinite(cell)) return undefined;
  if (meaning !== 'size') return cell;
  return cell >= 0 && unit !== undefined ? Math.round(cell * unit) : undefined;
}

/** Media type of an access URL that leads to a table of links instead of data. */
const DATALINK = /application\/x-votable\+xml\s*;.*content=datalink/i;

/** Whether what an observation links to is a list of links. */
export function isDataLink({ format }: Observation): boolean {
  return format !== undefined && DATALINK.test(format);
}

/**
 * The member of a collection that an observation is: by the data identifier that its publisher's identifier carries,
 * else by that identifier, else by its address. `undefined` where it has none of them.
 */
export function memberOf(
  observation: Observation,
  source: { readonly service: string; readonly query: string; readonly at: string },
): Member | undefined {
  const { publisherDid, accessUrl, target, obsId, size, format } = observation;
  const did = publisherDid === undefined ? undefined : didIn(publisherDid);
  const url = accessUrl !== undefined && /^https?:\/\//i.test(accessUrl) ? accessUrl : undefined;
  const identifier = did ?? publisherDid ?? url;
  if (identifier === undefined) return undefined;
  const title = [target, obsId].filter((part) => part !== undefined).join(', ');
  const isLink = isDataLink(observation);
  return {
    identifier,
    ...(title !== '' && { title }),
    ...(size !== undefined && { size, sizeIsEstimate: true }),
    ...(format !== undefined && !isLink && { mediaType: format }),
    ...(url !== undefined && url !== identifier && { accessUrl: url }),
    source,
    added: source.at,
  };
}

/** `namespace:name` at the end of a publisher's identifier such as `ivo://example/storage?daac:night/one.fits`. */
function didIn(publisherDid: string): string | undefined {
  const tail = publisherDid.slice(publisherDid.indexOf('?') + 1);
  const did = publisherDid.includes('?') ? readDid(tail) : undefined;
  return did && formatDid(did);
}
