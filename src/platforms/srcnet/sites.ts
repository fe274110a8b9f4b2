import type { Destination } from '../../domain/staging/provider.ts';

type Row = Readonly<Record<string, unknown>>;

/** Kinds of services that work on data. */
const PROCESSING = [
  'jupyterhub',
  'binderhub',
  'canfar',
  'carta',
  'dask',
  'soda_sync',
  'soda_async',
  'prepare_data',
];

/** The lists of the Site Capabilities API, as they came. */
export interface SiteLists {
  readonly areas: unknown;
  readonly sites: unknown;
  readonly storages: unknown;
  readonly services: unknown;
}

/**
 * The storage areas that data can be brought to, with what is known of their sites and what works on data there. Lists
 * differ in what they leave out: a row without an id is no destination, everything else may be missing.
 * @param now milliseconds since 1970
 */
export function destinationsIn({ areas, sites, storages, services }: SiteLists, now: number): Destination[] {
  const siteById = byId(sites);
  const storageById = byId(storages);
  const processing = rows(services)
    .filter((service) => PROCESSING.includes(text(service.type) ?? ''))
    .map(processingOf);
  return rows(areas).flatMap((area) => {
    const id = text(area.id);
    if (id === undefined || text(area.type) !== 'rse') return [];
    const site = siteById.get(text(area.parent_site_id) ?? '');
    const storage = storageById.get(text(area.parent_storage_id) ?? '');
    const closed = closedOf([area, storage, site], now);
    const [latitude, longitude] = [site?.latitude, site?.longitude];
    const country = text(site?.country);
    const node = text(area.parent_node_name);
    const siteName = text(area.parent_site_name);
    return [
      {
        id,
        name: text(area.name) ?? id,
        ...(node !== undefined && { node }),
        ...(siteName !== undefined && { site: siteName }),
        ...(country !== undefined && { country }),
        ...(typeof latitude === 'number' &&
          typeof longitude === 'number' && { position: { latitude, longitude } }),
        kind: kindOf(text(storage?.device_type)),
        ...(typeof area.tier === 'number' && { tier: area.tier }),
        writable: 'unknown' as const,
        ...(closed && { closed }),
        processing: processing
          .filter(({ area: near, site: at }) =>
            near === undefined ? at !== undefined && at === text(area.parent_site_id) : near === id,
          )
          .map(({ area: _area, site: _site, ...service }) => service),
        attributes: attributesOf(area.other_attributes),
      },
    ];
  });
}

/** Whether something is disabled, or down at this moment, and until when: itself first, then what it belongs to. */
function closedOf(levels: readonly (Row | undefined)[], now: number): Destination['closed'] {
  for (const [index, level] of levels.entries()) {
    if (!level) continue;
    if (level.is_force_disabled === true) return { reason: index === 0 ? 'disabled' : 'disabled-above' };
    for (const downtime of rows(level.downtime)) {
      const [from, to] = (text(downtime.date_range) ?? '').split(/\s+to\s+/);
      if (from === undefined || to === undefined) continue;
      if (Date.parse(from) <= now && now <= Date.parse(to)) {
        const why = text(downtime.reason) ?? text(downtime.type);
        return {
          reason: 'downtime',
          until: new Date(to).toISOString(),
          ...(why !== undefined && { text: why }),
        };
      }
    }
  }
  return undefined;
}

function processingOf(service: Row): {
  readonly kind: string;
  readonly name: string;
  readonly url?: string;
  readonly area?: string;
  readonly site?: string;
} {
  const [kind, url] = [text(service.type) ?? '', addressOf(service)];
  const [area, site] = [text(service.associated_storage_area_id), text(service.parent_site_id)];
  return {
    kind,
    name: text(service.name) ?? kind,
    ...(url !== undefined && { url }),
    ...(area !== undefined && { area }),
    ...(site !== undefined && { site }),
  };
}

/** Where a service is; `undefined` for anything that is not of the web. */
function addressOf({ prefix, host, port, path }: Row): string | undefined {
  if ((prefix !== 'https' && prefix !== 'http') || typeof host !== 'string') return undefined;
  const start = `${prefix}://${host}${typeof port === 'number' ? `:${port}` : ''}`;
  const address = `${start}${text(path)?.replace(/^\/?/, '/') ?? '/'}`;
  return URL.canParse(address) ? new URL(address).href : undefined;
}

function kindOf(device: string | undefined): Destination['kind'] {
  if (device === 'tape') return 'tape';
  return device === 'hdd' || device === 'ssd' ? 'disk' : 'unknown';
}

function attributesOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, String(each)]));
}

function byId(list: unknown): Map<string, Row> {
  return new Map(rows(list).flatMap((row) => (typeof row.id === 'string' ? [[row.id, row]] : [])));
}

function rows(list: unknown): Row[] {
  return (Array.isArray(list) ? list : []).filter((row) => typeof row === 'object' && row !== null);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
