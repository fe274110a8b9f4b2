import { describe, expect, it, test } from 'vitest';
import type { StagingRequest } from '../../domain/staging/request.ts';
import { PRESUMED, readLayout, type SrcNetLayout } from './layout.ts';
import {
  findCall,
  jobAmong,
  jobIn,
  locateCall,
  locationsIn,
  stageCall,
  statusCall,
  statusIn,
} from './stage.ts';

const AREA = '0d6f3f0a-5d6b-4f59-9f0f-6a44f1b1f3a2';
const request: StagingRequest = {
  id: 'f2e1b5b2-8d5f-4bb3-a5c5-0f1a3b6f7d10',
  provider: 'srcnet',
  collection: 'https://ines.pod.example/collections/one',
  collectionVersion: 1,
  did: { scope: 'daac', name: 'collection.2026-11-02.0123456789ab' },
  members: [{ scope: 'daac', name: 'night/one.fits' }],
  destination: { id: AREA, name: 'OLYMPUS_T1' },
  lifetime: 86_400,
  copies: 1,
  grouping: 'DATASET',
  askApproval: false,
  notify: false,
  created: '2026-11-02T09:00:00Z',
};
const seenAt = '2026-11-02T09:05:00Z';

test('a request names the storage area by its UUID, and the members by namespace and name', () => {
  expect(stageCall(request, PRESUMED)).toEqual({
    method: 'POST',
    path: '/data/stage',
    body: {
      to_storage_area_uuid: AREA,
      lifetime: 86_400,
      parent_namespace: 'daac',
      dids: [{ namespace: 'daac', name: 'night/one.fits' }],
    },
  });
});

test('ids go into paths whole, names keep their slashes', () => {
  expect(statusCall('a/b', PRESUMED).path).toBe('/data/stage/a%2Fb');
  expect(locateCall({ scope: 'daac', name: 'night/one two' }).path).toContain('/daac/night/one%20two?');
});

test('answers are read wherever servers put what matters', () => {
  expect(jobIn({ id: 7 }, PRESUMED)).toBe('7');
  expect(jobIn({ message: 'taken' }, PRESUMED)).toBeUndefined();
  expect(statusIn({ state: 'RUNNING' }, PRESUMED, seenAt)).toEqual({
    phase: 'transferring',
    word: 'RUNNING',
    seenAt,
  });
  expect(statusIn({ status: 'constructor' }, PRESUMED, seenAt).phase).toBe('unknown');
  expect(statusIn('<html>', PRESUMED, seenAt)).toEqual({ phase: 'unknown', seenAt });
});

test('what else an answer tells is read where the layout names it, and counts only once something has begun', () => {
  const layout = readLayout({
    details: { done: 'ok', stuck: 'bad', total: 'all', bytes: 'size', expires: 'until' },
  }) as SrcNetLayout;
  const told = { ok: 1, bad: 1, all: 4, size: 900, until: '2026-11-09T09:00:00', error: 'access_token=abc' };
  expect(statusIn({ ...told, status: 'RUNNING' }, layout, seenAt)).toMatchObject({
    files: { done: 1, moving: 2, stuck: 1, total: 4 },
    bytes: 900,
    error: 'access_token=…',
    expires: '2026-11-09T09:00:00.000Z',
  });
  expect(statusIn({ ...told, status: 'PENDING' }, layout, seenAt)).not.toHaveProperty('files');
  expect(statusIn({ ...told, all: 0, status: 'RUNNING' }, layout, seenAt)).not.toHaveProperty('files');
});

test('a job is found among others by its name, or by place and data where no name is told', () => {
  const layout = readLayout({
    stage: { fields: { name: 'name' } },
    find: { path: '/data/stage?in={namespace}&at={destination}&of={name}' },
  }) as SrcNetLayout;
  expect(findCall(request, layout)?.path).toBe(
    `/data/stage?in=daac&at=${AREA}&of=collection.2026-11-02.0123456789ab`,
  );
  expect(findCall(request, PRESUMED)).toBeUndefined();
  const here = { job_id: 'j', to_storage_area_uuid: AREA };
  const dids = [{ namespace: 'daac', name: 'night/one.fits' }];
  expect(jobAmong([null, { ...here, name: 'other', dids }], request, layout)).toBeUndefined();
  expect(jobAmong([{ ...here, dids }], request, layout)).toBe('j');
  expect(jobAmong([{ ...here, to_storage_area_uuid: 'x', dids }], request, layout)).toBeUndefined();
  expect(jobAmong([{ ...here, dids: [...dids, ...dids] }], request, layout)).toBeUndefined();
  expect(jobAmong({ jobs: [] }, request, layout)).toBeUndefined();
});

test('locations are read from a list, and from an object of older servers', () => {
  const replicas = ['davs://storage.example/daac/one.fits'];
  expect(
    locationsIn([{ identifier: 'OLYMPUS_T1', associated_storage_area_id: AREA, replicas }, 'x']),
  ).toEqual([{ name: 'OLYMPUS_T1', area: AREA, replicas }]);
  expect(locationsIn({ OLYMPUS_T1: replicas })).toEqual([{ name: 'OLYMPUS_T1', replicas }]);
  expect(locationsIn(null)).toEqual([]);
});

describe('readLayout', () => {
  it('takes what the deployer says, and presumes the rest.', () => {
    const layout = readLayout({
      name: 'spring release',
      stage: { path: '/staging', fields: { destination: 'area' } },
      states: { Arrived: 'complete' },
    }) as SrcNetLayout;
    expect(stageCall(request, layout)).toMatchObject({
      path: '/staging',
      body: { area: AREA, lifetime: 86_400 },
    });
    expect(statusIn({ status: 'ARRIVED' }, layout, seenAt).phase).toBe('complete');
    expect(layout.status).toEqual(PRESUMED.status);
  });

  it.each([
    ['text', 'object'],
    [{ stage: { path: 'staging' } }, 'begins with'],
    [{ status: { path: '/jobs' } }, '{job}'],
    [{ stage: { method: 'DELETE' } }, 'POST or PUT'],
    [{ idFields: [] }, 'lists of names'],
    [{ find: { path: 'data' } }, 'begins with'],
    [{ details: { sofar: 'x' } }, 'names fields for'],
    [{ states: { done: 'finished' } }, 'means one of'],
  ])('refuses %o.', (document, fault) => {
    expect(readLayout(document)).toMatchObject({ fault: expect.stringContaining(fault) });
  });
});
