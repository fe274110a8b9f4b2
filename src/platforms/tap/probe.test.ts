import { expect, test } from 'vitest';
import { fail, ok } from '../../domain/result.ts';
import { isThere, probeTap } from './probe.ts';

const SERVICE = 'https://tap.example/tap';
const network = { kind: 'network', url: SERVICE, message: 'Failed to fetch' } as const;

function votable(status: string): string {
  return `<VOTABLE><RESOURCE type="results"><INFO name="QUERY_STATUS" value="${status}">words</INFO></RESOURCE></VOTABLE>`;
}

/** Tries a service that says this of itself, and answers this to the query; `undefined`: the page gets nothing. */
function probe(
  availability: string | undefined,
  table: string,
  { status = 200, there = false, base = SERVICE } = {},
) {
  return probeTap(base, {
    isSecure: true,
    isThere: async () => there,
    ask: async ({ url }) => {
      if (availability === undefined) return fail(network);
      return ok({ url, status, text: url.endsWith('/availability') ? availability : table });
    },
  });
}

test('a service that answers is ready, with observations or without', async () => {
  const fine = '<vosi:availability><vosi:available>true</vosi:available></vosi:availability>';
  expect(await probe(fine, votable('OVERFLOW'))).toEqual({ kind: 'ready', obsCore: true });
  expect(await probe('', votable('ERROR'), { status: 400 })).toEqual({ kind: 'ready', obsCore: false });
});

test('a service that says that it is closed is believed', async () => {
  const closed = '<availability><available>false</available><note>Back on Monday</note></availability>';
  expect(await probe(closed, '')).toEqual({ kind: 'closed', message: 'Back on Monday' });
});

test('a service that lets no pages in is told from one that is not there', async () => {
  expect(await probe(undefined, '', { there: true })).toEqual({ kind: 'cors-blocked' });
  expect(await probe(undefined, '')).toEqual({ kind: 'unreachable', message: 'Failed to fetch' });
});

test('a page for logging in is no TAP service', async () => {
  expect(await probe('', '<!doctype html><title>Log in</title>')).toEqual({
    kind: 'wrong-service',
    found: 'html',
  });
  expect(await probe('', '{}', { status: 401 })).toEqual({ kind: 'sign-in' });
});

test('a service by http is not asked from a page that came by https, but for this machine', async () => {
  expect(await probe('', votable('OK'), { base: 'http://tap.example/tap' })).toEqual({ kind: 'insecure' });
  expect(await probe('', votable('OK'), { base: 'http://localhost:8000/tap' })).toMatchObject({
    kind: 'ready',
  });
});

test('looking whether anything is there tells nobody who looks', async () => {
  const asked: RequestInit[] = [];
  const fetcher = async (_: unknown, init?: RequestInit) => {
    asked.push(init ?? {});
    return new Response();
  };
  expect(await isThere(SERVICE, fetcher as typeof fetch)).toBe(true);
  expect(asked[0]).toMatchObject({ mode: 'no-cors', credentials: 'omit', referrerPolicy: 'no-referrer' });
  expect(await isThere(SERVICE, () => Promise.reject(new TypeError('no')))).toBe(false);
});
