import { describe, expect, it } from 'vitest';
import type { Problem } from '../domain/problem.ts';
import { askAddress } from './ask-address.ts';
import { type FakeAnswer, fakeTransport } from './testing/fake-transport.ts';
import type { PodRequest } from './transport.ts';

const url = 'https://reviews.example/9/';

async function ask(answer: (request: PodRequest) => FakeAnswer | Problem | undefined) {
  const { transport, requests } = fakeTransport(answer);
  const result = await askAddress(transport, url);
  return { result, methods: requests.map(({ method }) => method ?? 'GET'), requests };
}

describe('Asking whether an address exists', () => {
  it('takes one HEAD without the session, and tells status and media type.', async () => {
    const { result, methods, requests } = await ask(() => ({
      status: 200,
      headers: { 'content-type': 'Text/HTML; charset=utf-8' },
    }));
    expect(result).toEqual({ ok: true, value: { status: 200, url, mediaType: 'text/html' } });
    expect(methods).toEqual(['HEAD']);
    expect(requests.every(({ anonymous }) => anonymous === true)).toBe(true);
  });

  it('asks by GET where the server does not take HEAD, and believes the GET.', async () => {
    const { result, methods } = await ask(({ method }) =>
      method === 'HEAD' ? { status: 405 } : { status: 200 },
    );
    expect(result).toEqual({ ok: true, value: { status: 200, url } });
    expect(methods).toEqual(['HEAD', 'GET']);
  });

  it('tells that nothing is there when GET says so, too.', async () => {
    const { result } = await ask(() => ({ status: 404 }));
    expect(result).toMatchObject({ ok: true, value: { status: 404 } });
  });

  it('does not ask twice what was answered clearly.', async () => {
    const { result, methods } = await ask(() => ({ status: 410 }));
    expect(result).toMatchObject({ ok: true, value: { status: 410 } });
    expect(methods).toEqual(['HEAD']);
  });

  it('tries GET where HEAD got no answer that a page may see, and gives the reason where that fails, too.', async () => {
    const blocked = { kind: 'network', url, message: 'Failed to fetch' } as const;
    const seen = await ask(({ method }) => (method === 'HEAD' ? blocked : { status: 200 }));
    expect(seen.result).toMatchObject({ ok: true, value: { status: 200 } });
    expect((await ask(() => blocked)).result).toEqual({ ok: false, problem: blocked });
  });

  it('says that something is there when it is too long to be read, without a status.', async () => {
    const { result } = await ask(({ method }) =>
      method === 'HEAD' ? { status: 501 } : { kind: 'noncompliant', url, reason: 'too long' },
    );
    expect(result).toEqual({ ok: true, value: { url } });
  });
});
