import { describe, expect, it } from 'vitest';
import type { Problem } from '../domain/problem.ts';
import { probePublic } from './access.ts';
import { testInbox } from './inbox-test.ts';
import { probeStranger } from './rights-probe.ts';
import { inspectPod, type Place, type PodSetup } from './setup.ts';
import { setUp } from './setup-work.ts';
import { type FakeAnswer, fakeTransport, turtle } from './testing/fake-transport.ts';
import type { PodRequest } from './transport.ts';

const storage = 'https://ida.example/';
const webId = `${storage}card#me`;
const pod = { webId, issuers: [], storages: [storage] };

describe('A stranger', () => {
  it.each([
    [200, 'open'],
    [401, 'closed'],
    [403, 'closed'],
    [404, 'missing'],
  ])('who is answered %i finds a resource %s.', async (status, view) => {
    const { transport, requests } = fakeTransport(() => ({ status }));
    expect(await probePublic(transport, storage)).toEqual({ ok: true, value: view });
    expect(requests[0]?.anonymous).toBe(true);
  });

  it.each<['read' | 'append' | 'write' | 'control', number, boolean | undefined]>([
    ['read', 200, true],
    ['read', 404, true],
    ['read', 401, false],
    ['append', 401, false],
    ['append', 400, true],
    ['append', 412, true],
    ['append', 405, undefined],
    ['write', 403, false],
    ['write', 409, true],
    ['write', 500, undefined],
    ['control', 404, true],
    ['control', 403, false],
  ])('who asks to %s and is answered %i may: %s.', async (mode, status, may) => {
    const { transport, requests } = fakeTransport(() => ({ status }));
    expect(await probeStranger(transport, storage, mode, `${storage}.acl`)).toBe(may);
    expect(requests[0]?.anonymous).toBe(true);
  });

  it('asks to write in a way that every server has to refuse.', async () => {
    const { transport, requests } = fakeTransport(() => ({ status: 400 }));
    for (const mode of ['append', 'write'] as const) await probeStranger(transport, storage, mode);
    for (const request of requests) {
      expect(request.body).toBeUndefined();
      expect(Object.keys(request.headers ?? {})).toEqual(['if-match']);
    }
  });
});

describe('Looking at a pod', () => {
  it('without a storage finds no place for anything, and asks nobody.', async () => {
    const { transport, requests } = fakeTransport(() => ({}));
    expect(await inspectPod(transport, { ...pod, storages: [] })).toEqual({
      ok: true,
      value: { access: 'unknown', profileWritable: false, places: [] },
    });
    expect(requests).toEqual([]);
  });

  it('whose rules may not be seen tells who has to give what.', async () => {
    const { transport } = fakeTransport((request): FakeAnswer => {
      if (request.url.endsWith('.acl')) return { status: 403 };
      if (request.url === `${storage}card`) return { ...turtle(''), status: 200 };
      if (request.method === 'PUT') return { status: 403 };
      return turtle('', { link: '<.acl>; rel="acl"' });
    });
    const found = await inspectPod(transport, pod);
    const inbox = found.ok ? found.value.places.find(({ name }) => name === 'inbox') : undefined;
    expect(inbox?.rulesProblem).toMatchObject({ kind: 'forbidden', mode: 'control' });
    expect(found).toMatchObject({ value: { profileWritable: false } });
  });
});

const place: Place = {
  name: 'events',
  url: `${storage}events/`,
  audience: 'public-read',
  state: 'missing',
  held: 0,
  inside: [],
  registrations: [],
  rights: [],
  link: { property: 'https://www.w3.org/ns/activitystreams#outbox', target: `${storage}events/` },
};
const setup: PodSetup = { access: 'wac', storage, profileWritable: true, places: [place] };

describe('Setting up', () => {
  it.each<[string, (request: PodRequest) => FakeAnswer | Problem, string, object]>([
    ['a full storage (507)', () => ({ status: 507 }), 'create', { kind: 'server', status: 507 }],
    ['a full storage (413)', () => ({ status: 413 }), 'create', { kind: 'refused', status: 413 }],
    ['a refusal', () => ({ status: 403 }), 'create', { kind: 'forbidden' }],
    [
      'a file of the same name',
      ({ method }) => ({ status: method === 'PUT' ? 409 : 404 }),
      'create',
      { kind: 'conflict' },
    ],
    [
      'a broken connection',
      ({ url }) => ({ kind: 'network', url, message: 'cut' }),
      'create',
      { kind: 'network' },
    ],
    [
      'missing Control',
      ({ method, url }) =>
        method === 'PUT'
          ? { status: 201 }
          : url.endsWith('.acl')
            ? { status: 403 }
            : { headers: { link: '<.acl>; rel="acl"' } },
      'rules',
      { kind: 'forbidden', mode: 'control' },
    ],
  ])('stops at %s, and points nobody to what is not there.', async (_what, server, stage, problem) => {
    const { transport, requests } = fakeTransport(server);
    expect(await setUp(transport, webId, setup, ['events'])).toMatchObject({
      done: [],
      failed: { place: 'events', stage, problem },
    });
    expect(requests.some(({ method }) => method === 'PATCH')).toBe(false);
  });

  it('leaves alone what was not chosen, and what something else stands in the way of.', async () => {
    const { transport, requests } = fakeTransport(() => ({ status: 201 }));
    expect(await setUp(transport, webId, setup, [])).toEqual({ done: [], byHand: [] });
    const blocked = { ...setup, places: [{ ...place, state: 'blocked' as const }] };
    expect(await setUp(transport, webId, blocked, ['events'])).toEqual({ done: [], byHand: [] });
    expect(requests).toEqual([]);
  });

  it('registers only what is there, or is made by the same set-up and was not stopped.', async () => {
    const registrations = ['events/', 'artefacts/'].map((name) => ({
      forClass: `https://a.example/${name}`,
      instanceContainer: storage + name,
    }));
    const index: Place = {
      ...place,
      name: 'typeIndex',
      url: `${storage}index.ttl`,
      state: 'there',
      registrations,
    };
    const artefacts: Place = { ...place, name: 'artefacts', url: `${storage}artefacts/`, state: 'missing' };
    const bodies: string[] = [];
    const { transport } = fakeTransport(({ method, url, body }): FakeAnswer => {
      if (method === 'PATCH') bodies.push(`${url} ${body}`);
      if (method === 'PUT' && url === artefacts.url) return { status: 507 };
      return turtle('', { etag: '"1"' });
    });
    const both = { ...setup, places: [{ ...place, state: 'there' as const }, artefacts, index] };
    await setUp(transport, webId, both, ['typeIndex']);
    const written = bodies.find((text) => text.startsWith(index.url));
    expect(written).toContain(`<${storage}events/>`);
    expect(written).not.toContain(`<${storage}artefacts/>`);
    bodies.length = 0;
    const outcome = await setUp(transport, webId, both, ['events', 'artefacts', 'typeIndex']);
    expect(outcome).toMatchObject({ done: ['events'], failed: { place: 'artefacts' } });
    expect(bodies.some((text) => text.startsWith(index.url))).toBe(false);
  });

  it('gives the links to the owner where the profile cannot be written.', async () => {
    const there = { ...place, state: 'there' as const };
    const { transport } = fakeTransport(({ method }) =>
      method === 'PATCH' ? { status: 403 } : turtle('', { etag: '"1"' }),
    );
    for (const profileWritable of [true, false]) {
      expect(
        await setUp(transport, webId, { ...setup, profileWritable, places: [there] }, ['events']),
      ).toEqual({
        done: ['events'],
        byHand: [place.link],
      });
    }
  });
});

describe('A test of the inbox', () => {
  const inbox = `${storage}inbox/`;
  it.each([
    ['is taken away again.', `${inbox}1`, true, 'DELETE'],
    ['is left when the inbox names a place elsewhere.', 'https://other.example/1', false, undefined],
    ['is left when the inbox names itself.', inbox, false, undefined],
  ])('%s', async (_what, location, removed, method) => {
    const { transport, requests } = fakeTransport((request) =>
      request.method === 'POST' ? { status: 201, headers: { location } } : { status: 205 },
    );
    expect(await testInbox(transport, inbox, 'urn:uuid:1')).toMatchObject({ ok: true, value: { removed } });
    expect(requests[0]).toMatchObject({ anonymous: true, method: 'POST' });
    expect(requests[1]?.method).toBe(method);
  });
});
