import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireForm } from '../../src/domain/dispatch/model.ts';
import { makeKey } from '../../src/platforms/ocm/keys.ts';
import { discoveryDocument, keySet } from '../../src/platforms/ocm/published.ts';
import { buildShare, type PreparedShare, prepareShare } from '../../src/platforms/ocm/share.ts';
import { publishAt, startHomeHost } from './home-host.ts';
import type { LoopbackServer } from './loopback-server.ts';
import { type MeshNode, type NodeShare, startMeshNode } from './science-mesh.ts';
import { MESH_NODES } from './science-mesh-settings.ts';

const NOW = Date.parse('2026-03-02T10:00:00Z');
const CRATE = {
  '@context': 'https://w3id.org/ro/crate/1.2/context',
  '@graph': [{ '@id': './', name: 'Gäps' }],
};

let home: LoopbackServer;
let strict: MeshNode;
let draft: MeshNode;
let host: string;
let signer: { keyId: string; key: CryptoKey };

beforeAll(async () => {
  home = await startHomeHost();
  host = new URL(home.url).host;
  strict = await startMeshNode(MESH_NODES.strict, { clock: () => NOW });
  draft = await startMeshNode(MESH_NODES.draft, { clock: () => NOW });
  signer = await newSigner();
});

afterAll(async () => {
  for (const server of [draft, strict, home]) await server.stop();
});

/** A key as the app makes it, whose public half is then the only one that the host shows. */
async function newSigner(): Promise<typeof signer> {
  const made = await makeKey(host, 'test', [], NOW);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const { key, privateKey } = made.value;
  await publishAt(home.url, '/.well-known/ocm', JSON.stringify(discoveryDocument(host, 'Orrery')));
  await publishAt(home.url, '/ocm/jwks.json', JSON.stringify(keySet([key])));
  return { keyId: key.jwk.kid, key: privateKey };
}

async function prepared(node: MeshNode, form: WireForm, id: string, now = NOW): Promise<PreparedShare> {
  const sender = `ada@${host}`;
  const recipient = `marie@${new URL(node.url).host}`;
  const share = buildShare({ crate: CRATE, recipient, sender, name: 'Gäps', form, providerId: id });
  if (!share.ok) throw new Error(JSON.stringify(share.problem));
  const request = await prepareShare(share.value, `${node.url}ocm/shares`, now, signer);
  if (!request.ok) throw new Error(JSON.stringify(request.problem));
  return request.value;
}

/** Sends as a browser does, which sets the length itself. */
async function send({ target, headers, body }: PreparedShare): Promise<[number, string]> {
  const response = await fetch(target, { method: 'POST', headers, body });
  return [response.status, await response.text()];
}

async function kept(node: MeshNode, id: string): Promise<NodeShare | undefined> {
  const shares = (await (await fetch(`${node.url}sandbox/shares`)).json()) as NodeShare[];
  return shares.find(({ share }) => share.providerId === id);
}

describe('A share as the app prepares it', () => {
  it('holds for a node that verifies with another library, in the form that the node reads.', async () => {
    for (const [node, form] of [
      [strict, 'payload'],
      [draft, 'draft'],
    ] as const) {
      expect((await send(await prepared(node, form, form)))[0]).toBe(201);
      expect(await kept(node, form)).toMatchObject({ crate: CRATE, signature: { keyId: signer.keyId } });
    }
  });

  it('is refused in the other form by a strict node, and taken empty by one of today.', async () => {
    expect((await send(await prepared(strict, 'draft', 'other')))[0]).toBe(400);
    expect((await send(await prepared(draft, 'payload', 'other')))[0]).toBe(201);
    expect((await kept(draft, 'other'))?.crate).toBeUndefined();
  });

  it('is refused once it is old, was changed, or was signed with a key that is not published any more.', async () => {
    const stale = await prepared(strict, 'payload', 'stale', NOW - 301_000);
    expect(await send(stale)).toEqual([401, expect.stringContaining('too old')]);
    const request = await prepared(strict, 'payload', 'changed');
    const body = new TextEncoder().encode(new TextDecoder().decode(request.body).replace('Gäps', 'Gips'));
    expect(await send({ ...request, body })).toEqual([401, expect.stringContaining('does not fit')]);
    const headers = { ...request.headers, 'signature-input': `${request.headers['signature-input']};x=1` };
    expect(await send({ ...request, headers })).toEqual([
      401,
      expect.stringContaining('verification failed'),
    ]);
    const before = await prepared(strict, 'payload', 'before');
    signer = await newSigner();
    expect(await send(before)).toEqual([401, expect.stringContaining('verification failed')]);
    expect((await send(await prepared(strict, 'payload', 'after')))[0]).toBe(201);
  });
});
