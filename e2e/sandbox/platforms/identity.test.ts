import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLIENT_ID, type IdentityProvider, startIdentityProvider } from './identity.ts';
import { claimsIn } from './tokens.ts';

let provider: IdentityProvider;

beforeAll(async () => {
  provider = await startIdentityProvider(0);
});
afterAll(() => provider.stop());

const REDIRECT = 'http://localhost:5173/signed-in';

async function codeFor(verifier: string): Promise<URL> {
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({
    client_id: CLIENT_ID,
    redirect_uri: REDIRECT,
    response_type: 'code',
    state: 's',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  const answer = await fetch(`${provider.url}/authorize?${query}`, {
    method: 'POST',
    body: new URLSearchParams({ name: 'ada' }),
    redirect: 'manual',
  });
  return new URL(answer.headers.get('location') ?? '');
}

function exchange(fields: Record<string, string>): Promise<Response> {
  return fetch(`${provider.url}/token`, { method: 'POST', body: new URLSearchParams(fields) });
}

test('a code is good once, and for whoever has asked for it', async () => {
  const fields = { grant_type: 'authorization_code', redirect_uri: REDIRECT, client_id: CLIENT_ID };
  const back = await codeFor('the right words');
  expect(back.searchParams.get('state')).toBe('s');
  const code = back.searchParams.get('code') ?? '';
  const stranger = await codeFor('the right words');
  const stolen = await exchange({
    ...fields,
    code: stranger.searchParams.get('code') ?? '',
    code_verifier: 'wrong',
  });
  expect(stolen.status).toBe(400);
  const tokens = (await (await exchange({ ...fields, code, code_verifier: 'the right words' })).json()) as {
    access_token: string;
    refresh_token: string;
  };
  expect(claimsIn(tokens.access_token)).toMatchObject({ sub: 'ada', aud: 'rucio', iss: provider.url });
  expect((await exchange({ ...fields, code, code_verifier: 'the right words' })).status).toBe(400);
  const renewed = await exchange({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
  expect(claimsIn(((await renewed.json()) as { access_token: string }).access_token)?.sub).toBe('ada');
});

test('another device waits until somebody has said yes or no', async () => {
  const begun = provider.beginDevice('tes');
  const fields = {
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    device_code: begun.deviceCode,
  };
  expect(await (await exchange(fields)).json()).toMatchObject({ error: 'authorization_pending' });
  const body = new URLSearchParams({ user_code: begun.userCode, name: 'ada', answer: 'no' });
  await fetch(`${provider.url}/device`, { method: 'POST', body });
  expect(await (await exchange(fields)).json()).toMatchObject({ error: 'access_denied' });
});
