import { describe, expect, it } from 'vitest';
import { directTransport } from './direct.ts';
import { askDispatcher, dispatcherTransport, dispatcherUrl } from './dispatcher.ts';
import { fakeAsk, type Place } from './fixtures/ask.ts';
import { testPrivateKey } from './fixtures/test-key.ts';
import { relayTransport } from './relayed.ts';
import { prepareBytes } from './share.ts';

const shares = 'https://node.example/ocm/shares';

async function request(isSigned: boolean) {
  const signer = { keyId: 'ada.example#k', key: await testPrivateKey() };
  const made = await prepareBytes(new TextEncoder().encode('{}'), shares, 0, isSigned ? signer : undefined);
  if (!made.ok) throw new Error('Not prepared.');
  return made.value;
}

async function sentDirectly(place: Place, isSigned = true) {
  const { ask, asked } = fakeAsk({ [shares]: place });
  const { outcome } = await directTransport(ask, () => 0).send(await request(isSigned), 1);
  return { outcome, asked, posts: asked.filter(({ method }) => method === 'POST') };
}

describe('Directly', () => {
  it('a share leaves once, as a stranger, with the signature, in time or not at all.', async () => {
    const { outcome, posts } = await sentDirectly({ status: 201, body: { recipientDisplayName: 'Marie' } });
    expect(outcome).toEqual({ kind: 'taken', recipientName: 'Marie' });
    expect(posts).toEqual([
      expect.objectContaining({
        anonymous: true,
        notAfter: 1,
        timeout: 30_000,
        headers: expect.objectContaining({
          signature: expect.any(String),
          'content-digest': expect.any(String),
        }),
      }),
    ]);
  });

  it('an unsigned one goes without a digest, which usual CORS settings would not let through.', async () => {
    const { outcome, posts } = await sentDirectly('no-signatures', false);
    expect(outcome.kind).toBe('taken');
    expect(posts[0]?.headers).toEqual({ 'content-type': 'application/json' });
  });

  it('a signed one that gets no leave has not left, and is never sent unsigned instead.', async () => {
    for (const place of ['no-signatures', 'hidden'] as const) {
      const { outcome, posts } = await sentDirectly(place);
      expect(outcome).toMatchObject({ kind: 'blocked', because: 'cors' });
      expect(posts).toEqual([]);
    }
  });

  it('silence of a host that has just let it in leaves it unknown; to a dead one nothing is sent.', async () => {
    const { outcome, posts } = await sentDirectly('dead');
    expect([outcome, posts]).toMatchObject([{ kind: 'blocked', because: 'silent' }, []]);
    const { ask } = fakeAsk({ [`POST ${shares}`]: 'dead', [`HEAD ${shares}`]: { status: 405 } });
    const sent = await directTransport(ask, () => 0).send(await request(true), 1);
    expect(sent.outcome.kind).toBe('unknown');
  });

  it('a redirect is a refusal that names where it leads: the signature is for this address.', async () => {
    const { outcome } = await sentDirectly({ status: 308, headers: { location: 'https://other.example/' } });
    expect(outcome).toMatchObject({ kind: 'refused', message: '→ https://other.example/' });
  });

  it.each([
    ['ready', { status: 405 }, true, { kind: 'ready' }],
    ['unsigned only', 'no-signatures', true, { kind: 'cors-blocked', what: 'signature' }],
    ['unsigned only, asked for that', 'no-signatures', false, { kind: 'ready' }],
    ['closed to pages', 'hidden', true, { kind: 'cors-blocked', what: 'everything' }],
    ['dead', 'dead', true, { kind: 'unreachable' }],
  ] as const)(
    'a node is found to be %s, and nothing is posted for that.',
    async (_, place, signed, found) => {
      const { ask, asked } = fakeAsk({ [shares]: place });
      expect(await directTransport(ask, () => 0).probe(shares, signed)).toEqual(found);
      expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
    },
  );
});

describe('Over the relay', () => {
  const serves = async () => ({ kind: 'serves', hosts: ['node.example'] }) as const;

  it('it is said what is missing: a relay, its leave, its rule for the node.', async () => {
    const { ask } = fakeAsk({});
    const probe = (transport: ReturnType<typeof relayTransport>, signed = true) =>
      transport.probe(shares, signed);
    expect(await probe(relayTransport(undefined, serves, () => 0))).toEqual({
      kind: 'not-offered',
      because: 'no-relay',
    });
    expect(await probe(relayTransport(ask, serves, () => 0))).toEqual({ kind: 'ready' });
    const without = relayTransport(
      ask,
      async () => ({ kind: 'serves', hosts: [] }),
      () => 0,
    );
    expect(await probe(without)).toEqual({ kind: 'not-offered', because: 'no-host-rule' });
    expect(await probe(without, false)).toEqual({ kind: 'ready' });
    const refuses = relayTransport(
      ask,
      async () => ({ kind: 'refuses', detail: 'Not you.' }),
      () => 0,
    );
    expect(await probe(refuses)).toEqual({ kind: 'not-trusted', detail: 'Not you.' });
  });

  it('what the relay itself refuses has not left; what it cannot tell is unknown.', async () => {
    const outcome = async (problem: Parameters<typeof fakeProblem>[0]) =>
      (await relayTransport(fakeProblem(problem), serves, () => 0).send(await request(true), 1)).outcome;
    expect(
      await outcome({ kind: 'refused', url: shares, status: 403, message: 'No rule for node.example.' }),
    ).toEqual({ kind: 'blocked', because: 'relay', message: 'No rule for node.example.' });
    expect(await outcome({ kind: 'tooMany', url: shares, retryAfter: 7 })).toMatchObject({
      kind: 'later',
      retryAfter: 7,
    });
    for (const kind of ['network', 'timeout'] as const)
      expect(await outcome({ kind, url: shares, message: '', ms: 1 })).toMatchObject({ kind: 'unknown' });
  });
});

/** Somebody in the way says why it did not work. */
function fakeProblem(problem: Parameters<typeof Object.assign>[0]) {
  return async () => ({ ok: false, problem }) as never;
}

describe('Over a Dispatcher', () => {
  const takes = dispatcherUrl('https://dispatcher.example/api');

  it('the crate goes with the token, and nothing that is signed; its work has a name.', async () => {
    const { ask, asked } = fakeAsk({
      [`POST ${takes}`]: { status: 200, body: { task_id: 't1' } },
      'https://dispatcher.example/api/requests/t1': {
        status: 200,
        body: { status: 'SUCCESS', result: shares },
      },
    });
    const target = { ...(await request(false)), target: takes };
    expect(await dispatcherTransport(ask, 'secret', () => 0).send(target, 1)).toEqual({
      outcome: { kind: 'taken' },
      task: 't1',
    });
    expect(asked[0]?.headers).toEqual({ 'content-type': 'application/json', authorization: 'Bearer secret' });
    expect(await askDispatcher(ask, takes, 't1', 'secret')).toEqual({
      ok: true,
      value: { status: 'SUCCESS', result: shares },
    });
  });

  it('without a token, or with one that it does not take, nothing has been sent.', async () => {
    const { ask, asked } = fakeAsk({ [takes]: { status: 401 } });
    const target = { ...(await request(false)), target: takes };
    for (const token of [undefined, 'old'])
      expect((await dispatcherTransport(ask, token, () => 0).send(target, 1)).outcome).toMatchObject({
        kind: 'blocked',
        because: 'token',
      });
    expect(asked).toHaveLength(1);
    expect(await dispatcherTransport(ask, undefined, () => 0).probe(takes, false)).toEqual({
      kind: 'not-offered',
      because: 'no-token',
    });
  });
});
