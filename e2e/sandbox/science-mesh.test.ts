import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startHomeHost } from './home-host.ts';
import type { LoopbackServer } from './loopback-server.ts';
import { type MeshNode, type NodeShare, startMeshNode } from './science-mesh.ts';
import { MESH_NODES } from './science-mesh-settings.ts';
import { COVERED, type Faults, postSigned, publishKey } from './share-by-hand.ts';

const NOW = Date.parse('2026-03-02T10:00:00Z');

let home: LoopbackServer;
let node: MeshNode;
let sender: string;
const key = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');

beforeAll(async () => {
  home = await startHomeHost();
  node = await startMeshNode(MESH_NODES.strict, { clock: () => NOW });
  sender = new URL(home.url).host;
  await publishKey(home.url, `${sender}#one`, key);
});

afterEach(() => node.change(MESH_NODES.strict));

afterAll(async () => {
  for (const server of [node, home]) await server.stop();
});

const CRATE = {
  '@context': 'https://w3id.org/ro/crate/1.2/context',
  '@graph': [{ '@id': './', '@type': 'Dataset' }],
};

let serial = 0;

function share(change: Record<string, unknown> = {}): Record<string, unknown> {
  serial += 1;
  return {
    shareWith: `marie@${new URL(node.url).host}`,
    name: 'Gäps in the rings',
    providerId: `share-${serial}`,
    owner: `ada@${sender}`,
    sender: `ada@${sender}`,
    shareType: 'user',
    resourceType: 'ro-crate',
    protocol: { name: 'multi', embedded: { payload: CRATE } },
    ...change,
  };
}

async function post(document: unknown, faults: Faults = {}, to = 'shares'): Promise<[number, string]> {
  const keyId = faults.keyId?.replace('{sender}', sender) ?? `${sender}#one`;
  return postSigned(`${node.url}ocm/${to}`, document, { key, now: NOW, ...faults, keyId });
}

async function stored(document: Record<string, unknown>): Promise<NodeShare | undefined> {
  const shares = (await (await fetch(`${node.url}sandbox/shares`)).json()) as NodeShare[];
  return shares.find((each) => each.share.providerId === document.providerId);
}

describe('A strict ScienceMesh node', () => {
  it('takes a share with a signature that holds, and names the recipient.', async () => {
    const document = share();
    expect(await post(document)).toEqual([201, '{"recipientDisplayName":"Marie Kowalska"}']);
    const found = await stored(document);
    expect(found).toMatchObject({ user: 'marie', state: 'pending', times: 1, crate: CRATE });
    expect(found?.signature).toEqual({ keyId: `${sender}#one`, created: NOW / 1000 });
  });

  it('counts the same share again instead of listing it twice.', async () => {
    const document = share();
    await post(document);
    expect((await post(document))[0]).toBe(201);
    expect((await stored(document))?.times).toBe(2);
  });

  const refusals: readonly [string, Faults, number, string][] = [
    ['another key', { key: other }, 401, 'signature verification failed'],
    ['a key that is not published', { keyId: '{sender}#two' }, 401, 'no key'],
    ["a key of another host than the sender's", { keyId: 'localhost:1#one' }, 403, 'peer identity mismatch'],
    ['a stale signature', { created: NOW / 1000 - 301 }, 401, 'too old'],
    ['a signature from the future', { created: NOW / 1000 + 61 }, 401, 'from the future'],
    ['two signatures with the tag', { times: 2 }, 401, 'more than one signature'],
    ['a signature with another tag only', { tag: 'web' }, 401, 'a signature tagged ocm is required'],
    ['a wrong digest', { digest: 'sha-256=:AAAA:' }, 401, 'content-digest sha-256 does not fit'],
    ['a digest that it does not know', { digest: 'md5=:AAAA:' }, 401, 'in no known algorithm'],
    ...COVERED.map(
      (name) =>
        [
          `a signature that leaves out ${name}`,
          { components: COVERED.filter((each) => each !== name) },
          401,
          'Missing required signed fields',
        ] as [string, Faults, number, string],
    ),
  ];
  it.each(refusals)('refuses %s.', async (_, faults, status, words) => {
    const document = share();
    const [code, text] = await post(document, faults);
    expect([code, text]).toEqual([status, expect.stringContaining(words)]);
    expect(await stored(document)).toBeUndefined();
  });

  it('refuses a body that was changed on the way, of the same length or not.', async () => {
    const document = share();
    const body = JSON.stringify(document);
    for (const arriving of [body.replace('Gäps', 'Gips'), body.replace('multi', 'multj')])
      expect((await post(document, { arriving }))[1]).toContain('does not fit the body');
  });

  it('goes by its own clock.', async () => {
    node.change({ clockAhead: 301 });
    expect((await post(share()))[1]).toContain('too old');
    node.change({ clockAhead: 299 });
    expect((await post(share()))[0]).toBe(201);
  });

  it('refuses a share without a signature.', async () => {
    const response = await fetch(`${node.url}ocm/shares`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(share()),
    });
    expect([response.status, await response.text()]).toEqual([401, expect.stringContaining('is required')]);
  });

  it('refuses the other wire form, which deployed nodes take and forget.', async () => {
    const document = share({ protocol: { name: 'multi', embedded: CRATE } });
    expect(await post(document)).toEqual([400, expect.stringContaining('no crate in the payload form')]);
    node.change({ otherForm: 'stored-empty' });
    expect((await post(document))[0]).toBe(201);
    expect((await stored(document))?.crate).toBeUndefined();
    node.change({ form: 'draft' });
    const again = share({ protocol: { name: 'multi', embedded: CRATE } });
    await post(again);
    expect((await stored(again))?.crate).toEqual(CRATE);
  });
});

describe('A ScienceMesh node', () => {
  const faulty: readonly [string, Record<string, unknown>, number, string][] = [
    ['no recipient', { shareWith: undefined }, 400, "'shareWith' failed"],
    ['no name', { name: '' }, 400, "'name' failed"],
    ['a number for a name', { name: 7 }, 400, 'cannot unmarshal'],
    ['a kind that it does not know', { shareType: 'planet' }, 400, 'oneof'],
    ['an unknown protocol', { protocol: { name: 'multi', rocrate: {} } }, 400, 'rocrate not recognised'],
    ['a crate as text', { protocol: { name: 'multi', embedded: '{}' } }, 400, 'embedded'],
    ['a sender without a host', { sender: 'ada' }, 400, 'remote sender'],
    ['an owner without a host', { owner: 'ada@' }, 400, 'remote owner'],
    ['another kind of thing', { resourceType: 'file' }, 501, 'NOT_SUPPORTED'],
  ];
  it.each(faulty)('refuses a share with %s.', async (_, change, status, words) => {
    node.change({ signature: 'ignored' });
    expect(await post(share(change))).toEqual([status, expect.stringContaining(words)]);
  });

  it('asks in order: the host, the signature, the user, the invitation, the discovery of the sender.', async () => {
    const nobody = share({ shareWith: 'nobody@node.example.org' });
    node.change({ trustedHosts: [], accepted: [] });
    expect((await post(nobody, { key: other }))[1]).toContain('provider not authorized');
    node.change({ trustedHosts: [sender] });
    expect((await post(nobody, { key: other }))[1]).toContain('verification failed');
    expect(await post(nobody)).toEqual([404, expect.stringContaining('user not found')]);
    expect(await post(share())).toEqual([401, expect.stringContaining('not in the auto-accept whitelist')]);
    node.change({ accepted: [`ada@${sender}`] });
    expect((await post(share()))[0]).toBe(201);
    node.change({ signature: 'ignored', trustedHosts: 'all', accepted: 'all', checkCaller: false });
    const unknown = { sender: 'ada@localhost:9', owner: 'ada@localhost:9' };
    expect(await post(share(unknown))).toEqual([400, expect.stringContaining('protocols payload')]);
  });

  it("refuses a caller whose address is not one of the sending host's.", async () => {
    const elsewhere = { sender: 'ada@pod.example.org', owner: 'ada@pod.example.org' };
    expect(await post(share(elsewhere))).toEqual([401, expect.stringContaining('provider not authorized')]);
  });

  it('says that it is busy, or too small, and cuts a connection after it took the share.', async () => {
    node.change({ trouble: 'busy' });
    expect((await post(share()))[0]).toBe(503);
    node.change({ trouble: 'none', bodyLimit: 100 });
    expect(await post(share())).toEqual([413, expect.stringContaining('<html>')]);
    node.change({ trouble: 'lost', bodyLimit: 1_000_000 });
    const document = share();
    await expect(post(document)).rejects.toThrow();
    expect(await stored(document)).toBeDefined();
  });

  it('lets the headers of a signed share through from a page, or not, as it is set.', async () => {
    const ask = async (headers: string) => {
      const response = await fetch(`${node.url}ocm/shares`, {
        method: 'OPTIONS',
        headers: {
          origin: 'http://localhost:5173',
          'access-control-request-method': 'POST',
          'access-control-request-headers': headers,
        },
      });
      return response.headers.get('access-control-allow-headers');
    };
    const signed = 'content-digest,content-type,signature,signature-input';
    expect(await ask(signed)).toContain('signature-input');
    node.change({ cors: 'reva' });
    expect(await ask(signed)).toBeNull();
    expect(await ask('content-type')).toContain('content-type');
    node.change({ cors: 'none' });
    expect(await ask('content-type')).toBeNull();
  });

  it('takes notice that a share is withdrawn, only from its sender.', async () => {
    const document = share();
    await post(document);
    const notice = { notificationType: 'SHARE_UNSHARED', providerId: document.providerId };
    expect((await post(notice, { key: other }, 'notifications'))[0]).toBe(401);
    expect((await stored(document))?.state).toBe('pending');
    expect((await post(notice, {}, 'notifications'))[0]).toBe(201);
    expect((await stored(document))?.state).toBe('withdrawn');
  });
});
