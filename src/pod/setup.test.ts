import { describe, expect, it } from 'vitest';
import { detectAccess, probePublic } from './access.ts';
import { createEventLog, createHome, inspectPod } from './setup.ts';
import { type FakeAnswer, fakeTransport } from './testing/fake-transport.ts';
import type { PodRequest } from './transport.ts';

const storage = 'https://alice.example/';
const pod = { webId: `${storage}card#me`, issuers: [], storages: [storage] };

/** A server that controls access by policies: its containers exist, its control documents end in `.acr`. */
function acpServer(request: PodRequest): FakeAnswer {
  if (request.anonymous) return { status: 401 };
  if (request.method === 'PUT') return { status: 412 };
  if (request.url.endsWith('.acr')) {
    return { headers: { link: '<http://www.w3.org/ns/solid/acp#AccessControlResource>; rel="type"' } };
  }
  return { headers: { link: '<.acr>; rel="acl"', 'content-type': 'text/turtle' } };
}

describe('Access control', () => {
  it.each<[string, (request: PodRequest) => FakeAnswer, string]>([
    ['by policies', acpServer, 'acp'],
    [
      'by Web Access Control, the ACL being still missing',
      (request) =>
        request.url.endsWith('.acl') ? { status: 404 } : { headers: { link: '<.acl>; rel="acl"' } },
      'wac',
    ],
    ['unnamed', () => ({}), 'unknown'],
  ])('%s is recognised.', async (_how, server, system) => {
    expect(await detectAccess(fakeTransport(server).transport, storage)).toMatchObject({ value: { system } });
  });

  it.each([
    [200, 'open'],
    [401, 'closed'],
    [403, 'closed'],
    [404, 'missing'],
  ])('seen by a stranger, %i means %s.', async (status, view) => {
    const { transport, requests } = fakeTransport(() => ({ status }));
    expect(await probePublic(transport, storage)).toEqual({ ok: true, value: view });
    expect(requests[0]?.anonymous).toBe(true);
  });
});

describe('The set-up', () => {
  it('on a server with policies says honestly what it cannot do, and advertises no log that is closed.', async () => {
    const { transport, requests } = fakeTransport(acpServer);
    expect(await createEventLog(transport, pod)).toMatchObject({
      ok: false,
      problem: { kind: 'noncompliant', reason: expect.stringContaining('ACP') },
    });
    expect(requests.some((request) => request.method === 'PATCH')).toBe(false);
    expect(await inspectPod(transport, pod)).toMatchObject({ value: { access: 'acp' } });
  });

  it('without a storage says so.', async () => {
    const { transport, requests } = fakeTransport(() => ({}));
    const none = { ...pod, storages: [] };
    expect(await inspectPod(transport, none)).toEqual({
      ok: true,
      value: { access: 'unknown', missing: ['storage'] },
    });
    expect(await createEventLog(transport, none)).toMatchObject({ problem: { kind: 'invalid' } });
    expect(await createHome(transport, none)).toMatchObject({ problem: { kind: 'invalid' } });
    expect(requests).toEqual([]);
  });

  it('does not call a home private that strangers can read.', async () => {
    const { transport } = fakeTransport((request): FakeAnswer => {
      if (request.method === 'PUT') return { status: 412 };
      const link = request.url.endsWith('.acl') ? '<#x>; rel="type"' : '<.acl>; rel="acl"';
      return { headers: { link, 'content-type': 'text/turtle', etag: '"1"' } };
    });
    expect(await createHome(transport, pod)).toMatchObject({ ok: false, problem: { kind: 'noncompliant' } });
    expect(await inspectPod(transport, pod)).toMatchObject({
      value: { missing: ['inbox', 'event-log-advertised', 'home-private'] },
    });
  });
});
