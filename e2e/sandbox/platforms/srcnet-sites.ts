/** The storage area at which data of the survey arrive fastest. */
export const LAKE_AREA = 'b7c6f0a2-4a51-4b0e-9c1e-6a5a3f1f0a01';
/** Has no notebook service beside it. */
const HILL_AREA = 'b7c6f0a2-4a51-4b0e-9c1e-6a5a3f1f0a02';
/** Is down for repair. */
const FORD_AREA = 'b7c6f0a2-4a51-4b0e-9c1e-6a5a3f1f0a03';
/** Was disabled, and has the same name as another. */
const OLD_LAKE_AREA = 'b7c6f0a2-4a51-4b0e-9c1e-6a5a3f1f0a04';
/** Its whole site is disabled. */
const MOOR_AREA = 'b7c6f0a2-4a51-4b0e-9c1e-6a5a3f1f0a05';
/** The requests of everybody are refused here, by policy. */
export const DUNE_AREA = 'b7c6f0a2-4a51-4b0e-9c1e-6a5a3f1f0a06';

type Row = Readonly<Record<string, unknown>>;

/** A UUID. @param kind one hexadecimal digit, so that things of different kinds differ */
const id = (kind: string, serial: number): string =>
  `d5e4f0a2-4a51-4b0e-9c1e-6a5a3f1f0${kind}${String(serial).padStart(2, '0')}`;

const SITES = [
  { node: 'LAKENODE', name: 'LAKE', country: 'CH', latitude: 46.2, longitude: 6.15 },
  { node: 'HILLNODE', name: 'HILL', country: 'GB', latitude: 53.24, longitude: -2.31 },
  { node: 'FORDNODE', name: 'FORD', country: 'NO', latitude: 59.91, longitude: 10.75 },
  {
    node: 'MOORNODE',
    name: 'MOOR',
    country: 'SE',
    latitude: 57.39,
    longitude: 11.92,
    is_force_disabled: true,
  },
  { node: 'DUNENODE', name: 'DUNE', country: 'ZA', latitude: -30.71, longitude: 21.44 },
] as const;

const AREAS: readonly Row[] = [
  area(LAKE_AREA, 0, { name: 'LAKE_DISK', tier: 0, other_attributes: '' }),
  area(HILL_AREA, 1, { name: 'HILL_DISK', tier: 1, other_attributes: {} }),
  area(FORD_AREA, 2, { name: 'FORD_STAGE', tier: 1, downtime: [downtime(-1, 9, 'Planned', 'New disks')] }),
  area(OLD_LAKE_AREA, 0, { name: 'LAKE_DISK', is_force_disabled: true }),
  // Neither name of a tier nor attributes: servers leave out what they do not know.
  area(MOOR_AREA, 3, { name: 'MOOR_DISK' }),
  area(DUNE_AREA, 4, { name: 'DUNE_DISK', tier: 1, downtime: [downtime(-90, -80, 'Unplanned')] }),
  { ...area('b7c6f0a2-4a51-4b0e-9c1e-6a5a3f1f0a07', 1, { name: 'HILL_INGEST' }), type: 'ingest' },
];

/** What the Site Capabilities API lists. @param hub root of the notebook service */
export function siteLists(hub: string): Readonly<Record<string, readonly Row[]>> {
  const address = new URL(hub);
  const web = {
    scope: 'local',
    prefix: address.protocol.replace(':', ''),
    host: address.hostname,
    ...(address.port !== '' && { port: Number(address.port) }),
  };
  const at = (site: number) => ({
    parent_node_name: SITES[site]?.node,
    parent_site_name: SITES[site]?.name,
    parent_site_id: id('1', site),
    parent_compute_id: id('2', site),
  });
  const services: Row[] = [
    {
      ...at(0),
      ...web,
      id: id('3', 1),
      type: 'jupyterhub',
      name: 'Notebooks at the lake',
      path: '/',
      associated_storage_area_id: LAKE_AREA,
    },
    {
      ...at(0),
      ...web,
      id: id('3', 2),
      type: 'prepare_data',
      path: '/preparedata',
      associated_storage_area_id: LAKE_AREA,
      other_attributes: { supported_approaches: ['copy', 'symlink'], default_approach: 'copy' },
    },
    {
      ...at(1),
      ...web,
      id: id('3', 3),
      type: 'carta',
      name: 'Viewer on the hill',
      path: '/carta',
      version: '4.1',
      other_attributes: '',
    },
    { ...at(4), ...web, id: id('3', 4), type: 'binderhub', name: 'Binder in the dunes', path: '/binder' },
    { ...web, scope: 'global', id: id('3', 5), type: 'rucio', path: '/' },
  ];
  return {
    nodes: SITES.map(({ node }) => ({ name: node, description: `${node}, invented`, version: 1 })),
    sites: SITES.map((site, index) => ({
      ...site,
      parent_node_name: site.node,
      id: id('1', index),
      description: `Site ${site.name}`,
    })),
    storages: SITES.map((site, index) => ({
      ...at(index),
      id: id('4', index),
      name: site.name,
      host: `${site.name.toLowerCase()}.sandbox.example`,
      base_path: '/data',
      srm: 'xrd',
      ...(index !== 1 && { device_type: 'hdd' }),
      size_in_terabytes: 100 * (index + 1),
      supported_protocols: [{ prefix: 'https', port: 443 }],
    })),
    'storage-areas': AREAS,
    services,
    compute: [],
  };
}

/** Whether a row is neither disabled nor down, by itself and by its site. */
export function isOpen(row: Row, now: number): boolean {
  const site = SITES.find(({ name }) => name === (row.parent_site_name ?? row.name));
  if (row.is_force_disabled === true || (site && 'is_force_disabled' in site)) return false;
  return ((row.downtime ?? []) as { date_range: string }[]).every(({ date_range: range }) => {
    const [from = '', to = ''] = range.split(' to ');
    return now < Date.parse(from) || now > Date.parse(to);
  });
}

/** The storage area with this id. */
export function areaOf(uuid: unknown): Row | undefined {
  return AREAS.find((each) => each.id === uuid);
}

function area(uuid: string, site: number, more: Row): Row {
  return {
    id: uuid,
    type: 'rse',
    relative_path: '/areas',
    parent_node_name: SITES[site]?.node,
    parent_site_name: SITES[site]?.name,
    parent_site_id: id('1', site),
    parent_storage_id: id('4', site),
    is_force_disabled: false,
    ...more,
  };
}

function downtime(from: number, to: number, type: string, reason?: string): Row {
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString();
  return { date_range: `${day(from)} to ${day(to)}`, type, ...(reason && { reason }) };
}
