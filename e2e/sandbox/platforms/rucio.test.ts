import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoopbackServer } from '../loopback-server.ts';
import { observations } from './catalogue.ts';
import { RUCIO_PASSWORD, startRucio } from './rucio.ts';
import { mintToken } from './tokens.ts';

const PAGE = 'http://localhost:5173';
let server: LoopbackServer;

beforeAll(async () => {
  server = await startRucio({ usualPort: 0, origins: [PAGE], pace: 0 });
});
afterAll(() => server.stop());

async function signIn(account: string): Promise<string> {
  const headers = {
    'x-rucio-account': account,
    'x-rucio-username': account,
    'x-rucio-password': RUCIO_PASSWORD,
  };
  const answer = await fetch(`${server.url}auth/userpass`, { headers });
  return answer.headers.get('x-rucio-auth-token') ?? '';
}

interface Said {
  readonly status: number;
  readonly text: string;
}

function caller(token: string) {
  return async (method: string, path: string, body?: unknown): Promise<Said> => {
    const answer = await fetch(`${server.url}${path}`, {
      method,
      headers: { 'x-rucio-auth-token': token, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: answer.status, text: await answer.text() };
  };
}

const files = observations()
  .slice(0, 2)
  .map(({ scope, name }) => ({ scope, name }));

async function filled(account: string) {
  const ask = caller(await signIn(account));
  const did = `dids/user.${account}/run`;
  await ask('POST', did, { type: 'DATASET' });
  await ask('POST', `${did}/dids`, { dids: files });
  await ask('PUT', `${did}/status`, { open: false });
  const rule = (more: object = {}) =>
    ask('POST', 'rules/', {
      dids: [{ scope: `user.${account}`, name: 'run' }],
      account,
      copies: 1,
      rse_expression: 'LAKE_DISK',
      lifetime: 86_400,
      ...more,
    });
  return { ask, did, rule };
}

const classOf = ({ text }: Said) => (JSON.parse(text) as { ExceptionClass: string }).ExceptionClass;

describe('the stand-in for Rucio', () => {
  it('takes a token by password, one of the identity provider, and no other.', async () => {
    expect((await caller(await signIn('ada'))('GET', 'accounts/whoami')).text).toContain('"account":"ada"');
    const jwt = (aud: string, seconds: number) => mintToken({ iss: 'x', sub: 'ada', aud }, seconds);
    expect((await caller(jwt('rucio', 60))('GET', 'accounts/ada')).status).toBe(200);
    expect(classOf(await caller(jwt('rucio', -1))('GET', 'accounts/ada'))).toBe('CannotAuthenticate');
    expect(classOf(await caller(jwt('tes', 60))('GET', 'accounts/ada'))).toBe('CannotAuthenticate');
    const without = await fetch(`${server.url}rules/?account=ada`);
    expect([without.status, await without.text()]).toEqual([
      400,
      '{"ExceptionClass":"ValueError","ExceptionMessage":"Token must be set."}',
    ]);
  });

  it('makes one data identifier and one rule of a request, however often it comes.', async () => {
    const { ask, did, rule } = await filled('bea');
    const first = await rule();
    expect(first.status).toBe(201);
    const [id] = JSON.parse(first.text) as string[];
    expect(classOf(await ask('POST', did, { type: 'DATASET' }))).toBe('DataIdentifierAlreadyExists');
    expect(classOf(await rule())).toBe('DuplicateRule');
    const read = JSON.parse((await ask('GET', `rules/${id}`)).text);
    expect(read).toMatchObject({ state: 'OK', locks_ok_cnt: 2, rse_expression: 'LAKE_DISK' });
    expect(read.expires_at).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d UTC$/);
  });

  it('refuses by the words of the real one.', async () => {
    const { ask, rule } = await filled('cleo');
    const classes = await Promise.all(
      [
        rule({ rse_expression: 'HILL_DISK' }),
        rule({ rse_expression: 'NOWHERE' }),
        rule({ rse_expression: 'MOOR_DISK' }),
        rule({ rse_expression: 'FORD_STAGE', lifetime: undefined }),
        rule({ rse_expression: 'DUNE_DISK', ask_approval: true }),
        rule({ rse_expression: 'HILL_DISK|LAKE_DISK', ask_approval: true }),
        rule({ copies: 3 }),
        rule({ activity: 'Bogus' }),
        rule({ account: 'dora' }),
        ask('POST', 'dids/user.dora/run', { type: 'DATASET' }),
        ask('GET', 'rules/none'),
      ].map(async (said) => classOf(await said)),
    );
    expect(classes).toEqual([
      'InsufficientAccountLimit',
      'InvalidRSEExpression',
      'InvalidRSEExpression',
      'StagingAreaRuleRequiresLifetime',
      'ManualRuleApprovalBlocked',
      'InvalidReplicationRule',
      'InsufficientTargetRSEs',
      'InvalidObject',
      'AccessDenied',
      'AccessDenied',
      'RuleNotFound',
    ]);
  });

  it('forgets a rule that was denied, but for its history.', async () => {
    const { ask, rule } = await filled('elsa');
    const [id] = JSON.parse((await rule({ rse_expression: 'HILL_DISK', ask_approval: true })).text);
    expect((await ask('GET', `rules/${id}`)).text).toContain('"state":"WAITING_APPROVAL"');
    const order = { kind: 'deny', account: 'elsa' };
    await fetch(`${server.url}_faults`, { method: 'POST', body: JSON.stringify(order) });
    expect(classOf(await ask('GET', `rules/${id}`))).toBe('RuleNotFound');
    expect((await ask('GET', 'rules/user.elsa/run/history')).text).toContain('"state":"WAITING_APPROVAL"');
  });

  it('gets stuck on command, and says why.', async () => {
    const order = { kind: 'course', account: 'fay', course: 'stick' };
    await fetch(`${server.url}_faults`, { method: 'POST', body: JSON.stringify(order) });
    const { ask, rule } = await filled('fay');
    const [id] = JSON.parse((await rule()).text);
    const read = JSON.parse((await ask('GET', `rules/${id}`)).text);
    expect(read).toMatchObject({ state: 'STUCK', locks_ok_cnt: 1, locks_stuck_cnt: 1 });
    expect((await ask('GET', `rules/${id}/analysis`)).text).toContain('"last_error":"None"');
  });

  it('lets in the pages of its list only.', async () => {
    const preflight = (origin: string) =>
      fetch(`${server.url}rules/`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-headers': 'x-rucio-auth-token' },
      });
    expect((await preflight(PAGE)).headers.get('access-control-allow-headers')).toBe('x-rucio-auth-token');
    expect((await preflight('https://other.example')).status).toBe(403);
    const ping = await fetch(`${server.url}ping`, { headers: { origin: 'https://other.example' } });
    expect(ping.headers.get('access-control-allow-origin')).toBe('https://other.example');
  });
});

const RECORDED = new URL('../../../../shared/fixtures/staging/rucio-responses/', import.meta.url);

interface Exchange {
  readonly request: { readonly method: string; readonly path: string; readonly body: unknown };
  readonly response: { readonly status: number; readonly content_type: string; readonly body: string };
}

describe.skipIf(!existsSync(RECORDED))('what a real server was seen to say', () => {
  const exchange = (name: string) =>
    JSON.parse(readFileSync(new URL(`${name}.json`, RECORDED), 'utf8')) as Exchange;
  const namesIn = (body: string) => Object.keys(JSON.parse(body.split('\n')[0] ?? '') as object).sort();

  it.each([
    ['rse', 'rses/LAKE_DISK'],
    ['rses', 'rses/'],
    ['usage-local', 'accounts/gwen/usage/local'],
    ['usage-global', 'accounts/gwen/usage/global'],
    ['rule-replicating', 'rules/{id}'],
    ['did-rules', 'dids/user.gwen/run/rules'],
    ['rule-stuck-analysis', 'rules/{id}/analysis'],
    ['did-rule-history-after-deny', 'rules/user.gwen/run/history'],
    ['replicas-list', 'replicas/list'],
    ['dataset-replicas', 'replicas/user.gwen/run/datasets'],
  ])('%s: nothing is said by other names.', async (name, path) => {
    const { ask, rule } = await filled('gwen');
    const made = await rule();
    const rules = await ask('GET', 'rules/?account=gwen');
    const id =
      made.status === 201 ? JSON.parse(made.text)[0] : JSON.parse(rules.text.split('\n')[0] ?? '').id;
    const { request, response } = exchange(name);
    const body = request.method === 'POST' ? { dids: files } : undefined;
    const said = await ask(request.method, path.replace('{id}', id), body);
    expect(said.status).toBe(response.status);
    const known = namesIn(response.body);
    expect(namesIn(said.text).filter((each) => !known.includes(each))).toEqual([]);
  });

  it.each([
    ['did-create-again', 409],
    ['did-create-badname', 400],
    ['did-create-foreign-scope', 401],
    ['did-attach-again', 409],
    ['rule-noquota', 409],
    ['rule-badexpr', 409],
    ['rule-badactivity', 409],
    ['rule-missingfields', 400],
    ['rule-otheraccount', 500],
    ['rule-notfound', 404],
    ['rule-approve-denied', 401],
    ['rule-update-bogus', 409],
  ] as const)('%s: the same status, the same class.', async (name, status) => {
    const { ask, did, rule } = await filled('hana');
    const { request, response } = exchange(name);
    expect(response.status).toBe(status);
    const made = await rule();
    const rules = await ask('GET', 'rules/?account=hana');
    const id =
      made.status === 201 ? JSON.parse(made.text)[0] : JSON.parse(rules.text.split('\n')[0] ?? '').id;
    const told = request.body as { rse_expression?: string; activity?: string } | null;
    const asked: Record<string, () => Promise<Said>> = {
      'did-create-again': () => ask('POST', did, { type: 'DATASET' }),
      'did-create-badname': () => ask('POST', 'dids/user.hana/a%20b', { type: 'DATASET' }),
      'did-create-foreign-scope': () => ask('POST', 'dids/tarn/mine', { type: 'DATASET' }),
      'did-attach-again': async () => {
        await ask('POST', 'dids/user.hana/open', { type: 'DATASET' });
        await ask('POST', 'dids/user.hana/open/dids', { dids: files });
        return ask('POST', 'dids/user.hana/open/dids', { dids: files });
      },
      'rule-noquota': () => rule({ rse_expression: 'HILL_DISK' }),
      'rule-badexpr': () => rule({ rse_expression: told?.rse_expression }),
      'rule-badactivity': () => rule({ activity: told?.activity }),
      'rule-missingfields': () => rule({ copies: undefined }),
      'rule-otheraccount': () => rule({ account: 'root' }),
      'rule-notfound': () => ask('GET', `rules/${'0'.repeat(32)}`),
      'rule-approve-denied': () => ask('PUT', `rules/${id}`, { options: { approve: true } }),
      'rule-update-bogus': () => ask('PUT', `rules/${id}`, { options: { bogus: 1 } }),
    };
    const said = await asked[name]?.();
    expect(said?.status).toBe(status);
    expect(classOf(said!)).toBe(classOf({ status, text: response.body }));
  });
});
