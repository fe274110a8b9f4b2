import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeHost } from './node-host.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(handler: RequestListener): Promise<number> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const host = nodeHost(() => undefined);

describe('What Node lends the relay', () => {
  it('connects to the addresses that were checked, whatever the name leads to: here it leads nowhere.', async () => {
    const port = await serve((request, response) => response.end(request.headers.host));
    const response = await host.fetch(`http://rebound.invalid:${port}/`, {}, ['127.0.0.1']);
    expect(await response.text()).toBe(`rebound.invalid:${port}`);
    // And the other way about: a name that leads to the server is not looked up again.
    await expect(host.fetch(`http://localhost:${port}/`, {}, ['127.0.0.2'])).rejects.toThrow();
  });

  it('follows no redirect, and gives bodies up where they are not wanted any more.', async () => {
    let isGivenUp = false;
    const port = await serve((request, response) => {
      if (request.url === '/moved') return response.writeHead(302, { location: '/endless' }).end();
      const timer = setInterval(() => response.write('x'.repeat(1_000)), 1);
      response.on('close', () => {
        isGivenUp = true;
        clearInterval(timer);
      });
    });
    const at = `http://service.invalid:${port}`;
    const moved = await host.fetch(`${at}/moved`, { redirect: 'manual' }, ['127.0.0.1']);
    expect([moved.status, moved.headers.get('location')]).toEqual([302, '/endless']);
    const endless = await host.fetch(`${at}/endless`, { redirect: 'manual' }, ['127.0.0.1']);
    const reader = endless.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await expect.poll(() => isGivenUp).toBe(true);
  });

  it('finds all addresses of a name, and none of a name that is not there.', async () => {
    expect(await host.resolve('localhost')).toContain('127.0.0.1');
    await expect(host.resolve('nothing.invalid')).rejects.toThrow();
  });
});
