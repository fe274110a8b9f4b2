import { beforeEach, describe, expect, it } from 'vitest';
import { createScene, refusal, root, type Scene } from './testing/scene.ts';

let scene: Scene;

beforeEach(async () => {
  scene = await createScene();
});

describe('What may be asked', () => {
  it('is nothing at unknown places.', async () => {
    for (const place of ['', 'forwards', '../forward', 'about/', 'relay'])
      expect(await refusal(await scene.relay(new Request(root + place)))).toBe('404 not-found');
  });

  it('is no other method than those of discovery and delivery.', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect(await refusal(await scene.ask({ method }))).toBe('405 method');
    expect(scene.sent()).toEqual([]);
  });

  it('is no other type of message than JSON-LD.', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])
      expect(await refusal(await scene.ask({ type }))).toBe('415 media-type');
    expect(scene.sent()).toEqual([]);
  });

  it('is no message above one megabyte, whether its length is told or not.', async () => {
    const large = new Uint8Array(1024 * 1024 + 1);
    expect(await refusal(await scene.ask({ body: large }))).toBe('413 too-large');
    let pieces = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    expect(await refusal(await scene.ask({ body: endless }))).toBe('413 too-large');
    expect(pieces).toBeLessThan(30);
    expect(scene.sent().filter(({ method }) => method === 'POST')).toEqual([]);
    expect((await scene.ask({ body: new Uint8Array(1024 * 1024) })).status).toBe(200);
  });

  it('is no target that is not a web address at its usual port.', async () => {
    for (const target of [
      '',
      'inbox',
      'ftp://service.example/',
      'file:///etc/passwd',
      'data:,x',
      'https://u:p@service.example/',
      'https://service.example:8443/',
      'http://service.example:22/',
    ])
      expect(await refusal(await scene.ask({ target })), target).toBe('400 bad-target');
    expect(scene.sent()).toEqual([]);
  });

  it('is more where the configuration names host, method, path and type, and no more than that.', async () => {
    const share = 'https://cloud.example:8443/ocm/shares/1';
    scene.web.put(share, new Response('{}', { headers: { 'content-type': 'application/json' } }));
    scene.web.put('https://cloud.example:8443/other', new Response('{}'));
    const of = scene.newRelay({
      hosts: [
        { host: 'cloud.example:8443', methods: ['PUT'], paths: ['/ocm/'], types: ['application/json'] },
      ],
    });
    const put = { method: 'PUT', type: 'application/json', of };
    expect(await (await scene.ask({ ...put, target: share })).text()).toBe('{}');
    expect(await refusal(await scene.ask({ ...put, target: 'https://cloud.example:8443/other' }))).toBe(
      '403 not-allowed',
    );
    expect(await refusal(await scene.ask({ ...put, target: share.replace('shares', '%2e%2e/shares') }))).toBe(
      '403 not-allowed',
    );
    expect(await refusal(await scene.ask({ ...put, target: share, type: 'text/plain' }))).toBe(
      '415 media-type',
    );
    expect(await refusal(await scene.ask({ ...put, target: share.replace(':8443', '') }))).toBe(
      '403 not-allowed',
    );
    expect(await refusal(await scene.ask({ ...put, method: 'DELETE', target: share }))).toBe('405 method');
  });
});
