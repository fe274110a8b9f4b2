import { describe, expect, it } from 'vitest';
import type { AskService } from '../ask-service.ts';
import { beginDeviceSignIn, waitForDevice } from './device-sign-in.ts';
import { beginSrcNetSignIn } from './srcnet-device.ts';
import { identityProvider } from './testing/identity-provider.ts';

const auth = 'https://authn.example/api/v1';

/** A clock that goes on while somebody waits. */
function patience() {
  const clock = { at: 0, waits: [] as number[] };
  return {
    clock,
    now: () => clock.at,
    sleep: async (ms: number) => {
      clock.waits.push(ms / 1000);
      clock.at += ms;
    },
    signal: new AbortController().signal,
  };
}

/** An Auth API that gives these answers to questions for the token, one after another. */
function srcNet(
  answers: readonly (readonly [status: number, body: unknown])[],
  urls: string[] = [],
): AskService {
  const left = [...answers];
  return {
    open: () => Promise.reject(new Error('Nothing streams here.')),
    ask: async ({ url }) => {
      urls.push(url);
      const device = {
        device_code: 'se&cret',
        user_code: 'WXYZ',
        verification_uri: 'https://iam.example/device',
      };
      const [status, body] = url.endsWith('/login/device') ? [200, device] : (left.shift() ?? [500, {}]);
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return { ok: true, value: { url, status, headers: {}, text } };
    },
  };
}

const pending = {
  detail: 'Upstream: 400, response: {"error": "authorization_pending", "error_description": ""}',
};

describe('Signing in by device code', () => {
  it('waits in the rhythm of the provider until somebody agrees. RFC 8628', async () => {
    const provider = identityProvider();
    provider.devices.push('authorization_pending', 'slow_down', 'authorization_pending');
    const waiting = patience();
    const begun = await beginDeviceSignIn(
      { issuer: provider.issuer, clientId: 'orrery' },
      waiting.now,
      provider.fetch,
    );
    if (!begun.ok) throw new Error(JSON.stringify(begun.problem));
    expect(begun.value).toMatchObject({ userCode: 'ABCD', page: 'https://iam.example/d' });
    expect(await waitForDevice(begun.value, waiting)).toEqual({
      ok: true,
      value: { token: 'device-token', expiresIn: 60 },
    });
    expect(waiting.clock.waits).toEqual([5, 5, 10, 10]);
  });

  it.each([
    ['access_denied', { kind: 'denied', reason: 'access_denied' }],
    ['expired_token', { kind: 'too-late' }],
  ])('ends with %s.', async (error, problem) => {
    const provider = identityProvider();
    provider.devices.push(error);
    const waiting = patience();
    const begun = await beginDeviceSignIn(
      { issuer: provider.issuer, clientId: 'o' },
      waiting.now,
      provider.fetch,
    );
    expect(begun.ok && (await waitForDevice(begun.value, waiting))).toMatchObject({ problem });
  });

  it('is not begun where the provider has no such way.', async () => {
    const provider = identityProvider({ device_authorization_endpoint: undefined });
    expect(
      await beginDeviceSignIn({ issuer: provider.issuer, clientId: 'o' }, Date.now, provider.fetch),
    ).toMatchObject({ problem: { kind: 'unsupported' } });
  });

  it('goes on at the Auth API of SRCNet, whose refusals stand in the middle of a text.', async () => {
    const urls: string[] = [];
    const ask = srcNet(
      [
        [400, pending],
        [500, pending],
        [200, { token: { access_token: 'parent', refresh_token: 'r' } }],
      ],
      urls,
    );
    const waiting = patience();
    const begun = await beginSrcNetSignIn({ auth }, ask, waiting.now);
    if (!begun.ok) throw new Error(JSON.stringify(begun.problem));
    expect(await waitForDevice(begun.value, waiting)).toEqual({
      ok: true,
      value: { token: 'parent', expiresIn: 3_600 },
    });
    expect(urls.at(-1)).toBe(`${auth}/token?device_code=se%26cret`);
  });

  it('takes the token of older versions, and ends with a refusal without the words of the service.', async () => {
    const denied = { detail: 'GET https://iam.example/token?device_code=secret: {"error": "access_denied"}' };
    for (const [answer, outcome] of [
      [[200, { access_token: 'parent' }], { ok: true, value: { token: 'parent' } }],
      [[403, denied], { problem: { kind: 'denied', reason: 'access_denied', message: '' } }],
      [[200, '<!doctype html>'], { problem: { kind: 'noncompliant' } }],
      [[502, 'Bad gateway'], { problem: { kind: 'server', status: 502 } }],
    ] as const) {
      const waiting = patience();
      const begun = await beginSrcNetSignIn({ auth }, srcNet([answer]), waiting.now);
      expect(begun.ok && (await waitForDevice(begun.value, waiting))).toMatchObject(outcome);
    }
  });

  it('stops when the maintainer stops, and when its time is over.', async () => {
    const ending = new AbortController();
    const waiting = { ...patience(), signal: ending.signal };
    const begun = await beginSrcNetSignIn({ auth }, srcNet([]), waiting.now);
    if (!begun.ok) throw new Error('It was not begun.');
    const late = { ...waiting, now: () => begun.value.ends };
    expect(await waitForDevice(begun.value, late)).toEqual({ ok: false, problem: { kind: 'too-late' } });
    ending.abort();
    expect(await waitForDevice(begun.value, waiting)).toMatchObject({ problem: { kind: 'aborted' } });
  });
});
