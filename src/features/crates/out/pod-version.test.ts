import { expect, it } from 'vitest';
import { moonsCrate } from '../../../domain/crate/testing/moons-crate.ts';
import { createFakePod } from '../../../testing/fake-pod.ts';
import { podVersion } from './pod-version.ts';

const container = 'https://alice.example/crates/moons/';
const at = '2026-11-22T09:00:00.000Z';

it('The version in the pod is taken with its files, not with those of the draft.', async () => {
  const pod = createFakePod(() => 0);
  pod.seed(`${container}ro-crate-metadata.json`, JSON.stringify(moonsCrate), 'application/ld+json');
  pod.seed(`${container}data/theirs.csv`, 'a,b', 'text/csv');
  expect(await podVersion(pod.transport(), container, at)).toMatchObject({
    ok: true,
    value: {
      crate: moonsCrate,
      payload: [{ path: 'data/theirs.csv', source: { kind: 'pod', url: `${container}data/theirs.csv` } }],
      saved: { container, at, etag: '"1"' },
    },
  });
});

it('It is not taken where some of its files cannot be listed.', async () => {
  const pod = createFakePod(() => 0);
  pod.seed(`${container}ro-crate-metadata.json`, JSON.stringify(moonsCrate), 'application/ld+json');
  pod.seed(`${container}data/theirs.csv`, 'a,b', 'text/csv');
  pod.setFaults(({ url }) => (url.endsWith('/data/') ? { status: 403 } : undefined), 'd');
  expect(await podVersion(pod.transport('d'), container, at)).toMatchObject({
    ok: false,
    problem: { kind: 'forbidden' },
  });
});
