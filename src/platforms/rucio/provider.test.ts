import { describe, expect, it } from 'vitest';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok } from '../../domain/result.ts';
import type { RucioConfig } from '../../domain/staging/config.ts';
import type { StagingRequest } from '../../domain/staging/request.ts';
import type { AskService, ServiceRequest } from '../ask-service.ts';
import { openProvider } from '../open-provider.ts';
import { createTokenShelf } from '../tokens/shelf.ts';

const BASE = 'https://rucio.example';
const NOW = Date.parse('2026-11-02T09:00:00Z');
const config: RucioConfig = { kind: 'rucio', id: 'site', label: 'Rucio of the site', base: BASE };
const did = { scope: 'user.ines', name: 'collection.2026-11-02.0123456789ab' };
const request: StagingRequest = {
  id: '9d5a6c8e-8b1f-4a52-8a35-6d2e9f3b7c01',
  provider: 'site',
  collection: 'https://ines.pod.example/collections/one',
  collectionVersion: 1,
  did,
  members: [
    { scope: 'daac', name: 'night/1.fits' },
    { scope: 'daac', name: 'night/2.fits' },
  ],
  bytes: 5_000,
  destination: { id: 'OLYMPUS_DISK', name: 'OLYMPUS_DISK' },
  lifetime: 86_400,
  copies: 1,
  grouping: 'DATASET',
  askApproval: false,
  notify: false,
  created: '2026-11-02T09:00:00Z',
};

type Said = readonly [status: number, body: string] | Problem['kind'];
const lines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const refusal = (className: string, message = 'No.') =>
  JSON.stringify({ ExceptionClass: className, ExceptionMessage: message });

/** A server by what it says to each request; to all others, that there is nothing. */
function createServer(says: Readonly<Record<string, Said>>, settings: Partial<RucioConfig> = {}) {
  const asked: ServiceRequest[] = [];
  const ask: AskService = {
    ask: async (wanted) => {
      asked.push(wanted);
      const path = wanted.url.slice(BASE.length);
      const said = says[`${wanted.method ?? 'GET'} ${path}`] ?? [
        404,
        refusal('DataIdentifierNotFound', 'None'),
      ];
      if (typeof said === 'string') return fail({ kind: said, url: wanted.url, message: '' } as Problem);
      return ok({ url: wanted.url, status: said[0], headers: {}, text: said[1] });
    },
    open: async () => fail({ kind: 'aborted', url: '' }),
  };
  const tokens = createTokenShelf();
  tokens.put({ audience: 'site', token: 'secret-of-ines' });
  const provider = openProvider({ ...config, ...settings }, { tokens, ask, now: () => NOW });
  return { provider, asked, tokens };
}

const who = { 'GET /accounts/whoami': [200, '{"account":"ines"}'] } as const;
const books = {
  ...who,
  'GET /accounts/ines/limits/local': [200, '{"OLYMPUS_DISK":10000}'],
  'GET /accounts/ines/limits/global': [200, '{}'],
  'GET /accounts/ines/usage/local': [200, lines({ rse: 'OLYMPUS_DISK', bytes: 2_000 })],
  'GET /accounts/ines/usage/global': [200, ''],
} as const;
const olympus = { rse: 'OLYMPUS_DISK', rse_type: 'DISK', staging_area: false, availability_write: true };

describe('The probe of a Rucio', () => {
  it.each<[string, Readonly<Record<string, Said>>, object]>([
    [
      'ready',
      { 'GET /ping': [200, '{"version":"41"}'], ...who },
      { kind: 'ready', version: '41', account: 'ines' },
    ],
    [
      'closed to pages, with the line for its operator',
      { 'GET /ping': [200, '{"version":"41"}'], 'GET /accounts/whoami': 'network' },
      { kind: 'cors-blocked', version: '41', advice: expect.stringMatching(/^\[webui\]\nurls = https?:/) },
    ],
    [
      'there, and the token is good no more',
      {
        'GET /ping': [200, '{"version":"41"}'],
        'GET /accounts/whoami': [401, refusal('CannotAuthenticate')],
      },
      { kind: 'unauthorised', version: '41' },
    ],
    ['not there', { 'GET /ping': 'network' }, { kind: 'unreachable' }],
    [
      'slow',
      { 'GET /ping': 'timeout' },
      { kind: 'unreachable', message: expect.stringContaining('in time') },
    ],
    ['a log-in page', { 'GET /ping': [200, '<html>Log in'] }, { kind: 'wrong-service' }],
    ['something else', { 'GET /ping': [200, '{"pong":true}'] }, { kind: 'wrong-service' }],
    ['away behind its gateway', { 'GET /ping': [502, '<html>Bad gateway'] }, { kind: 'unreachable' }],
  ])('tells that it is %s.', async (_what, says, outcome) => {
    const { provider, asked } = createServer(says);
    expect(await provider.probe()).toMatchObject(outcome);
    // Anybody may ask for the version: a header of our own would have the browser ask first.
    expect(asked[0]).not.toHaveProperty('token');
  });
});

describe('Destinations of a Rucio', () => {
  it('have what the account may use there, and what the site demands.', async () => {
    const { provider } = createServer({
      ...books,
      'GET /rses/': [200, lines(olympus, { ...olympus, rse: 'PAVONIS_TAPE', rse_type: 'TAPE' })],
      'GET /rses/OLYMPUS_DISK/attr/': [200, '{"country":"MX","auto_approve_bytes":"500"}'],
    });
    expect(await provider.destinations()).toMatchObject({
      value: [
        {
          id: 'OLYMPUS_DISK',
          country: 'MX',
          quota: { limit: 10_000, used: 2_000, remaining: 8_000, knownAt: '2026-11-02T09:00:00.000Z' },
          attributes: { auto_approve_bytes: '500' },
        },
        { id: 'PAVONIS_TAPE', kind: 'tape', quota: { limit: 0 } },
      ],
    });
  });

  it('are there without what a part of the server does not tell, and not at all without their list.', async () => {
    const { provider } = createServer({ ...who, 'GET /rses/': [200, lines(olympus)] });
    const all = await provider.destinations();
    expect(all).toMatchObject({ ok: true, value: [{ id: 'OLYMPUS_DISK' }] });
    expect(all.ok && all.value[0]).not.toHaveProperty('quota');
    const broken = createServer({ ...who, 'GET /rses/': [200, `${lines(olympus)}\n{"rse":"PAV`] });
    expect(await broken.provider.destinations()).toMatchObject({
      problem: { kind: 'noncompliant', reason: expect.stringContaining('broke off') },
    });
  });

  it('are asked for as the account of the configuration, or whoever the token belongs to; once.', async () => {
    const { provider, asked, tokens } = createServer({ ...books, 'GET /rses/': [200, ''] });
    await provider.destinations();
    await provider.destinations();
    expect(asked.filter(({ url }) => url.endsWith('/whoami'))).toHaveLength(1);
    // What Rucio gives for a password says whose it is; a token of an identity provider names somebody by other names.
    tokens.put({ audience: 'site', token: 'ines-ines-unknown-1', account: 'ines' });
    await provider.destinations();
    expect(asked.filter(({ url }) => url.endsWith('/whoami'))).toHaveLength(1);
    const jwt = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"a1","preferred_username":"ines.b"}')}.x`;
    tokens.put({ audience: 'site', token: jwt, account: 'ines.b' });
    await provider.destinations();
    expect(asked.filter(({ url }) => url.endsWith('/whoami'))).toHaveLength(2);
    expect(asked.some(({ url }) => url.includes('ines.b'))).toBe(false);
    const other = createServer({}, { account: 'group' });
    await other.provider.destinations();
    expect(other.asked.some(({ url }) => url.endsWith('/accounts/group/limits/local'))).toBe(true);
  });
});

describe('The preview of a request', () => {
  const place = { ...books, 'GET /rses/OLYMPUS_DISK': [200, JSON.stringify(olympus)] } as const;

  it('says what stands against it, by the service itself.', async () => {
    const { provider } = createServer({
      ...place,
      'GET /rses/OLYMPUS_DISK': [200, JSON.stringify({ ...olympus, availability_write: false })],
      'GET /rses/OLYMPUS_DISK/attr/': [200, '{"block_manual_approval":"True"}'],
    });
    const findings = await provider.preview({ ...request, askApproval: true, bytes: 9_000 });
    expect(findings).toMatchObject({
      value: [
        { level: 'error', rule: 'not-writable', source: 'Rucio of the site' },
        { level: 'error', rule: 'approval-blocked', values: { destination: 'OLYMPUS_DISK' } },
      ],
    });
    expect(await provider.preview({ ...request, bytes: 9_000 })).toMatchObject({
      value: [{ rule: 'not-writable' }, { level: 'warning', rule: 'quota-small' }],
    });
  });

  it('looks at each of several destinations, and names the one that is no more.', async () => {
    const two = {
      ...place,
      'GET /accounts/ines/limits/local': [200, '{"OLYMPUS_DISK":10000,"ARSIA_DISK":4000}'],
      'GET /rses/ARSIA_DISK': [200, JSON.stringify({ ...olympus, rse: 'ARSIA_DISK' })],
    } as const;
    const wanted = {
      ...request,
      destination: { id: 'OLYMPUS_DISK|ARSIA_DISK', name: 'OLYMPUS_DISK | ARSIA_DISK' },
      copies: 2,
    };
    expect(await createServer(two).provider.preview({ ...wanted, bytes: 3_000 })).toEqual({
      ok: true,
      value: [],
    });
    expect(await createServer(two).provider.preview(wanted)).toMatchObject({
      value: [{ rule: 'quota-small', values: { destination: 'ARSIA_DISK', remaining: 4_000 } }],
    });
    const replica = { ...request.members[0], rses: { ARSIA_DISK: [] }, states: { ARSIA_DISK: 'AVAILABLE' } };
    const some = { ...two, 'POST /replicas/list': [200, lines(replica)] } as const;
    expect(await createServer(some).provider.preview({ ...wanted, bytes: 3_000 })).toMatchObject({
      value: [{ rule: 'already-there', values: { destination: 'ARSIA_DISK', files: 1, of: 2 } }],
    });
    expect(await createServer(place).provider.preview(wanted)).toMatchObject({
      value: [{ level: 'error', rule: 'destination', values: { destination: 'ARSIA_DISK' } }],
    });
  });

  it('says what the site demands, by its attributes.', async () => {
    const tape = { ...olympus, rse_type: 'TAPE' };
    const attributes = {
      restricted_write: true,
      maximum_pin_lifetime: '259200',
      auto_approve_bytes: '6000',
      auto_approve_files: '3',
    };
    const { provider } = createServer({
      ...place,
      'GET /rses/OLYMPUS_DISK': [200, JSON.stringify(tape)],
      'GET /rses/OLYMPUS_DISK/attr/': [200, JSON.stringify(attributes)],
    });
    const rulesOf = async (wanted: StagingRequest) => {
      const told = await provider.preview(wanted);
      return told.ok && told.value.map(({ level, rule, values }) => [level, rule, values.limit]);
    };
    const { lifetime: _end, ...endless } = request;
    expect(await rulesOf({ ...endless, askApproval: true, comment: 'Why' })).toEqual([
      ['warning', 'restricted-write', undefined],
      ['warning', 'tape-endless', undefined],
      ['warning', 'lifetime-shortened', 259_200],
      ['info', 'approval-automatic', 6_000],
    ]);
    expect(await rulesOf(request)).toEqual([['warning', 'restricted-write', undefined]]);
    // Strictly below, in bytes and in files.
    const third = { scope: 'daac', name: 'night/3.fits' };
    for (const more of [{ bytes: 6_000 }, { members: [...request.members, third] }])
      expect(await rulesOf({ ...request, askApproval: true, ...more })).not.toContainEqual(
        expect.arrayContaining(['approval-automatic']),
      );
  });

  it('tells what is there already: the same request, and some of the data.', async () => {
    const { provider } = createServer({
      ...place,
      [`GET /dids/user.ines/${did.name}/rules`]: [
        200,
        lines({ id: 'r1', state: 'OK', account: 'ines', rse_expression: 'OLYMPUS_DISK', copies: 1 }),
      ],
      'POST /replicas/list': [
        200,
        lines(
          {
            ...request.members[0],
            rses: { OLYMPUS_DISK: ['davs://x/1'] },
            states: { OLYMPUS_DISK: 'AVAILABLE' },
          },
          {
            ...request.members[1],
            rses: { OLYMPUS_DISK: ['davs://x/2'] },
            states: { OLYMPUS_DISK: 'COPYING' },
          },
        ),
      ],
    });
    expect(await provider.preview(request)).toMatchObject({
      value: [
        { level: 'info', rule: 'already-asked', values: { id: 'r1' } },
        { level: 'info', rule: 'already-there', values: { files: 1, of: 2 } },
      ],
    });
  });

  it('names a destination that is no more, and passes on that nobody is signed in.', async () => {
    const { provider, tokens } = createServer({
      ...books,
      'GET /rses/OLYMPUS_DISK': [404, refusal('RSENotFound')],
    });
    expect(await provider.preview(request)).toMatchObject({
      value: [{ level: 'error', rule: 'destination' }],
    });
    tokens.clear();
    expect(await provider.preview(request)).toMatchObject({ problem: { kind: 'signed-out' } });
  });
});

describe('A rule', () => {
  const rule = { id: 'r1', state: 'STUCK', locks_ok_cnt: 1, locks_replicating_cnt: 0, locks_stuck_cnt: 1 };

  it('is told with its size, which is asked for once, and with why a file does not arrive.', async () => {
    const { provider, asked } = createServer({
      ...who,
      'GET /rules/r1': [200, JSON.stringify(rule)],
      [`GET /dids/user.ines/${did.name}?dynamic_depth=FILE`]: [200, '{"bytes":5000}'],
      'GET /rules/r1/locks': [
        200,
        lines(
          { ...request.members[0], rse: 'OLYMPUS_DISK', state: 'OK' },
          { ...request.members[1], rse: 'OLYMPUS_DISK', state: 'STUCK' },
        ),
      ],
      'GET /rules/r1/analysis': [
        200,
        JSON.stringify({
          rule_error: null,
          transfers: [
            {
              ...request.members[1],
              rse: 'OLYMPUS_DISK',
              attempts: 3,
              last_error: 'No route to host',
              last_time: 'Mon, 02 Nov 2026 08:00:00 UTC',
            },
          ],
        }),
      ],
    });
    const job = { id: 'r1', did, adopted: false };
    for (const _again of [1, 2])
      expect(await provider.status(job)).toMatchObject({
        value: { phase: 'stuck', bytes: 5_000, files: { done: 1, stuck: 1, total: 2 } },
      });
    expect(asked.filter(({ url }) => url.includes('dynamic_depth'))).toHaveLength(1);
    expect(await provider.files?.(job, request)).toEqual({
      ok: true,
      value: [
        { did: request.members[0], place: 'OLYMPUS_DISK', state: 'done' },
        {
          did: request.members[1],
          place: 'OLYMPUS_DISK',
          state: 'stuck',
          attempts: 3,
          error: 'No route to host',
          at: '2026-11-02T08:00:00Z',
        },
      ],
    });
  });

  it('has errors that are kept: in one line, not endless, and without what looks like a token.', async () => {
    const jwt = 'eyJhbGciOiJub25lIn0.eyJhdWQiOiJ4In0.c2lnbmF0dXJl';
    const error = `No\nroute for ${jwt} ${'x'.repeat(5_000)}`;
    const { provider } = createServer({
      ...who,
      'GET /rules/r1': [200, JSON.stringify({ ...rule, error })],
      'PUT /rules/r1': [400, refusal('InvalidObject', error)],
    });
    const status = await provider.status({ id: 'r1', adopted: false });
    const said = status.ok ? status.value.error : undefined;
    expect(said).toMatch(/^No route for … x+…$/);
    expect(said).toHaveLength(501);
    expect(await provider.retry?.({ id: 'r1', adopted: false })).toMatchObject({
      problem: { kind: 'service-refused', message: said },
    });
  });

  it('that is gone has been called off; other refusals of it are the site’s.', async () => {
    const gone = createServer({ ...who, 'DELETE /rules/r1': [404, refusal('RuleNotFound')] });
    expect(await gone.provider.cancel?.({ id: 'r1', adopted: false })).toEqual({
      ok: true,
      value: undefined,
    });
    const strict = createServer({ ...who, 'PUT /rules/r1': [401, refusal('AccessDenied', 'Not you')] });
    expect(await strict.provider.retry?.({ id: 'r1', adopted: false })).toMatchObject({
      problem: { kind: 'service-refused', reason: 'AccessDenied', message: 'Not you' },
    });
    expect(strict.asked.at(-1)?.body).toBe('{"options":{"boost_rule":true}}');
  });
});

describe('What is shown before it is sent', () => {
  it('is what is sent, without the token.', async () => {
    const { provider, asked } = createServer({
      ...who,
      [`POST /dids/user.ines/${did.name}`]: [201, 'Created'],
      [`GET /dids/user.ines/${did.name}/dids`]: [200, ''],
      [`POST /dids/user.ines/${did.name}/dids`]: [201, 'Created'],
      [`PUT /dids/user.ines/${did.name}/status`]: [200, ''],
      [`GET /dids/user.ines/${did.name}/rules`]: [200, ''],
      'POST /rules/': [201, '["r1"]'],
    });
    expect(JSON.stringify(provider.requestsOf(request))).not.toContain('secret');
    expect(await provider.submit(request)).toMatchObject({ ok: true });
    const changes = asked.filter(({ method }) => method !== 'GET');
    expect(
      changes.map(({ method, url, headers, body }) => ({
        method,
        url,
        headers,
        body: JSON.parse(body ?? ''),
      })),
    ).toEqual(
      provider.requestsOf(request).map(({ method, url, headers, body }) => ({ method, url, headers, body })),
    );
    expect(provider.requestsOf(request).every(({ tokenIn }) => tokenIn === 'X-Rucio-Auth-Token')).toBe(true);
  });
});
