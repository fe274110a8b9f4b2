import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startDataHost } from './data-host.ts';
import { publishAt, startHomeHost } from './home-host.ts';
import type { LoopbackServer } from './loopback-server.ts';
import { type MeshNode, type NodeShare, startMeshNode } from './science-mesh.ts';
import { MESH_NODES } from './science-mesh-settings.ts';

const NOW = Date.parse('2026-03-02T10:00:00Z');
const COVERED = ['@method', '@target-uri', 'content-digest', 'content-length'];

let home: LoopbackServer;
let data: LoopbackServer;
let node: MeshNode;
let sender: string;
const key = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');

beforeAll(async () => {
  home = await startHomeHost();
  data = await startDataHost();
  node = await startMeshNode(MESH_NODES.strict, { clock: () => NOW });
  sender = new URL(home.url).host;
  await publishAt(
    home.url,
    '/.well-known/ocm',
    JSON.stringify({
      enabled: true,
      apiVersion: '1.4.0',
      endPoint: `${home.url}ocm`,
      resourceTypes: [{ name: 'ro-crate', shareTypes: ['user'], protocols: { embedded: {} } }],
      capabilities: ['http-sig'],
      jwksUri: `${home.url}ocm/jwks.json`,
    }),
  );
  const jwk = {
    ...key.publicKey.export({ format: 'jwk' }),
    alg: 'Ed25519',
    use: 'sig',
    kid: `${sender}#one`,
  };
  await publishAt(home.url, '/ocm/jwks.json', JSON.stringify({ keys: [jwk] }));
});

afterEach(() => node.change(MESH_NODES.strict));

afterAll(async () => {
  for (const server of [node, data, home]) await server.stop();
});

function crate(): Record<string, unknown> {
  const file = (name: string, type: string | string[]) => ({
    '@id': data.url + name,
    '@type': type,
    name,
    url: data.url + name,
  });
  return {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
      { '@id': './', '@type': 'Dataset', name: 'Gaps', mainEntity: { '@id': `${data.url}ring-gaps.ipynb` } },
      file('ring-gaps.ipynb', ['File', 'SoftwareSourceCode', 'ComputationalWorkflow']),
      file('ring-gaps.csv', 'File'),
    ],
  };
}

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
    protocol: { name: 'multi', embedded: { payload: crate() } },
    ...change,
  };
}

/** How a test goes wrong on purpose. */
interface Faults {
  readonly key?: KeyObject;
  readonly keyId?: string;
  readonly created?: number;
  readonly components?: readonly string[];
  readonly tag?: string;
  readonly times?: number;
  readonly digest?: string;
  /** What arrives instead of what was signed. */
  readonly arriving?: string;
}

/** Signs by hand, with nothing but Node, and posts. https://www.rfc-editor.org/rfc/rfc9421#section-2.5 */
async function post(document: unknown, faults: Faults = {}, to = 'shares'): Promise<[number, string]> {
  const body = JSON.stringify(document);
  const url = `${node.url}ocm/${to}`;
  const digest = faults.digest ?? `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  const values: Record<string, string> = {
    '@method': 'POST',
    '@target-uri': url,
    'content-digest': digest,
    'content-length': String(Buffer.byteLength(body)),
  };
  const components = faults.components ?? COVERED;
  const { created = NOW / 1000, keyId = `${sender}#one`, tag = 'ocm' } = faults;
  const input = `(${components.map((name) => `"${name}"`).join(' ')});created=${created};keyid="${keyId}";alg="ed25519";tag="${tag}"`;
  const base = [
    ...components.map((name) => `"${name}": ${values[name]}`),
    `"@signature-params": ${input}`,
  ].join('\n');
  const signature = sign(null, Buffer.from(base), faults.key ?? key.privateKey).toString('base64');
  const labels = Array.from({ length: faults.times ?? 1 }, (_, index) => `sig${index}`);
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-digest': digest,
      'signature-input': labels.map((label) => `${label}=${input}`).join(', '),
      signature: labels.map((label) => `${label}=:${signature}:`).join(', '),
    },
    body: faults.arriving ?? body,
  });
  return [response.status, await response.text()];
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
    expect(found).toMatchObject({ user: 'marie', state: 'pending', times: 1, crate: crate() });
    expect(found?.signature).toEqual({ keyId: `${sender}#one`, created: NOW / 1000 });
  });

  it('counts the same share again instead of listing it twice.', async () => {
    const document = share();
    await post(document);
    expect((await post(document))[0]).toBe(201);
    expect((await stored(document))?.times).toBe(2);
  });

  const refusals: readonly [string, Faults, number, string][] = [
    ['another key', { key: other.privateKey }, 401, 'signature verification failed'],
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
    const keyId = faults.keyId?.replace('{sender}', sender);
    const [code, text] = await post(document, { ...faults, ...(keyId && { keyId }) });
    expect([code, text]).toEqual([status, expect.stringContaining(words)]);
    expect(await stored(document)).toBeUndefined();
  });

  it('refuses a body that was changed on the way, of the same length or not.', async () => {
    const document = share();
    const body = JSON.stringify(document);
    for (const arriving of [body.replace('Gäps', 'Gips'), body.replace('multi', 'multj')])
      expect((await post(document, { arriving }))[1]).toContain('does not fit the body');
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
    const document = share({ protocol: { name: 'multi', embedded: crate() } });
    expect(await post(document)).toEqual([400, expect.stringContaining('no crate in the payload form')]);
    node.change({ otherForm: 'stored-empty' });
    expect((await post(document))[0]).toBe(201);
    expect((await stored(document))?.crate).toBeUndefined();
    node.change({ form: 'draft' });
    const again = share({ protocol: { name: 'multi', embedded: crate() } });
    await post(again);
    expect((await stored(again))?.crate).toEqual(crate());
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
    expect((await post(nobody, { key: other.privateKey }))[1]).toContain('provider not authorized');
    node.change({ trustedHosts: [sender] });
    expect((await post(nobody, { key: other.privateKey }))[1]).toContain('verification failed');
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
    expect((await post(notice, { key: other.privateKey }, 'notifications'))[0]).toBe(401);
    expect((await stored(document))?.state).toBe('pending');
    expect((await post(notice, {}, 'notifications'))[0]).toBe(201);
    expect((await stored(document))?.state).toBe('withdrawn');
  });
});

describe('Execute Workflow', () => {
  async function executed(change: (graph: Record<string, unknown>[]) => void): Promise<[string, NodeShare]> {
    const given = crate();
    change(given['@graph'] as Record<string, unknown>[]);
    const document = share({ protocol: { name: 'multi', embedded: { payload: given } } });
    await post(document);
    const { id } = (await stored(document))!;
    const page = await fetch(`${node.url}shares/${id}/execute`, { method: 'POST' });
    return [await page.text(), (await stored(document))!];
  }

  it('fetches every file byte for byte, without credentials, and says what would be opened.', async () => {
    const [page, { execution, id, state }] = await executed(() => {});
    expect(page).toContain('would open <b>ring-gaps.ipynb</b>, beside it ring-gaps.csv');
    expect(state).toBe('executed');
    expect(execution?.files.map(({ name }) => name)).toEqual(['ring-gaps.ipynb', 'ring-gaps.csv']);
    for (const { name, sha256 } of execution?.files ?? []) {
      const bytes = new Uint8Array(await (await fetch(data.url + name)).arrayBuffer());
      const kept = new Uint8Array(await (await fetch(`${node.url}files/${id}/${name}`)).arrayBuffer());
      expect(kept).toEqual(bytes);
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    const asked = (await (await fetch(`${data.url}sandbox/requests`)).json()) as { headers: object }[];
    expect(asked.flatMap(({ headers }) => Object.keys(headers))).not.toContain('authorization');
  });

  it('leaves out what it cannot have, and says why.', async () => {
    const [page, { execution }] = await executed((graph) => {
      graph[3]!.url = `${data.url}private/ring-gaps.csv`;
      graph.push(
        { '@id': '#short', '@type': 'File', name: 'short.csv', url: `${data.url}short/ring-gaps.csv` },
        {
          '@id': '#size',
          '@type': 'File',
          name: 'size.csv',
          url: `${data.url}ring-gaps.csv`,
          contentSize: '3',
        },
        { '@id': '#up', '@type': 'File', name: '../up.csv', url: `${data.url}ring-gaps.csv` },
        { '@id': '#far', '@type': 'File', name: 'far.csv', url: 'https://data.example.org/far.csv' },
      );
    });
    expect(execution?.files.map(({ path }) => path !== undefined)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(page).toContain('The host answered 403.');
    expect(page).toContain('contentSize says 3 bytes');
  });

  it('reads nothing of a crate in which one field is of another type, and shows names as text.', async () => {
    const [page, { execution }] = await executed((graph) => {
      graph[3]!.name = ['ring-gaps.csv'];
      graph[1]!.description = '<b>bold</b>';
    });
    expect(execution).toMatchObject({ state: 'failed', files: [] });
    expect(page).toContain('is no text.');
    const document = share({ name: '<img src=x onerror=alert(1)>' });
    await post(document);
    const list = await (await fetch(`${node.url}users/marie`)).text();
    expect(list).toContain('&lt;img src=x');
    expect(list).not.toContain('<img');
  });
});
