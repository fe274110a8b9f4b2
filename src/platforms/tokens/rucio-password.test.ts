import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AskService, ServiceRequest } from '../ask-service.ts';
import { askByPassword } from './rucio-password.ts';

const login = { account: 'ada', username: 'ada', password: 'pass word' };

function rucio(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  asked: ServiceRequest[] = [],
): AskService {
  return {
    open: () => Promise.reject(new Error('Nothing streams here.')),
    ask: async (request) => {
      asked.push(request);
      return { ok: true, value: { url: request.url, status, headers, text: '' } };
    },
  };
}

describe('A token of Rucio for a password', () => {
  it('comes in headers, with its end; the password stands where nothing shows it.', async () => {
    const asked: ServiceRequest[] = [];
    const headers = {
      'x-rucio-auth-token': 'ada-ada-unknown-1',
      'x-rucio-auth-token-expires': 'Sat, 21 Nov 2026 22:06:59 UTC',
      'x-rucio-auth-account': 'ada',
    };
    expect(await askByPassword('https://rucio.example', login, rucio(200, headers, asked))).toEqual({
      ok: true,
      value: { token: 'ada-ada-unknown-1', expires: '2026-11-21T22:06:59.000Z', account: 'ada' },
    });
    expect(asked).toEqual([
      {
        url: 'https://rucio.example/auth/userpass',
        headers: { 'X-Rucio-Account': 'ada', 'X-Rucio-Username': 'ada' },
        token: { header: 'X-Rucio-Password', value: 'pass word' },
      },
    ]);
  });

  it('is not given for a wrong one, nor where pages may not read it.', async () => {
    expect(await askByPassword('https://r.example', login, rucio(401))).toMatchObject({
      problem: { kind: 'denied', reason: 'CannotAuthenticate' },
    });
    expect(await askByPassword('https://r.example', login, rucio(200))).toMatchObject({
      problem: { kind: 'noncompliant' },
    });
    expect(await askByPassword('https://r.example', login, rucio(503))).toMatchObject({
      problem: { kind: 'server' },
    });
  });

  it('is not asked for with what no header can hold.', async () => {
    const asked: ServiceRequest[] = [];
    const outcome = await askByPassword(
      'https://r.example',
      { ...login, password: 'pä' },
      rucio(200, {}, asked),
    );
    expect(outcome).toMatchObject({ problem: { kind: 'unfit' } });
    expect(asked).toEqual([]);
  });
});

const RECORDED = new URL('../../../../shared/fixtures/staging/rucio-responses/', import.meta.url);

/** One exchange as it was recorded: which headers were sent, and what came back. */
interface Exchange {
  readonly request: { readonly method: string; readonly path: string; readonly headers?: readonly string[] };
  readonly response: { readonly status: number; readonly headers?: Readonly<Record<string, string>> };
}

describe.skipIf(!existsSync(RECORDED))('Recorded sign-ins (skipped where there are no recordings)', () => {
  it.each([
    ['auth-userpass', { ok: true, value: { account: 'alice', expires: '2026-11-21T22:06:59.000Z' } }],
    ['auth-userpass-wrong', { problem: { kind: 'denied', reason: 'CannotAuthenticate' } }],
  ])('%s is asked and understood as it was.', async (name, outcome) => {
    const { request, response } = JSON.parse(
      readFileSync(new URL(`${name}.json`, RECORDED), 'utf8'),
    ) as Exchange;
    const headers = Object.entries(response.headers ?? {}).map(([key, value]) => [key.toLowerCase(), value]);
    const asked: ServiceRequest[] = [];
    const server = rucio(response.status, Object.fromEntries(headers), asked);
    expect(await askByPassword('https://rucio.example', login, server)).toMatchObject(outcome);
    const [sent] = asked;
    expect([sent?.method ?? 'GET', sent && new URL(sent.url).pathname]).toEqual([
      request.method,
      request.path,
    ]);
    const sentHeaders = [...Object.keys(sent?.headers ?? {}), sent?.token?.header];
    expect(sentHeaders).toEqual(request.headers ?? sentHeaders);
  });
});
