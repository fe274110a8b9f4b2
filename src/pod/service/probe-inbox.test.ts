import { describe, expect, it } from 'vitest';
import { type FakeAnswer, fakeTransport } from '../testing/fake-transport.ts';
import type { PodRequest } from '../transport.ts';
import { probeInbox } from './probe-inbox.ts';

const inbox = 'https://s.example/in';
const refused = { kind: 'network', url: inbox, message: 'Failed to fetch' } as const;

/** A server as a browser lets it be seen; `allows` says which requests come through. */
async function probed(
  allows: (request: PodRequest) => boolean,
  answer: FakeAnswer = { status: 200 },
  origin = 'https://orrery.example',
) {
  const server = fakeTransport((request) => (allows(request) ? answer : refused));
  let now = 0;
  const clock = () => {
    now += 21;
    return now;
  };
  const probe = await probeInbox(server.transport, inbox, { origin, clock });
  return { ...probe, requests: server.requests };
}

const isPreflighted = ({ headers, method }: PodRequest) =>
  headers?.['content-type'] !== undefined || method === 'OPTIONS';

describe('The probe of an inbox', () => {
  it('finds one that web pages may send to, with what it takes and how fast it answers.', async () => {
    const headers = {
      'accept-post': 'application/ld+json, text/turtle',
      'wac-allow': 'user="",public="append"',
    };
    const probe = await probed(() => true, { status: 200, headers });
    expect(probe).toMatchObject({
      reach: 'open',
      ms: 21,
      isOpenToAll: true,
      takes: { jsonLd: true, types: ['application/ld+json', 'text/turtle'] },
      steps: [{ method: 'HEAD', manner: 'preflighted', status: 200 }],
    });
  });

  it('never posts, and never asks with the session.', async () => {
    for (const allows of [() => true, () => false, (request: PodRequest) => !isPreflighted(request)]) {
      const { requests } = await probed(allows);
      expect(requests.map(({ method }) => method)).not.toContain('POST');
      expect(requests.every(({ anonymous }) => anonymous)).toBe(true);
      expect(requests.every(({ body }) => body === undefined)).toBe(true);
    }
  });

  it('counts an answer to OPTIONS alone, as inboxes give that know no HEAD.', async () => {
    expect((await probed(({ method }) => method === 'OPTIONS')).reach).toBe('open');
  });

  it('tells an inbox that pages may read but not write from one that they may not even read.', async () => {
    expect((await probed((request) => !isPreflighted(request))).reach).toBe('no-preflight');
    expect((await probed(({ blind }) => blind === true, { status: 0 })).reach).toBe('no-cors');
    const silent = await probed(() => false);
    expect(silent.reach).toBe('silent');
    expect(silent.ms).toBeUndefined();
    expect(silent.steps.map(({ manner }) => manner)).toEqual([
      'preflighted',
      'preflighted',
      'preflighted',
      'simple',
      'blind',
    ]);
  });

  it('says what an inbox that takes no JSON-LD or is closed to strangers says of itself.', async () => {
    const headers = { 'accept-post': 'text/turtle', 'wac-allow': 'user="read",public="read"' };
    const probe = await probed(() => true, { status: 200, headers });
    expect(probe).toMatchObject({ reach: 'open', takes: { jsonLd: false }, isOpenToAll: false });
    expect(await probed(() => true)).not.toHaveProperty('takes');
  });

  it('asks nobody where browsers forbid it anyhow.', async () => {
    const insecure = 'http://s.example/in';
    const server = fakeTransport(() => ({ status: 200 }));
    const probe = (origin: string) => probeInbox(server.transport, insecure, { origin, clock: () => 0 });
    expect((await probe('https://orrery.example')).reach).toBe('insecure');
    expect(server.requests).toEqual([]);
    expect((await probe('http://localhost:5173')).reach).toBe('open');
  });
});
