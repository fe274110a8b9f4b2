import { describe, expect, it } from 'vitest';
import { readClaims } from './claims.ts';
import { beginCodeSignIn } from './code-sign-in.ts';
import { identityProvider } from './testing/identity-provider.ts';

const back = 'https://orrery.example/platform-login.html';

function configOf(issuer: string) {
  return { issuer, clientId: 'orrery', audience: 'rucio' };
}

async function begun(provider = identityProvider()) {
  const begin = await beginCodeSignIn(configOf(provider.issuer), back, provider.fetch);
  if (!begin.ok) throw new Error(JSON.stringify(begin.problem));
  return { provider, ...begin.value };
}

describe('Signing in by code', () => {
  it('leads to a page with a challenge, and trades the answer for the token; what renews it is let go.', async () => {
    const { provider, url, state, finish } = await begun();
    const asked = new URL(url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: 'orrery',
      redirect_uri: back,
      code_challenge_method: 'S256',
      audience: 'rucio',
      state,
    });
    const granted = await finish(provider.agree(url));
    expect(granted).toMatchObject({ ok: true, value: { expiresIn: 600 } });
    expect(granted.ok && readClaims(granted.value.token)).toMatchObject({
      audience: ['rucio'],
      account: 'ada',
    });
    expect(JSON.stringify(granted)).not.toContain('renewing');
  });

  it('sends nothing of this app along, and follows no redirection.', async () => {
    const { provider, url, finish } = await begun();
    await finish(provider.agree(url));
    for (const { init } of provider.arrived)
      expect(init).toMatchObject({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'error',
      });
  });

  it('does not take an answer that belongs to another sign-in, and says a refusal.', async () => {
    const { url, finish, state, provider } = await begun();
    const answer = provider.agree(url).replace(state, 'other');
    expect(await finish(answer)).toMatchObject({ ok: false });
    expect(await finish(`?${new URLSearchParams({ error: 'access_denied', state })}`)).toMatchObject({
      problem: { kind: 'denied', reason: 'access_denied' },
    });
    expect(await finish(`?${new URLSearchParams({ code: 'made-up', state })}`)).toMatchObject({
      problem: { kind: 'denied', reason: 'invalid_grant' },
    });
  });

  it('is not begun where the provider knows no PKCE, or is another one than was said.', async () => {
    const without = identityProvider({ code_challenge_methods_supported: ['plain'] });
    expect(await beginCodeSignIn(configOf(without.issuer), back, without.fetch)).toMatchObject({
      problem: { kind: 'unsupported', what: 'code' },
    });
    const other = identityProvider({ issuer: 'https://evil.example/' });
    expect(await beginCodeSignIn(configOf(other.issuer), back, other.fetch)).toMatchObject({
      problem: { kind: 'noncompliant' },
    });
    const closed = async () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await beginCodeSignIn(configOf(other.issuer), back, closed)).toMatchObject({
      problem: { kind: 'network' },
    });
  });
});
