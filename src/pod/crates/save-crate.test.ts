import { expect, it } from 'vitest';
import type { CrateDraft } from '../../domain/crate/draft.ts';
import { moonsCrate } from '../../domain/crate/testing/moons-crate.ts';
import { toMetadata } from '../../domain/crate/to-metadata.ts';
import { fail, ok } from '../../domain/result.ts';
import { createFakePod } from '../../testing/fake-pod.ts';
import type { Transport } from '../transport.ts';
import { type SaveOptions, saveCrate } from './save-crate.ts';

const now = '2026-11-22T09:00:00.000Z';
const container = 'https://alice.example/crates/moons/';
const metadata = `${container}ro-crate-metadata.json`;
const pod = { webId: 'https://alice.example/card#me', issuers: [], storages: [] };
const options: SaveOptions = {
  now,
  id: '11112222-3333-4444-8555-666677778888',
  visibility: 'public',
  read: async ({ path }) => fail({ kind: 'absent', url: path }),
};

/** A pod with the crate of the moons in it, and a draft of that crate with these files in their places. */
function saved(paths: readonly string[]) {
  const fake = createFakePod(() => Date.parse(now));
  fake.seed(metadata, toMetadata(moonsCrate), 'application/ld+json');
  const draft: CrateDraft = {
    id: 'd1',
    start: 'package',
    packaging: 'attached',
    crate: moonsCrate,
    payload: paths.map((path) => ({ path, source: { kind: 'pod', url: container + path } })),
    saved: { container, at: now, etag: '"1"' },
    created: now,
    changed: now,
  };
  return { fake, draft };
}

it('A file that was deleted from the pod meanwhile is named, and not described as if it were there.', async () => {
  const { fake, draft } = saved(['there.csv', 'gone.csv']);
  fake.seed(`${container}there.csv`, 'a,b', 'text/csv');
  const stopped = await saveCrate(fake.transport(), pod, draft, options);
  expect(stopped).toMatchObject({
    ok: false,
    problem: { kind: 'files', failed: [{ path: 'gone.csv', problem: { kind: 'absent' } }] },
  });
  expect(fake.requests.some(({ method }) => method === 'PUT')).toBe(false);
});

it('What somebody writes right after a save does not count as known to the next one.', async () => {
  const { fake, draft } = saved([]);
  const plain = fake.transport();
  const renamed = { ...draft, crate: { ...moonsCrate, '@graph': [...moonsCrate['@graph']].reverse() } };
  const busy: Transport = async (request, signal) => {
    const answer = await plain(request, signal);
    if (request.method === 'PUT' && request.url === metadata) fake.seed(metadata, '{"theirs": true}');
    return answer;
  };
  const first = await saveCrate(busy, pod, renamed, options);
  if (!first.ok) throw new Error(first.problem.kind);
  expect(first.value.saved).toEqual({ container, at: now });
  const next = await saveCrate(
    plain,
    pod,
    { ...renamed, crate: moonsCrate, saved: first.value.saved },
    options,
  );
  expect(next).toMatchObject({ ok: false, problem: { kind: 'conflict', theirs: '{"theirs": true}' } });
  expect(fake.read(metadata)).toBe('{"theirs": true}');
});

it('A save that nobody disturbs knows its version.', async () => {
  const { fake, draft } = saved([]);
  const done = await saveCrate(fake.transport(), pod, draft, {
    ...options,
    read: async () => ok(new Blob()),
  });
  expect(done).toMatchObject({ ok: true, value: { saved: { etag: '"2"' } } });
});

it('A server without ETags is said to be one; it is no conflict that nobody could ever settle.', async () => {
  const { fake, draft } = saved([]);
  const plain = fake.transport();
  const bare: Transport = async (request, signal) => {
    const answer = await plain(request, signal);
    if (!answer.ok) return answer;
    const { etag: _none, ...headers } = answer.value.headers;
    return ok({ ...answer.value, headers });
  };
  const stopped = await saveCrate(bare, pod, draft, options);
  expect(stopped).toMatchObject({
    ok: false,
    problem: { kind: 'interrupted', problem: { kind: 'noncompliant' } },
  });
});

it('The metadata of an old crate, whose descriptor has another name, describe the document that they are saved as.', async () => {
  const { fake, draft } = saved([]);
  const text = JSON.stringify(moonsCrate).replaceAll('ro-crate-metadata.json', 'ro-crate-metadata.jsonld');
  const old = { ...draft, crate: JSON.parse(text) as CrateDraft['crate'] };
  expect(await saveCrate(fake.transport(), pod, old, options)).toMatchObject({ ok: true });
  expect(fake.read(metadata)).toContain('"@id": "ro-crate-metadata.json"');
  expect(fake.read(metadata)).not.toContain('ro-crate-metadata.jsonld');
});
