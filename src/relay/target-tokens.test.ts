import { beforeEach, describe, expect, it } from 'vitest';
import { createScene, page, refusal, root, type Scene } from './testing/scene.ts';

const rules = 'https://rucio.example/rules/';
const token = { 'target-x-rucio-auth-token': 'token-of-alice' };
const rule = {
  host: 'rucio.example',
  methods: ['GET', 'POST'],
  paths: ['/'],
  types: ['application/json'],
  tokens: ['x-rucio-auth-token'],
};
const asked = { target: rules, type: 'application/json', body: '{}' };

let scene: Scene;

beforeEach(async () => {
  scene = await createScene();
  scene.web.put(rules, () => new Response('["1"]', { status: 201 }));
});

describe('A token of a service', () => {
  it('reaches the host whose rule names it, under its own name, and the token of the session stays behind.', async () => {
    const response = await scene.ask({ ...asked, of: scene.newRelay({ hosts: [rule] }), headers: token });
    expect(response.headers.get('target-status')).toBe('201');
    const [sent] = scene.sent();
    expect(sent?.headers).toMatchObject({ 'x-rucio-auth-token': 'token-of-alice' });
    expect(sent?.headers).not.toHaveProperty('authorization');
    expect(sent?.headers).not.toHaveProperty('dpop');
    expect(sent?.headers).not.toHaveProperty('target-x-rucio-auth-token');
  });

  it('is refused with its message where no rule names it, never left out.', async () => {
    const { tokens: _none, ...plain } = rule;
    for (const hosts of [[], [plain], [{ ...rule, tokens: ['authorization'] }]])
      expect(
        await refusal(await scene.ask({ ...asked, of: scene.newRelay({ hosts }), headers: token })),
      ).toBe('403 not-allowed');
    expect(scene.sent()).toEqual([]);
  });

  it('goes along to another address of the same service, and to no other host, even one with the same rule.', async () => {
    const of = scene.newRelay({ hosts: [rule, { ...rule, host: 'other.example' }] });
    const whoami = 'https://rucio.example/accounts/whoami';
    scene.web.put('https://rucio.example/accounts/alice', () => new Response('{}'));
    scene.web.put('https://other.example/accounts/alice', () => new Response('{}'));
    scene.web.put(whoami, () => new Response(null, { status: 303, headers: { location: 'alice' } }));
    const near = await scene.ask({ target: whoami, method: 'GET', of, headers: token });
    expect(near.headers.get('target-status')).toBe('200');
    scene.web.put(
      whoami,
      () =>
        new Response(null, { status: 303, headers: { location: 'https://other.example/accounts/alice' } }),
    );
    const far = await scene.ask({ target: whoami, method: 'GET', of, headers: token });
    expect(await refusal(far)).toBe('403 not-allowed');
    expect(scene.sent().some(({ url }) => url.includes('other.example'))).toBe(false);
  });

  it('may be sent by the pages that may use the relay: their browsers are told so.', async () => {
    const preflight = new Request(`${root}forward`, { method: 'OPTIONS', headers: { origin: page } });
    const allowed = (await scene.relay(preflight)).headers.get('access-control-allow-headers');
    expect(allowed?.toLowerCase()).toContain('target-x-rucio-auth-token');
    expect(allowed?.toLowerCase()).toContain('target-authorization');
  });
});
