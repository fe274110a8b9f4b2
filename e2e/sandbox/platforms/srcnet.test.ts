import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoopbackServer } from '../loopback-server.ts';
import { observations } from './catalogue.ts';
import { type IdentityProvider, startIdentityProvider } from './identity.ts';
import { PARENT_AUDIENCE, startSrcNet } from './srcnet.ts';
import { LAKE_AREA } from './srcnet-sites.ts';
import { claimsIn } from './tokens.ts';

let identity: IdentityProvider;
let server: LoopbackServer;

beforeAll(async () => {
  identity = await startIdentityProvider(0);
  server = await startSrcNet({ usualPort: 0, identity, hub: 'http://localhost:1/', pace: 0 });
});
afterAll(async () => {
  await server.stop();
  await identity.stop();
});

const parent = (account: string) => identity.tokenFor(account, PARENT_AUDIENCE);

async function exchange(service: string, token: string, more = ''): Promise<Response> {
  return fetch(
    `${server.url}authn/api/v1/token/exchange/${service}?version=latest&access_token=${token}${more}`,
  );
}

async function tokenFor(service: string, account = 'ada'): Promise<string> {
  const answer = await exchange(service, parent(account));
  return ((await answer.json()) as { access_token: string }).access_token;
}

function ask(path: string, token: string, body?: unknown): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

const [first] = observations();
const dids = [{ namespace: first?.scope, name: first?.name }];

describe('the stand-in for SRCNet', () => {
  it('lets somebody sign in from another device.', async () => {
    const begun = (await (await fetch(`${server.url}authn/api/v1/login/device`)).json()) as Record<
      string,
      string
    >;
    const poll = () => fetch(`${server.url}authn/api/v1/token?device_code=${begun.device_code}`);
    const pending = await poll();
    expect(pending.ok).toBe(false);
    expect(((await pending.json()) as { detail: string }).detail).toContain(
      '"error": "authorization_pending"',
    );
    const form = new URLSearchParams({ user_code: begun.user_code ?? '', name: 'ada', answer: 'yes' });
    await fetch(begun.verification_uri ?? '', { method: 'POST', body: form });
    const { token } = (await (await poll()).json()) as { token: { access_token: string } };
    expect(claimsIn(token.access_token)).toMatchObject({ sub: 'ada', aud: PARENT_AUDIENCE });
  });

  it('exchanges a token for each service, unless the refresh token was sent along before.', async () => {
    expect(claimsIn(await tokenFor('data-management-api'))?.aud).toBe('data-management-api');
    const token = parent('bea');
    expect((await exchange('site-capabilities-api', token, '&refresh_token=x')).ok).toBe(true);
    expect((await exchange('site-capabilities-api', token)).status).toBe(401);
    expect((await exchange('data-management-api', parent('outsider'))).status).toBe(403);
  });

  it('takes no token for another service.', async () => {
    const wrong = await tokenFor('site-capabilities-api');
    const answer = await ask('data-management/api/v1/data/list', wrong);
    expect(answer.status).toBe(403);
    expect((await ask('site-capabilities/api/v1/sites', '')).status).toBe(403);
  });

  it('hides what is closed, unless it is asked for.', async () => {
    const token = await tokenFor('site-capabilities-api');
    const list = async (query: string) =>
      (await (await ask(`site-capabilities/api/v1/storage-areas${query}`, token)).json()) as {
        name: string;
      }[];
    expect((await list('')).map(({ name }) => name)).toEqual([
      'LAKE_DISK',
      'HILL_DISK',
      'DUNE_DISK',
      'HILL_INGEST',
    ]);
    expect(await list('?include_inactive=true')).toHaveLength(7);
    expect(await list('?node_names=LAKENODE,HILLNODE')).toHaveLength(3);
  });

  it('stages by a job, which it tells about.', async () => {
    const token = await tokenFor('data-management-api');
    const body = { to_storage_area_uuid: LAKE_AREA, lifetime: 86_400, parent_namespace: 'tarn', dids };
    const made = (await (await ask('data-management/api/v1/data/stage', token, body)).json()) as {
      job_id: string;
    };
    const job = await (await ask(`data-management/api/v1/data/stage/${made.job_id}`, token)).json();
    expect(job).toMatchObject({ status: 'COMPLETED', lifetime: 86_400 });
    const located = (await (
      await ask(`data-management/api/v1/data/locate/${first?.scope}/${first?.name}?sort=random`, token)
    ).json()) as { associated_storage_area_id: string }[];
    expect(located.map((each) => each.associated_storage_area_id)).toContain(LAKE_AREA);
  });

  it('refuses by its policy, and quotes tokens in its errors.', async () => {
    const token = await tokenFor('data-management-api', 'cleo');
    const order = { kind: 'error', on: 'POST', account: 'cleo', times: 1 };
    await fetch(`${server.url}_faults`, { method: 'POST', body: JSON.stringify(order) });
    const failed = await ask('data-management/api/v1/data/stage', token, { dids });
    expect([failed.status, await failed.text()]).toEqual([500, expect.stringContaining('access_token=')]);
    expect((await ask('data-management/api/v1/data/stage', token, { dids })).status).toBe(404);
  });
});
