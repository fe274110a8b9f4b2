import { describe, expect, it } from 'vitest';
import { fitToken } from './fit-token.ts';
import { jwt } from './testing/identity-provider.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const soon = now / 1000 + 3_600;

function faultOf(token: string, more = {}) {
  const fitted = fitToken(token, { id: 'rucio', ...more }, now);
  return fitted.ok ? undefined : fitted.problem;
}

describe('A token', () => {
  it('is held under the id of its service, with its end and its owner.', () => {
    const token = jwt({ aud: 'rucio', exp: soon, sub: '123', preferred_username: 'ada' });
    expect(fitToken(` Bearer ${token}\n`, { id: 'rucio', audience: 'rucio' }, now)).toEqual({
      ok: true,
      value: { audience: 'rucio', token, expires: '2026-11-22T13:00:00.000Z', account: 'ada' },
    });
  });

  it('that says nothing of itself is taken as it is, with the end that its giver told.', () => {
    const opaque = 'ada-ada-unknown-0123';
    expect(fitToken(`X-Rucio-Auth-Token: ${opaque}`, { id: 'r', audience: 'rucio' }, now)).toEqual({
      ok: true,
      value: { audience: 'r', token: opaque },
    });
    expect(fitToken(opaque, { id: 'r', expiresIn: 60 }, now)).toMatchObject({
      value: { expires: '2026-11-22T12:01:00.000Z' },
    });
  });

  it('for somebody else is not taken, and both names are told.', () => {
    expect(faultOf(jwt({ aud: ['iam', 'other'], exp: soon }), { audience: 'rucio' })).toEqual({
      fault: 'audience',
      found: ['iam', 'other'],
      wanted: 'rucio',
    });
    expect(
      faultOf(jwt({ aud: 'data-management-api', exp: soon }), { narrow: ['data-management-api'] }),
    ).toEqual({
      fault: 'too-narrow',
      found: 'data-management-api',
    });
  });

  it('of a Solid session goes to no platform.', () => {
    expect(faultOf(jwt({ aud: 'solid', exp: soon }))).toEqual({ fault: 'solid' });
    expect(faultOf(jwt({ aud: 'rucio', exp: soon, webid: 'https://ada.example/#me' }))).toEqual({
      fault: 'solid',
    });
  });

  it('that is over, not good yet, empty or no token is not taken.', () => {
    expect(faultOf(jwt({ exp: now / 1000 - 1 }))).toMatchObject({ fault: 'expired' });
    expect(faultOf(jwt({ exp: soon, nbf: now / 1000 + 600 }))).toMatchObject({ fault: 'not-yet' });
    expect(faultOf(jwt({ exp: soon, nbf: now / 1000 + 30 }))).toBeUndefined();
    expect(faultOf('  ')).toEqual({ fault: 'empty' });
    for (const wrong of ['two words', 'a\nb', 'tökén', 'x'.repeat(20_000)])
      expect(faultOf(wrong)).toEqual({ fault: 'no-token' });
  });

  it('with claims that make no sense is read as far as it can be.', () => {
    expect(faultOf(jwt({ exp: 1e300, aud: [3, null], sub: 7 }))).toBeUndefined();
    expect(faultOf('a.b.c')).toBeUndefined();
  });
});
