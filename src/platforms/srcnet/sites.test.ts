import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { destinationsIn } from './sites.ts';

const now = Date.parse('2026-11-02T09:00:00Z');
const area = {
  id: 'a1',
  type: 'rse',
  name: 'OLYMPUS_T1',
  tier: 1,
  parent_node_name: 'MARS',
  parent_site_name: 'OLYMPUS',
  parent_site_id: 's1',
  parent_storage_id: 'st1',
  other_attributes: '',
};
const site = { id: 's1', country: 'ES', latitude: 37.2, longitude: -3.6 };
const storage = { id: 'st1', device_type: 'hdd' };

function destinations(more: object = {}) {
  return destinationsIn({ areas: [area], sites: [site], storages: [storage], services: [], ...more }, now);
}

describe('destinationsIn', () => {
  it('puts together what is known of a storage area.', () => {
    expect(destinations()).toEqual([
      {
        id: 'a1',
        name: 'OLYMPUS_T1',
        node: 'MARS',
        site: 'OLYMPUS',
        country: 'ES',
        position: { latitude: 37.2, longitude: -3.6 },
        kind: 'disk',
        tier: 1,
        writable: 'unknown',
        processing: [],
        attributes: {},
      },
    ]);
  });

  it('tells areas of the same name apart, and takes what has no name.', () => {
    const areas = [area, { ...area, id: 'a2' }, { id: 'a3', type: 'rse' }, { ...area, type: 'ingest' }, 'x'];
    expect(destinations({ areas }).map(({ id, name }) => [id, name])).toEqual([
      ['a1', 'OLYMPUS_T1'],
      ['a2', 'OLYMPUS_T1'],
      ['a3', 'a3'],
    ]);
  });

  it.each([
    ['the area itself', { areas: [{ ...area, is_force_disabled: true }] }, { reason: 'disabled' }],
    ['its storage', { storages: [{ ...storage, is_force_disabled: true }] }, { reason: 'disabled-above' }],
    [
      'a downtime of its site',
      {
        sites: [
          {
            ...site,
            downtime: [{ date_range: '2026-11-01T00:00:00Z to 2026-11-03T00:00:00Z', type: 'Planned' }],
          },
        ],
      },
      { reason: 'downtime', until: '2026-11-03T00:00:00.000Z', text: 'Planned' },
    ],
    [
      'no downtime that is over',
      { areas: [{ ...area, downtime: [{ date_range: '2026-10-01T00:00:00Z to 2026-10-03T00:00:00Z' }] }] },
      undefined,
    ],
  ])('says that nothing can be brought there because of %s.', (_what, more, closed) => {
    expect(destinations(more)[0]?.closed).toEqual(closed);
  });

  it('names what works on data there: what belongs to the area, and what only belongs to the site.', () => {
    const at = { parent_site_id: 's1', prefix: 'https', host: 'hub.example' };
    const services = [
      { ...at, type: 'jupyterhub', name: 'Hub' },
      { ...at, type: 'prepare_data', associated_storage_area_id: 'a1', port: 8443, path: '/preparedata' },
      { ...at, type: 'prepare_data', associated_storage_area_id: 'other' },
      { ...at, type: 'echo' },
      { type: 'jupyterhub', prefix: 'javascript', host: 'x', parent_site_id: 's1' },
    ];
    expect(destinations({ services })[0]?.processing).toEqual([
      { kind: 'jupyterhub', name: 'Hub', url: 'https://hub.example/' },
      { kind: 'prepare_data', name: 'prepare_data', url: 'https://hub.example:8443/preparedata' },
      { kind: 'jupyterhub', name: 'jupyterhub' },
    ]);
  });

  it('takes whatever comes.', () => {
    expect(destinationsIn({ areas: null, sites: 'x', storages: {}, services: [null] }, now)).toEqual([]);
  });
});

const FOLDER = new URL('../../../../shared/fixtures/staging/srcnet/', import.meta.url);

describe.skipIf(!existsSync(FOLDER))('Lists of the Site Capabilities API', () => {
  const list = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`GET-${name}.json`, FOLDER), 'utf8'));

  it('become destinations, those that are disabled with the reason.', () => {
    const all = destinationsIn(
      {
        areas: list('storage-areas.include_inactive'),
        sites: list('sites'),
        storages: list('storages'),
        services: list('services.jupyterhub'),
      },
      now,
    );
    expect(all.length).toBeGreaterThan(20);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.some(({ closed }) => closed !== undefined)).toBe(true);
    expect(all.some(({ processing }) => processing.length > 0)).toBe(true);
  });
});
