import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTransport } from '../http-transport.ts';
import { valueOrThrow } from '../testing/account-transport.ts';
import { discoverInbox } from './discover.ts';
import { sendNotification } from './send.ts';

const INBOX = 'http://www.w3.org/ns/ldp#inbox';
const transport = createTransport({ authenticatedFetch: fetch, plainFetch: fetch, storages: () => [] });

/** Receivers that each advertise in one way only, at `/<way>`; they note what is posted to `/in?to=<way>`. */
describe('A receiver on the other side of a real connection', () => {
  const posted: { url: string; type: string | undefined; body: string }[] = [];
  let server: Server;
  let origin: string;

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '', method, headers } = request;
    const accept = headers.accept ?? '';
    if (method === 'POST') {
      let body = '';
      for await (const chunk of request) body += chunk;
      if (url.startsWith('/moved'))
        return void response.writeHead(308, { location: url.replace('/moved', '/in') }).end();
      posted.push({ url, type: headers['content-type'], body });
      return void response.writeHead(201, { location: '/in/1' }).end();
    }
    if (url === '/header')
      return void response.writeHead(200, { link: `</in?to=header>; rel="${INBOX}"` }).end();
    if (url === '/body') {
      if (!/turtle|ld\+json/.test(accept) || accept.includes('*')) return void response.writeHead(406).end();
      response.writeHead(200, { 'content-type': 'application/ld+json; charset=utf-8' });
      return void response.end(
        JSON.stringify({ '@context': 'http://www.w3.org/ns/ldp', '@id': '', inbox: '/in?to=body' }),
      );
    }
    if (url === '/html') {
      if (!accept.includes('text/html')) return void response.writeHead(406).end();
      response.writeHead(200, { 'content-type': 'text/html' });
      return void response.end(
        `<!doctype html><title>x</title><p><a href="/in?to=html" rel="${INBOX}">Comment</a>`,
      );
    }
    if (url === '/old') return void response.writeHead(302, { location: '/moving' }).end();
    response.writeHead(200, { 'content-type': 'text/turtle' }).end(`<> <${INBOX}> </moved?to=moving>.`);
  }

  beforeAll(async () => {
    server = createServer((request, response) => void receive(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['header', 'header', 'header'],
    ['body', 'rdf', 'body'],
    ['html', 'html', 'html'],
    ['old', 'rdf', 'moving'],
  ])('that advertises by /%s is found and gets its notification.', async (path, source, to) => {
    const found = valueOrThrow(await discoverInbox(transport, `${origin}/${path}`));
    expect(found.source).toBe(source);
    const document = { id: `urn:example:${path}`, name: 'é' };
    const receipt = valueOrThrow(
      await sendNotification(transport, found.inbox ?? '', document, { allowLoopback: true }),
    );
    expect(receipt).toMatchObject({ status: 201, location: `${origin}/in/1` });
    expect(posted.at(-1)).toEqual({
      url: `/in?to=${to}`,
      type: 'application/ld+json',
      body: JSON.stringify(document),
    });
  });
});
