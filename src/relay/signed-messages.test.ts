import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Relay } from './handler.ts';
import { createScene, inbox, page, refusal, root, type Scene } from './testing/scene.ts';

const shares = 'https://cloud.example/ocm/shares';
const signature = {
  'content-digest': 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:',
  'signature-input': 'sig1=("@method" "@target-uri");created=1;keyid="a.example#k";tag="ocm"',
  signature: 'sig1=:AAAA:',
};
const share = { target: shares, type: 'application/json', body: '{"shareWith":"marie@cloud.example"}' };

let scene: Scene;
let relay: Relay;

beforeEach(async () => {
  scene = await createScene();
  scene.web.put(shares, () => new Response('{}', { status: 201 }));
  relay = scene.newRelay({
    hosts: [{ host: 'cloud.example', methods: ['POST'], paths: ['/ocm/'], types: ['application/json'] }],
  });
});

describe('A signed message', () => {
  it('reaches a host with a rule with its signature, as the page made it, and with nothing else of the page.', async () => {
    const response = await scene.ask({ ...share, of: relay, headers: { ...signature, cookie: 'a=b' } });
    expect(response.headers.get('target-status')).toBe('201');
    const [sent] = scene.sent();
    expect(sent?.headers).toMatchObject(signature);
    expect(Object.keys(sent?.headers ?? {}).sort()).toEqual([
      ...Object.keys(signature).slice(0, 1),
      'content-type',
      'signature',
      'signature-input',
      'user-agent',
    ]);
  });

  it('reaches no host without a rule, with or without its signature.', async () => {
    scene.web.put(inbox, () => new Response(null, { status: 201 }));
    for (const name of Object.keys(signature)) {
      const headers = { [name]: 'x' };
      expect(await refusal(await scene.ask({ ...share, target: inbox, headers }))).toBe('403 not-allowed');
      const elsewhere = { ...share, target: 'https://cloud.example/other', of: relay, headers };
      expect(await refusal(await scene.ask(elsewhere))).toBe('403 not-allowed');
    }
    expect(scene.sent()).toEqual([]);
    expect((await scene.ask({ ...share, target: inbox })).status).toBe(200);
  });

  it('is not led on from a host with a rule to one without, nor is anything else that only the rule allows.', async () => {
    const of = scene.newRelay({
      hosts: [{ host: 'cloud.example', methods: ['GET'], paths: ['/ocm/'], types: [] }],
    });
    scene.web.put(shares, () => new Response(null, { status: 302, headers: { location: inbox } }));
    for (const headers of [signature, {}] as Record<string, string>[])
      expect(await refusal(await scene.ask({ target: shares, method: 'GET', of, headers }))).toBe(
        '403 not-allowed',
      );
    expect(scene.sent().map(({ url }) => url)).toEqual([shares, shares]);
  });

  it('is waited for longer than an inbox: the host may have to ask another one first.', async () => {
    const limits = vi.spyOn(AbortSignal, 'timeout');
    await scene.ask({ ...share, of: relay });
    expect(limits).toHaveBeenLastCalledWith(30_000);
    await scene.ask();
    expect(limits).toHaveBeenLastCalledWith(15_000);
    limits.mockRestore();
  });

  it('may be sent by the pages that may use the relay: their browsers are told so.', async () => {
    const asked = new Request(`${root}forward`, { method: 'OPTIONS', headers: { origin: page } });
    const allowed = (await relay(asked)).headers.get('access-control-allow-headers')?.toLowerCase();
    for (const name of Object.keys(signature)) expect(allowed).toContain(name);
  });

  it('may have five megabytes where there is a rule, and no more.', async () => {
    const body = new Uint8Array(5 * 1024 * 1024);
    expect((await scene.ask({ ...share, of: relay, body })).headers.get('target-status')).toBe('201');
    const larger = new Uint8Array(body.byteLength + 1);
    expect(await refusal(await scene.ask({ ...share, of: relay, body: larger }))).toBe('413 too-large');
  });
});
