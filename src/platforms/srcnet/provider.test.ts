import { UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { SrcNetConfig } from '../../domain/staging/config.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';
import type { AskService, ServiceAnswer, ServiceRequest } from '../ask-service.ts';
import { openProvider } from '../open-provider.ts';
import { createTokenShelf } from '../tokens/shelf.ts';

const NOW = Date.parse('2026-11-02T09:00:00Z');
const AREA = '0d6f3f0a-5d6b-4f59-9f0f-6a44f1b1f3a2';
const plain: SrcNetConfig = {
  kind: 'srcnet',
  id: 'net',
  label: 'SRCNet',
  auth: 'https://authn.example/api/v1',
  siteCapabilities: 'https://sites.example/api/v1',
  dataManagement: 'https://dm.example/api/v1',
};
const listing = {
  stage: { fields: { name: 'name' } },
  find: { path: '/data/stage?namespace={namespace}' },
};
const request: StagingRequest = {
  id: 'f2e1b5b2-8d5f-4bb3-a5c5-0f1a3b6f7d10',
  provider: 'net',
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

function jwt(audience: string, seconds = 3_600): string {
  return new UnsecuredJWT({ aud: audience, sub: 'ines' }).setExpirationTime(NOW / 1000 + seconds).encode();
}

type Says = (
  method: string,
  path: string,
  host: string,
) => readonly [status: number, body: unknown] | 'broken';

function createNet(
  says: Says,
  { config = plain, at = () => NOW }: { config?: SrcNetConfig; at?: () => number } = {},
) {
  const asked: ServiceRequest[] = [];
  const ask: AskService = {
    ask: async (wanted): Promise<Result<ServiceAnswer>> => {
      asked.push(wanted);
      const { host, pathname, search } = new URL(wanted.url);
      const service = /token\/exchange\/([a-z-]+)/.exec(pathname)?.[1];
      const path = pathname.replace('/api/v1', '') + (service ? '' : search);
      const said = says(wanted.method ?? 'GET', path, host);
      if (said === 'broken')
        return fail({ kind: 'network', url: wanted.url.split('?')[0] ?? '', message: '' });
      const body = said[1] === undefined && service ? { access_token: jwt(service) } : said[1];
      const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
      return ok({ url: wanted.url.split('?')[0] ?? '', status: said[0], headers: {}, text });
    },
    open: async () => fail({ kind: 'aborted', url: '' }),
  };
  const tokens = createTokenShelf();
  tokens.put({ audience: 'net', token: jwt('authn-api', 7 * 86_400) });
  const provider = openProvider(config, { tokens, ask, now: at });
  const of = (host: string, method = 'GET') =>
    asked.filter(({ url, method: asks = 'GET' }) => url.includes(host) && asks === method);
  return { provider, tokens, asked, of };
}

const fine: Says = (method, path) => {
  if (path === '/ping') return [200, { status: 'UP', version: '1.0' }];
  if (path === '/data/list') return [200, ['daac', 'testing']];
  if (method === 'POST') return [200, { job_id: 'job-1' }];
  if (path.startsWith('/data/stage/')) return [200, { status: 'COMPLETED' }];
  if (path.startsWith('/data/stage')) return [200, []];
  return [200, undefined];
};

describe('Tokens of SRCNet', () => {
  it('are exchanged once for each API, from the parent alone, and sent to that API only.', async () => {
    const { provider, of, tokens } = createNet(fine);
    await Promise.all([provider.namespaces(), provider.namespaces(), provider.destinations()]);
    const exchanges = of('authn.example');
    expect(exchanges.map(({ url }) => /exchange\/([a-z-]+)/.exec(url)?.[1]).sort()).toEqual([
      'data-management-api',
      'site-capabilities-api',
    ]);
    for (const { url, token } of exchanges) {
      expect(new URL(url).searchParams.has('refresh_token')).toBe(false);
      expect(token).toBeUndefined();
    }
    const held = tokens.get('net data-management-api', NOW)?.token;
    for (const { token } of of('dm.example')) expect(token?.value).toBe(`Bearer ${held}`);
    expect(held).not.toBe(tokens.get('net', NOW)?.token);
    tokens.drop('net');
    expect(tokens.list()).toEqual([]);
  });

  it('are changed for new ones shortly before they end.', async () => {
    let now = NOW;
    const { provider, of } = createNet(fine, { at: () => now });
    await provider.namespaces();
    now += 3_000_000;
    await provider.namespaces();
    expect(of('authn.example')).toHaveLength(1);
    now += 560_000;
    await provider.namespaces();
    expect(of('authn.example')).toHaveLength(2);
  });

  it('are made anew when somebody signs in anew, and not when the same token comes twice.', async () => {
    const { provider, of, tokens } = createNet(fine);
    await provider.namespaces();
    tokens.put({ audience: 'net', token: tokens.get('net', NOW)?.token ?? '', account: 'ines' });
    await provider.namespaces();
    expect(of('authn.example')).toHaveLength(1);
    tokens.put({ audience: 'net', token: jwt('authn-api', 6 * 86_400) });
    await provider.namespaces();
    expect(of('authn.example')).toHaveLength(2);
  });

  it('of another audience are named for what they are, and not sent.', async () => {
    const { provider, of, tokens } = createNet((_method, path) =>
      path.includes('exchange') ? [200, { token: { access_token: jwt('permissions-api') } }] : [200, []],
    );
    expect(await provider.namespaces()).toMatchObject({
      problem: {
        kind: 'noncompliant',
        reason: 'The token is for permissions-api, not for data-management-api.',
      },
    });
    tokens.put({ audience: 'net data-management-api', token: jwt('rucio') });
    expect(await provider.namespaces()).toMatchObject({ problem: { kind: 'noncompliant' } });
    expect(of('dm.example')).toEqual([]);
  });

  it('are refused to who is in no group, in the words of the service and without the token that it quotes.', async () => {
    const { provider, tokens } = createNet((_method, path) =>
      path.includes('exchange') ? [403, { detail: `No group: access_token=${jwt('authn-api')}` }] : [200, []],
    );
    const refused = await provider.namespaces();
    expect(refused).toMatchObject({
      problem: { kind: 'service-refused', reason: 'Forbidden', message: 'No group: access_token=…' },
    });
    expect(JSON.stringify(refused)).not.toContain('eyJ');
    tokens.clear();
    expect(await provider.namespaces()).toMatchObject({ problem: { kind: 'signed-out' } });
  });
});

describe('A request to SRCNet', () => {
  it('is handed in as the layout says, and followed by its id.', async () => {
    const { provider, of } = createNet(fine);
    const job = await provider.submit(request);
    // What the service calls the collection is not known without a name of ours.
    expect(job).toEqual({ ok: true, value: { id: 'job-1', adopted: false } });
    const [posted] = of('dm.example', 'POST');
    const [shown] = provider.requestsOf(request);
    expect(posted?.url).toBe(shown?.url);
    expect(JSON.parse(posted?.body ?? '')).toEqual(shown?.body);
    expect(shown).toMatchObject({ presumed: true, tokenIn: 'Authorization' });
    expect(job.ok && (await provider.status(job.value))).toMatchObject({ value: { phase: 'complete' } });
  });

  it('is not repeated where nobody can tell whether it got there, until somebody says so.', async () => {
    const broken: Says = (method, path, host) => (method === 'POST' ? 'broken' : fine(method, path, host));
    const { provider, of } = createNet(broken);
    expect(await provider.submit(request)).toMatchObject({ problem: { kind: 'outcome-unknown' } });
    expect(await provider.submit(request, { again: true })).toMatchObject({
      problem: { kind: 'outcome-unknown' },
    });
    expect(of('dm.example', 'POST')).toHaveLength(1);
  });

  it('that nobody could have got is no riddle: it can be sent again.', async () => {
    const { provider, of } = createNet((method, path, host) =>
      host === 'dm.example' ? 'broken' : fine(method, path, host),
    );
    expect(await provider.submit(request)).toMatchObject({ problem: { kind: 'network' } });
    expect(of('dm.example', 'POST')).toEqual([]);
    const refusing = createNet((method, path, host) =>
      method === 'POST' ? [403, { detail: 'Not for you' }] : fine(method, path, host),
    );
    expect(await refusing.provider.submit(request)).toMatchObject({
      problem: { kind: 'service-refused', reason: 'Forbidden', message: 'Not for you' },
    });
  });

  it('is looked for where the layout says that jobs are listed, and adopted.', async () => {
    const config = { ...plain, layout: listing };
    const row = { job_id: 'job-9', to_storage_area_uuid: AREA, name: request.did.name };
    const listed: Says = (method, path, host) => {
      if (path.startsWith('/data/stage?')) return [200, [{ ...row, name: 'other' }, row]];
      return fine(method, path, host);
    };
    const there = createNet(listed, { config });
    expect(await there.provider.submit(request, { again: true })).toEqual({
      ok: true,
      value: { id: 'job-9', did: request.did, adopted: true },
    });
    expect(there.of('dm.example', 'POST')).toEqual([]);
    const absent = createNet(fine, { config });
    expect(await absent.provider.submit(request, { again: true })).toMatchObject({
      value: { id: 'job-1', adopted: false },
    });
  });

  it('whose answer was lost is found by looking, and otherwise reported as it failed.', async () => {
    const config = { ...plain, layout: listing };
    let isMade = false;
    const lost: Says = (method, path, host) => {
      if (method === 'POST') {
        isMade = true;
        return 'broken';
      }
      const row = { job_id: 'job-3', to_storage_area_uuid: AREA, name: request.did.name };
      return path.startsWith('/data/stage?') ? [200, isMade ? [row] : []] : fine(method, path, host);
    };
    expect(await createNet(lost, { config }).provider.submit(request)).toMatchObject({
      value: { id: 'job-3', adopted: true },
    });
  });

  it('that is gone from the server is gone, and not a fault.', async () => {
    const { provider } = createNet((method, path, host) =>
      path.startsWith('/data/stage/') ? [404, { detail: 'Job not found' }] : fine(method, path, host),
    );
    expect(await provider.status({ id: 'job-1', adopted: false })).toMatchObject({
      value: { phase: 'gone' },
    });
  });
});

describe('The probe of SRCNet', () => {
  it.each<[string, Says, object]>([
    ['ready', fine, { kind: 'ready', version: '1.0' }],
    [
      'there, and its pages are closed to browsers',
      (method, path, host) => (path === '/data/list' ? 'broken' : fine(method, path, host)),
      { kind: 'cors-blocked', advice: expect.stringContaining('data-management-api') },
    ],
    [
      'not there',
      (method, path, host) => (host === 'sites.example' ? 'broken' : fine(method, path, host)),
      { kind: 'unreachable', message: expect.stringContaining('sites.example') },
    ],
    [
      'something else',
      (method, path, host) => (path === '/ping' ? [200, '<html>Welcome'] : fine(method, path, host)),
      { kind: 'wrong-service' },
    ],
    [
      'of others',
      (method, path, host) =>
        path.includes('exchange') ? [401, { detail: 'no' }] : fine(method, path, host),
      { kind: 'unauthorised', version: '1.0' },
    ],
  ])('tells that it is %s.', async (_what, says, outcome) => {
    expect(await createNet(says).provider.probe()).toMatchObject(outcome);
  });
});
