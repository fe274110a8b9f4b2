import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoopbackServer } from '../loopback-server.ts';
import { HUB_TOKEN, startHub } from './hub.ts';

let server: LoopbackServer;

beforeAll(async () => {
  server = await startHub({ usualPort: 0, origins: ['http://localhost:5173'], pace: 600 });
});
afterAll(() => server.stop());

function ask(user: string, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${server.url}hub/api${path}`, {
    method,
    headers: { authorization: `token ${HUB_TOKEN}${user}` },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

describe('the stand-in for JupyterHub', () => {
  it('starts a server once, and tells how far it is.', async () => {
    expect((await ask('ada', 'POST', '/users/ada/servers/big', { image: 'x' })).status).toBe(202);
    const again = await ask('ada', 'POST', '/users/ada/servers/big');
    expect([again.status, ((await again.json()) as { message: string }).message]).toEqual([
      400,
      expect.stringMatching(/already/),
    ]);
    const events = await (await ask('ada', 'GET', '/users/ada/servers/big/progress')).text();
    expect(events.match(/^data: /gm)?.length).toBeGreaterThan(2);
    expect(events).toContain('"ready":true');
    const user = (await (await ask('ada', 'GET', '/user')).json()) as { servers: Record<string, object> };
    expect(user.servers.big).toMatchObject({
      ready: true,
      url: '/user/ada/big/',
      user_options: { image: 'x' },
    });
    expect((await ask('ada', 'DELETE', '/users/ada/servers/big')).status).toBe(204);
    expect((await ask('ada', 'GET', '/users/ada/servers/big/progress')).status).toBe(404);
  });

  it('lets a server fail, and nobody start one without the right.', async () => {
    await ask('bea', 'POST', '/users/bea/server', { fail: true });
    expect(await (await ask('bea', 'GET', '/users/bea/server/progress')).text()).toContain('"failed":true');
    expect((await ask('bea-readonly', 'POST', '/users/bea/server')).status).toBe(403);
    expect((await ask('bea', 'GET', '/users/ada')).status).toBe(404);
    expect((await fetch(`${server.url}hub/api/user`)).status).toBe(403);
  });
});
