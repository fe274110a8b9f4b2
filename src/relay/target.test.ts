import { beforeEach, describe, expect, it } from 'vitest';
import { createScene, refusal, type Scene } from './testing/scene.ts';

let scene: Scene;

beforeEach(async () => {
  scene = await createScene();
});

describe('Private networks', () => {
  it.each([
    'http://localhost/',
    'http://sub.localhost/',
    'http://localhost./',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f000001/',
    'http://0/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://192.0.2.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://printer/',
    'http://nas.local/',
    'http://db.internal/',
    'http://①②⑦.0.0.1/',
  ])('are not forwarded to: %s', async (target) => {
    expect(await refusal(await scene.ask({ target }))).toBe('403 private-address');
    expect(await refusal(await scene.ask({ target, method: 'GET' }))).toBe('403 private-address');
    expect(scene.sent()).toEqual([]);
  });

  it('are not forwarded to where a name leads there, even with one address of several.', async () => {
    for (const addresses of [
      ['10.1.2.3'],
      ['::1'],
      ['203.0.114.7', '192.168.0.1'],
      ['203.0.114.7', '::ffff:127.0.0.1'],
    ]) {
      scene.web.name('trap.example', ...addresses);
      expect(await refusal(await scene.ask({ target: 'https://trap.example/' }))).toBe('403 private-address');
    }
    expect(scene.sent()).toEqual([]);
  });

  it('are not forwarded to where a redirect leads there, by address or by name.', async () => {
    scene.web.name('trap.example', '169.254.169.254');
    for (const location of [
      'http://127.0.0.1/',
      'http://[::1]/',
      'https://trap.example/',
      'http://2130706433/',
    ]) {
      scene.web.put('https://page.example/', new Response(null, { status: 302, headers: { location } }));
      expect(await refusal(await scene.ask({ target: 'https://page.example/', method: 'GET' }))).toBe(
        '403 private-address',
      );
    }
    expect(scene.sent().every(({ url }) => url === 'https://page.example/')).toBe(true);
  });

  it('are asked for the profile of a caller no more than for anything else.', async () => {
    scene.web.name('alice.example', '10.0.0.5');
    expect(await refusal(await scene.ask())).toBe('401 bad-token');
    expect(scene.web.reached).toEqual([]);
  });

  it('may be this very machine in a sandbox, at any port; but no public name may lead there, and nothing else private.', async () => {
    const of = scene.newRelay({ allowLoopback: true });
    scene.web.put('http://localhost:3000/inbox/', new Response(null, { status: 201 }));
    scene.web.name('localhost', '127.0.0.1', '::1');
    expect(
      (await scene.ask({ of, target: 'http://localhost:3000/inbox/' })).headers.get('target-status'),
    ).toBe('201');
    scene.web.name('trap.example', '127.0.0.1');
    for (const target of ['https://trap.example/', 'http://10.0.0.1/', 'http://169.254.169.254/'])
      expect(await refusal(await scene.ask({ of, target }))).toBe('403 private-address');
  });

  it('cannot be slipped in between check and connection: the checked addresses are those that are connected to.', async () => {
    scene.web.name('service.example', '203.0.114.9', '2606:4700::1');
    await scene.ask();
    expect(scene.sent()[0]?.addresses).toEqual(['203.0.114.9', '2606:4700::1']);
  });
});
