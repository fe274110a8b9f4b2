import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openKeyChain } from '../../cache/ocm-keys.ts';
import { type KeyAge, keyAge, signingKey } from '../../domain/dispatch/sending-key.ts';
import { fakeAsk, type Place } from './fixtures/ask.ts';
import { canSign, makeKey, publicJwk } from './keys.ts';
import { checkPublished, discoveryDocument, jwksUrl, keySet } from './published.ts';

const now = Date.parse('2026-03-02T10:00:00.000Z');
const host = 'ada.example';
const discoveryAt = `https://${host}/.well-known/ocm`;

async function key(at = now) {
  const made = await makeKey(host, 'Ada’s Laptop!', [], at);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

describe('A key for sending', () => {
  it('cannot be taken out of the browser, not after it was kept either; its public half names host, device and month.', async () => {
    expect(await canSign()).toBe(true);
    const { key: made, privateKey } = await key();
    expect(made.jwk).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      alg: 'Ed25519',
      use: 'sig',
      kid: 'ada.example#ada-s-laptop-2026-03',
      x: expect.stringMatching(/^[\w-]{43}$/),
    });
    const chain = await openKeyChain('https://ada.example/#me');
    if (!chain.ok) throw new Error('No keys.');
    await chain.value.put({ kid: made.jwk.kid, key: made, privateKey });
    const [kept] = await chain.value.list();
    for (const each of [privateKey, kept!.privateKey]) {
      expect(each.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('jwk', each)).rejects.toThrow();
    }
    chain.value.close();
  });

  it('has an id that no other has, and is never published with its private half.', async () => {
    const second = await makeKey(host, 'Ada’s laptop', ['ada.example#ada-s-laptop-2026-03'], now);
    expect(second.ok && second.value.key.jwk.kid).toBe('ada.example#ada-s-laptop-2026-03-2');
    expect(publicJwk({ kty: 'OKP', crv: 'Ed25519', x: 'x', d: 'd' }, 'k').ok).toBe(false);
  });

  it('signs once receivers can know it; the one before signs until then, and stays published for a day.', async () => {
    const old = await key(now - 40 * 86_400_000);
    const fresh = { ...(await key(now - 60_000)) };
    expect(signingKey([old, fresh], host, now)).toBe(old);
    expect(signingKey([old, fresh], host, now + 600_000)).toBe(fresh);
    expect(signingKey([fresh], host, now)).toBe(fresh);
    expect(signingKey([old, fresh], 'other.example', now)).toBeUndefined();
    const ages = [
      [fresh.key, now],
      [old.key, now],
      [old.key, now + 400 * 86_400_000],
      [{ ...old.key, retiredAt: new Date(now).toISOString() }, now + 3_600_000],
      [{ ...old.key, retiredAt: new Date(now).toISOString() }, now + 90_000_000],
    ] as const;
    const expected: KeyAge[] = ['fresh', 'good', 'old', 'retiring', 'over'];
    expect(ages.map(([each, at]) => keyAge(each, at))).toEqual(expected);
    const retired = { ...fresh, key: { ...fresh.key, retiredAt: new Date(now).toISOString() } };
    expect(signingKey([retired], host, now)).toBeUndefined();
  });
});

describe('What a host publishes', () => {
  it('is made so that the check finds nothing wrong.', async () => {
    const { jwk } = (await key()).key;
    const { ask, asked } = fakeAsk(await places());
    const check = await checkPublished(ask, host, jwk, now);
    expect(check).toMatchObject({ host, at: '2026-03-02T10:00:00.000Z' });
    expect(check.faults.map(({ fault }) => fault)).toEqual(['key-differs']);
    expect(asked.every(({ anonymous, headers }) => anonymous && !headers?.authorization)).toBe(true);
    const { ours, at } = await published();
    const good = await checkPublished(fakeAsk(at).ask, host, ours, now);
    expect(good).toMatchObject({ faults: [], kids: [ours.kid] });
  });

  it.each([
    ['silent', { [discoveryAt]: 'dead' }],
    ['hidden', { [discoveryAt]: 'hidden' }],
    ['absent', { [discoveryAt]: { status: 404 } }],
    ['not-json', { [discoveryAt]: { status: 200, body: '<html>' } }],
    [
      'no-crates',
      { [discoveryAt]: { status: 200, body: { capabilities: ['http-sig'], jwksUri: jwksUrl(host) } } },
    ],
    ['absent', { [jwksUrl(host)]: { status: 404 } }],
    ['key-missing', { [jwksUrl(host)]: { status: 200, body: { keys: [] } } }],
  ] satisfies [string, Record<string, Place>][])('is found to be at fault: %s', async (fault, instead) => {
    const { ours, at } = await published();
    const { faults } = await checkPublished(fakeAsk({ ...at, ...instead }).ask, host, ours, now);
    expect(faults.map((each) => each.fault)).toEqual([fault]);
  });

  it('is found to be at fault without signatures, without a list, and with a private key on it.', async () => {
    const { ours, at } = await published();
    const { capabilities: _c, jwksUri: _j, ...bare } = discoveryDocument(host, 'Ada');
    const without = { ...at, [discoveryAt]: { status: 200, body: bare } };
    const { faults } = await checkPublished(fakeAsk(without).ask, host, ours, now);
    expect(faults.map(({ fault }) => fault)).toEqual(['no-signatures', 'no-key-list']);
    const leaked = { ...at, [jwksUrl(host)]: { status: 200, body: { keys: [ours, { kid: 'x', d: 'd' }] } } };
    const leak = await checkPublished(fakeAsk(leaked).ask, host, ours, now);
    expect(leak.faults.map(({ fault }) => fault)).toEqual(['private-key']);
  });
});

async function published() {
  const ours = (await key()).key.jwk;
  const at: Record<string, Place> = {
    [discoveryAt]: { status: 200, body: discoveryDocument(host, 'Ada') },
    [jwksUrl(host)]: { status: 200, body: keySet([{ jwk: ours }]) },
  };
  return { ours, at };
}

const places = async () => (await published()).at;
