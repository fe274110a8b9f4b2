import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDataHost } from './data-host.ts';
import { startDispatcher } from './dispatcher.ts';
import { publishAt, startHomeHost } from './home-host.ts';
import type { LoopbackServer } from './loopback-server.ts';
import { type MeshNode, type NodeShare, startMeshNode } from './science-mesh.ts';
import { MESH_NODES } from './science-mesh-settings.ts';
import { seedBytes } from './seed-files.ts';
import { publishKey } from './share-by-hand.ts';

let data: LoopbackServer;
let home: LoopbackServer;
let dispatcher: LoopbackServer;
let node: MeshNode;

beforeAll(async () => {
  [data, home, dispatcher] = [await startDataHost(), await startHomeHost(), await startDispatcher()];
  node = await startMeshNode(MESH_NODES.reva);
});

afterAll(async () => {
  for (const server of [node, dispatcher, home, data]) await server.stop();
});

describe('The host of open data', () => {
  it('gives its files to everybody, web pages included, and to `HEAD` their size.', async () => {
    const seed = await seedBytes('web/ring-gaps.csv');
    const got = await fetch(`${data.url}ring-gaps.csv`);
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(seed);
    const head = await fetch(`${data.url}ring-gaps.ipynb`, { method: 'HEAD' });
    expect(head.headers.get('content-type')).toBe('application/x-ipynb+json');
    expect([got, head].map(({ headers }) => headers.get('access-control-allow-origin'))).toEqual(['*', '*']);
    expect(got.headers.get('content-length')).toBe(String(seed.byteLength));
  });

  it('gives them with a fault where the path asks for one.', async () => {
    const at = (path: string) => fetch(`${data.url}${path}/ring-gaps.csv`);
    expect([(await at('private')).status, (await at('gone')).status]).toEqual([403, 410]);
    expect((await at('closed')).headers.has('access-control-allow-origin')).toBe(false);
    await expect(at('short').then((response) => response.text())).rejects.toThrow();
    const slow = await at('slow');
    expect(new Uint8Array(await slow.arrayBuffer())).toEqual(await seedBytes('web/ring-gaps.csv'));
  });
});

describe('The home host', () => {
  it('shows the documents that were put there, to web pages too, and takes nothing but JSON.', async () => {
    const url = `${home.url}.well-known/ocm`;
    expect((await fetch(url)).status).toBe(404);
    await publishKey(home.url, 'localhost#one', generateKeyPairSync('ed25519'));
    const shown = await fetch(url);
    expect(shown.headers.get('access-control-allow-origin')).toBe('*');
    expect(await shown.json()).toMatchObject({ jwksUri: `${home.url}ocm/jwks.json` });
    await expect(publishAt(home.url, '/x.json', 'no JSON')).rejects.toThrow('JSON only');
  });

  it('takes none from the pages of others.', async () => {
    const response = await fetch(`${home.url}x.json`, {
      method: 'PUT',
      headers: { origin: 'http://localhost:5173' },
      body: '{}',
    });
    expect(response.status).toBe(405);
  });
});

describe('The Dispatcher', () => {
  const graph = () => [
    { '@id': './', '@type': 'Dataset', name: 'Gaps', hasPart: [], mainEntity: { '@id': '#notebook' } },
    {
      '@id': '#notebook',
      '@type': 'File',
      programmingLanguage: { '@id': '#lang' },
      runtimePlatform: node.url,
    },
    { '@id': '#lang', '@type': 'ComputerLanguage', identifier: 'https://qa.cernbox.cern.ch' },
    { '@id': '#receiver', '@type': 'Person', userid: 'marie@localhost' },
  ];

  async function handOver(entities: object[], token?: string): Promise<unknown> {
    const response = await fetch(`${dispatcher.url}requests/metadata_rocrate/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ '@graph': entities }),
    });
    if (!response.ok) return response.status;
    const { task_id } = (await response.json()) as { task_id: string };
    const task = await fetch(`${dispatcher.url}requests/${task_id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return task.json();
  }

  it('makes the share itself and posts it, in the payload form and unsigned.', async () => {
    expect(await handOver(graph(), 'any')).toMatchObject({
      status: 'SUCCESS',
      result: node.url.replace(/\/$/, ''),
    });
    const [stored] = (await (await fetch(`${node.url}sandbox/shares`)).json()) as NodeShare[];
    expect(stored?.crate).toEqual({ '@graph': graph() });
    expect(stored?.share.sender).toBe(`researcher@${new URL(dispatcher.url).host}`);
    expect(stored?.signature).toBeUndefined();
  });

  it('wants to know who asks, and says what a crate lacks or the node answers.', async () => {
    expect(await handOver(graph())).toBe(401);
    const without = (id: string) => graph().filter((entity) => entity['@id'] !== id);
    expect(await handOver(without('#receiver'), 'any')).toMatchObject({
      status: 'FAILURE',
      result: 'There is no #receiver with a userid.',
    });
    node.change({ signature: 'demanded' });
    expect(await handOver(graph(), 'any')).toMatchObject({
      status: 'FAILURE',
      result: expect.stringMatching(/^The node answered 401/),
    });
  });
});
