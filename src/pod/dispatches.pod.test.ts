import { expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../e2e/sandbox/world.ts';
import type { DispatchOrder } from '../domain/dispatch/model.ts';
import { nextShare } from '../domain/dispatch/share-state.ts';
import { planDispatch } from '../platforms/ocm/plan.ts';
import {
  bodyUrl,
  changeDispatch,
  createDispatch,
  dispatchUrl,
  listDispatches,
  readBody,
} from './dispatches.ts';
import { publishSender, type SenderDocuments } from './publish-sender.ts';
import { putSendingKey, readSendingKeys, removeSendingKey, sendingKeysUrl } from './sending-keys.ts';
import { accountTransport, valueOrThrow } from './testing/account-transport.ts';

const id = '4f1c2f61-8b5f-4c57-93a4-7f6f1f5b8a10';

async function order(): Promise<DispatchOrder> {
  const graph = [
    { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
    { '@id': './', '@type': 'Dataset', name: 'Étude' },
  ];
  const planned = await planDispatch(
    {
      id,
      copy: { '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': graph },
      crate: { url: 'https://alice.example/crate/', name: 'Étude “1”', etag: '"1"' },
      node: {
        host: 'node.example:8443',
        shares: 'https://node.example:8443/ocm/shares',
        notifications: 'https://node.example:8443/ocm/notifications',
        provider: 'A node',
      },
      recipients: [{ address: 'marie@uni.example@node.example:8443' }, { address: 'amos@node.example:8443' }],
      sender: 'alice@alice.example',
      form: 'draft',
      way: 'relay',
      sign: true,
      log: true,
      artefact: 'https://alice.example/artefacts/a/',
      expiration: 1_800_000_000,
    },
    Date.parse('2026-03-01T10:00:00.000Z'),
  );
  return valueOrThrow(planned);
}

async function open(name: string) {
  const account = await newMaintainer(inject('podServer'), name, { inbox: false });
  const transport = accountTransport(account, await authenticatedFetch(account));
  return { account, transport, home: `${account.pod}orrery/` };
}

it('A dispatch lies in a real pod as it was agreed to, once, with the very bytes, and for the owner only.', async () => {
  const { transport, home } = await open('dispatches');
  const wanted = await order();
  const [first, second] = await Promise.all([
    createDispatch(transport, home, wanted),
    createDispatch(transport, home, wanted),
  ]);
  expect([valueOrThrow(first), valueOrThrow(second)]).toEqual([wanted.dispatch, wanted.dispatch]);
  const read = valueOrThrow(await listDispatches(transport, home));
  expect(read.dispatches).toEqual([wanted.dispatch]);
  expect(valueOrThrow(await listDispatches(transport, home, read.versions)).dispatches).toEqual([]);
  for (const { providerId } of wanted.dispatch.shares) {
    const bytes = valueOrThrow(await readBody(transport, home, providerId));
    expect(new TextDecoder().decode(bytes)).toBe(wanted.bodies[providerId]);
    expect((await fetch(bodyUrl(home, providerId))).status).toBe(401);
  }
  expect((await fetch(dispatchUrl(home, id))).status).toBe(401);
});

it('Of several devices that want to send a share at once, one gets to, and nothing that others write is lost.', async () => {
  const { transport, home } = await open('dispatch-turns');
  const wanted = await order();
  valueOrThrow(await createDispatch(transport, home, wanted));
  const [first, other] = wanted.dispatch.shares.map(({ providerId }) => providerId);
  const begin = (by: string, providerId: string | undefined) =>
    changeDispatch(transport, home, id, (current) => {
      const next = current.shares.map((share) =>
        share.providerId === providerId && share.state === 'prepared'
          ? (nextShare(share, { type: 'send', at: '2026-03-01T10:00:01.000Z', by, way: 'relay' }) ?? share)
          : share,
      );
      return next.some((share, index) => share !== current.shares[index])
        ? { ...current, shares: next }
        : undefined;
    });
  await Promise.all([begin('laptop', first), begin('desk', first), begin('tablet', other)]);
  const { shares } = valueOrThrow(await changeDispatch(transport, home, id, () => undefined));
  expect(shares.map(({ state, tries }) => [state, tries.length])).toEqual([
    ['sending', 1],
    ['sending', 1],
  ]);
  expect(shares[1]?.tries[0]?.by).toBe('tablet');
});

it('Public keys of several devices are kept side by side, published for everybody, and what is revoked goes.', async () => {
  const { account, transport, home } = await open('sending-keys');
  const keys = ['laptop', 'desk'].map((device, index) => ({
    jwk: {
      kty: 'OKP',
      crv: 'Ed25519',
      alg: 'Ed25519',
      use: 'sig',
      kid: `alice.example#${device}`,
      x: `x${index}`,
    } as const,
    host: 'alice.example',
    createdAt: `2026-03-0${2 - index}T10:00:00.000Z`,
  }));
  await Promise.all(keys.map((key) => putSendingKey(transport, home, key).then(valueOrThrow)));
  expect(valueOrThrow(await readSendingKeys(transport, home))).toEqual(keys);
  expect((await fetch(sendingKeysUrl(home))).status).toBe(401);

  const documents: SenderDocuments = {
    host: 'alice.example',
    discovery: { url: `${account.pod}well-known-ocm`, document: { endPoint: 'https://alice.example/ocm' } },
    keys: { url: `${account.pod}ocm/jwks.json`, keys: keys.slice(0, 1).map(({ jwk }) => jwk) },
    revoked: [],
  };
  const publish = (change: Partial<SenderDocuments> = {}) =>
    publishSender(transport, account.webId, { ...documents, ...change });
  valueOrThrow(await publish());
  valueOrThrow(await publish({ keys: { ...documents.keys, keys: keys.slice(1).map(({ jwk }) => jwk) } }));
  const list = async () => {
    const response = await fetch(documents.keys.url);
    expect(response.headers.get('content-type')).toContain('application/json');
    return ((await response.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
  };
  expect(await list()).toEqual(['alice.example#desk', 'alice.example#laptop']);
  expect(await (await fetch(documents.discovery.url)).json()).toEqual(documents.discovery.document);

  valueOrThrow(await removeSendingKey(transport, home, 'alice.example#laptop'));
  const left = valueOrThrow(await readSendingKeys(transport, home));
  const revoked = ['alice.example#laptop'];
  valueOrThrow(
    await publish({
      keys: { ...documents.keys, keys: left.map(({ jwk }) => jwk) },
      revoked: revoked,
    }),
  );
  expect(await list()).toEqual(['alice.example#desk']);
  const others = { ...documents.discovery, document: { endPoint: 'https://other.example/ocm' } };
  expect(await publish({ discovery: others })).toMatchObject({ problem: { kind: 'conflict' } });
});
