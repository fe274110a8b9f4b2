import { type Observation, observations } from './catalogue.ts';
import type { TableColumn, TableValue } from './votable-writer.ts';

/** A table that can be asked for. */
export interface TapTable {
  readonly columns: readonly TableColumn[];
  rows(): Iterable<readonly TableValue[]>;
}

const text = (name: string, more: Partial<TableColumn> = {}): TableColumn => ({
  name,
  datatype: 'char',
  ...more,
});
const real = (name: string, more: Partial<TableColumn> = {}): TableColumn => ({
  name,
  datatype: 'double',
  ...more,
});

/** Columns of ObsCore, with their marks. https://www.ivoa.net/documents/ObsCore/20170509/REC-ObsCore-v1.1-20170509.pdf */
const OBSCORE: readonly TableColumn[] = [
  text('dataproduct_type', { utype: 'obscore:obsdataset.dataproducttype', ucd: 'meta.id' }),
  { name: 'calib_level', datatype: 'int', utype: 'obscore:obsdataset.caliblevel' },
  text('obs_collection', { utype: 'obscore:dataid.collection', ucd: 'meta.id' }),
  text('obs_id', { utype: 'obscore:DataID.observationID', ucd: 'meta.id' }),
  text('obs_publisher_did', { utype: 'obscore:curation.publisherdid', ucd: 'meta.ref.ivoid' }),
  text('access_url', { utype: 'obscore:access.reference', ucd: 'meta.ref.url' }),
  text('access_format', { utype: 'obscore:access.format', ucd: 'meta.code.mime' }),
  {
    name: 'access_estsize',
    datatype: 'long',
    unit: 'kbyte',
    utype: 'obscore:access.size',
    ucd: 'phys.size;meta.file',
    null: '-1',
  },
  text('target_name', { utype: 'obscore:Target.Name', ucd: 'meta.id;src' }),
  real('s_ra', {
    unit: 'deg',
    ucd: 'pos.eq.ra',
    utype: 'obscore:char.spatialaxis.coverage.location.coord.position2d.value2.c1',
  }),
  real('s_dec', {
    unit: 'deg',
    ucd: 'pos.eq.dec',
    utype: 'obscore:char.spatialaxis.coverage.location.coord.position2d.value2.c2',
  }),
  real('s_fov', { unit: 'deg' }),
  real('t_min', {
    unit: 'd',
    ucd: 'time.start;obs.exposure',
    utype: 'obscore:char.timeaxis.coverage.bounds.limits.starttime',
  }),
  real('t_max', {
    unit: 'd',
    ucd: 'time.end;obs.exposure',
    utype: 'obscore:char.timeaxis.coverage.bounds.limits.stoptime',
  }),
  real('em_min', { unit: 'm', ucd: 'em.wl;stat.min' }),
  real('em_max', { unit: 'm', ucd: 'em.wl;stat.max' }),
  text('facility_name'),
  text('instrument_name'),
];

const REGISTRY = [
  'ivoid',
  'res_type',
  'short_name',
  'res_title',
  'res_description',
  'reference_url',
  'access_url',
  'standard_id',
  'cap_type',
  'intf_type',
  'intf_role',
  'security_method_id',
  'detail_xpath',
  'detail_value',
  'waveband',
] as const;

/** A service as the registry lists it. */
export type RegisteredService = { readonly [column in (typeof REGISTRY)[number]]?: string };

/** The tables of the service. @param origin of the service, ending in `/` */
export function tablesOf(
  origin: string,
  registry: readonly RegisteredService[],
): Readonly<Record<string, TapTable>> {
  const row = (each: Observation) => obscoreRow(each, origin);
  const survey: TapTable = { columns: OBSCORE, rows: () => observations().map(row) };
  return {
    'ivoa.obscore': survey,
    // The same rows, with a fault each: so a query itself says what is to go wrong.
    'sandbox.binary': survey,
    'sandbox.cut': survey,
    'sandbox.page': survey,
    'sandbox.slow': survey,
    'sandbox.mistyped': {
      columns: OBSCORE,
      rows: () =>
        observations()
          .slice(0, 20)
          .map((each) =>
            row(each).map((value, index) => (OBSCORE[index]?.name === 's_ra' ? 'far away' : value)),
          ),
    },
    'sandbox.many': { columns: OBSCORE, rows: () => many(row) },
    'rr.registry': {
      columns: REGISTRY.map((name) => text(name)),
      rows: () => registry.map((service) => REGISTRY.map((name) => service[name] ?? null)),
    },
  };
}

/** Rows of `sandbox.many`. */
const MANY = 200_000;

function* many(row: (each: Observation) => readonly TableValue[]): Generator<readonly TableValue[]> {
  const all = observations();
  for (let index = 0; index < MANY; index += 1) yield row(all[index % all.length]!);
}

function obscoreRow(each: Observation, origin: string): readonly TableValue[] {
  const did = `ivo://sandbox.example/tarn?${each.scope}:${each.name}`;
  // Every seventh is a table of links instead of a file, and the size of every eleventh nobody knows.
  const serial = Number(each.id.slice(-5));
  const isLink = serial % 7 === 0;
  return [
    each.productType,
    2,
    each.collection,
    each.id,
    did,
    isLink ? `${origin}links?ID=${encodeURIComponent(did)}` : `${origin}files/${each.name}`,
    isLink ? 'application/x-votable+xml;content=datalink' : 'application/fits',
    serial % 11 === 0 ? null : Math.round(each.bytes / 1000),
    each.target,
    each.ra,
    each.dec,
    0.2,
    each.from,
    each.to,
    each.shortest,
    each.longest,
    'TARN array',
    'TARN-1',
  ];
}
