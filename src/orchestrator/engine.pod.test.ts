import 'fake-indexeddb/auto';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { authenticatedFetch } from '../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../e2e/sandbox/world.ts';
import { intentsOf, listIntents } from '../cache/intents.ts';
import { listNotifications } from '../cache/notifications.ts';
import { openReplica, type Replica } from '../cache/replica.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { compileBooks } from '../domain/policy/books.ts';
import { listContainer } from '../pod/container.ts';
import { eventUrl } from '../pod/event-log.ts';
import { readMember } from '../pod/inbox.ts';
import { sendNotification } from '../pod/ldn/send.ts';
import type { LiveSocket } from '../pod/live.ts';
import { discoverPod } from '../pod/profile.ts';
import { accountTransport, recorded, valueOrThrow } from '../pod/testing/account-transport.ts';
import { shippedTexts } from '../policies/shipped.ts';
import { createFakeChannels, createFakeLocks } from '../testing/fake-locks.ts';
import { createEngine, type Engine } from './engine.ts';
import { createRules } from './policies.ts';
import { initialStatus, type SyncStatus } from './protocol.ts';

// Node 20 has no WebSocket of its own; the pod server brings one along.
const { WebSocket: NodeSocket } = createRequire(import.meta.resolve('@solid/community-server'))('ws') as {
  WebSocket: new (url: string) => LiveSocket;
};

const world = inject('podServer');
const running: Engine[] = [];

afterEach(async () => {
  for (const engine of running.splice(0)) await engine.commands.stop();
  vi.unstubAllGlobals();
});

interface Desk {
  readonly engine: Engine;
  readonly replica: Replica;
  readonly requests: string[];
  status(): SyncStatus;
  cards(): ReturnType<typeof openSuggestions>;
}

/** Opens the orchestrator on a device of its own, on a real pod, until it has read everything. */
async function openDesk(account: Awaited<ReturnType<typeof newMaintainer>>, device: string): Promise<Desk> {
  const { transport, requests } = recorded(accountTransport(account, await authenticatedFetch(account)));
  const pod = valueOrThrow(await discoverPod(transport, account.webId));
  let status = initialStatus;
  const engine = createEngine({
    transport,
    openReplica: (webId, onLost) => openReplica(`${webId} ${device}`, onLost),
    locks: createFakeLocks(),
    openChannel: createFakeChannels(),
    openSocket: (url) => new NodeSocket(url),
    rules: (profile, own) => createRules(compileBooks(shippedTexts, profile, own)),
    tryOut: (profile, book) => createRules(compileBooks({}, profile, [book])),
    shipped: new Set(),
    now: Date.now,
    schedule(work, ms) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    newId: () => crypto.randomUUID(),
    random: () => 0,
    openProvider: () => Promise.reject(new Error('No service is asked here.')),
    isOnline: () => true,
    pulse: () => Promise.resolve(),
    emit(message) {
      if (message.type === 'status') status = message.status;
    },
  });
  running.push(engine);
  await engine.commands.start(pod);
  const replica = valueOrThrow(await openReplica(`${account.webId} ${device}`));
  await vi.waitUntil(() => status.state === 'idle' && status.live === 'websocket', { timeout: 30_000 });
  await engine.idle();
  return {
    engine,
    replica,
    requests,
    status: () => status,
    cards: () => openSuggestions(replica, new Date().toISOString()),
  };
}

describe('The orchestrator on a real pod', () => {
  it('lists every seed, carries out what is approved, and learns of news by itself.', async () => {
    // The receivers of this test are on this computer, as they are in the sandbox.
    vi.stubGlobal('location', { origin: 'http://localhost:5173' });
    const account = await newMaintainer(world, 'worker');
    const desk = await openDesk(account, 'laptop');
    const inbox = valueOrThrow(
      await listContainer(
        accountTransport(account, await authenticatedFetch(account)),
        `${account.pod}inbox/`,
      ),
    );
    const rows = await listNotifications(desk.replica);
    expect(rows.map(({ url }) => url).sort()).toEqual(inbox.members.map(({ url }) => url).sort());
    expect(rows.filter(({ standing }) => standing === 'blocked')).not.toEqual([]);

    const cards = await desk.cards();
    const policies = new Set(cards.map(({ suggestion }) => suggestion.policy.id));
    expect(policies.size).toBeGreaterThan(2);
    const record = cards.find(({ suggestion }) => suggestion.policy.id.startsWith('record-'))?.suggestion;
    if (!record) throw new Error('Nothing is proposed for the log.');
    await desk.engine.commands.approve(record.id, 0);
    await vi.waitUntil(async () => (await listIntents(desk.replica)).every(({ state }) => state === 'done'), {
      timeout: 30_000,
    });
    // As anybody: without credentials, and not through the app.
    const event = await fetch(eventUrl(`${account.pod}events/`, record.activityId));
    expect(event.status).toBe(200);
    const source = rows.find(({ url }) => url === record.source);
    expect(await event.text()).toBe(source?.raw);

    const answer = cards.find(({ suggestion }) => suggestion.policy.id === 'answer-invitations')?.suggestion;
    if (!answer) throw new Error('No invitation is proposed to be answered.');
    await desk.engine.commands.approve(answer.id, 0);
    // Its inbox lies at a host that does not exist: the card comes back with the cause.
    await vi.waitUntil(async () => desk.status().failed === 1, { timeout: 30_000 });
    const [failed] = (await desk.cards()).filter(({ suggestion }) => suggestion.id === answer.id);
    expect(failed?.failed.map(({ problem }) => problem?.kind)).toEqual(['network']);

    const { review } = world.accounts;
    const offer = offerTo(account.pod, account.webId, review.pod);
    const order = {
      document: offer,
      inbox: `${review.pod}inbox/`,
      artefact: `${account.pod}artefacts/slow-moons/`,
    };
    expect(await desk.engine.commands.offer(order)).toEqual({ ok: true, value: undefined });
    await vi.waitUntil(
      async () => (await intentsOf(desk.replica, `offer:${offer.id}`)).every(({ state }) => state === 'done'),
      { timeout: 30_000 },
    );
    const reader = accountTransport(review, await authenticatedFetch(review));
    const received = valueOrThrow(await listContainer(reader, `${review.pod}inbox/`)).members;
    const bodies = await Promise.all(
      received.map(async ({ url }) => valueOrThrow(await readMember(reader, url)).text),
    );
    expect(bodies.filter((body) => body.includes(offer.id))).toHaveLength(1);
    expect((await fetch(eventUrl(`${account.pod}events/`, offer.id))).status).toBe(200);

    const stranger = accountTransport(world.accounts.bob, await authenticatedFetch(world.accounts.bob));
    const before = (await listNotifications(desk.replica)).length;
    await sendNotification(stranger, `${account.pod}inbox/`, { type: 'Announce', id: 'urn:example:news' });
    await vi.waitUntil(async () => (await listNotifications(desk.replica)).length === before + 1, {
      timeout: 15_000,
    });

    const phone = await openDesk(account, 'phone');
    const decided = [record.id, answer.id];
    expect((await phone.cards()).filter(({ suggestion }) => decided.includes(suggestion.id))).toEqual([]);
    // The second device only reads; the one POST asks for live updates.
    const writes = phone.requests.filter((request) => !/^(GET|HEAD) |\/\.notifications\//.test(request));
    expect(writes).toEqual([]);
  }, 120_000);
});

/** An Offer of a review of a work in the maintainer's pod. */
function offerTo(pod: string, webId: string, service: string) {
  const work = `${pod}artefacts/slow-moons/`;
  return {
    '@context': ['https://www.w3.org/ns/activitystreams', 'https://coar-notify.net'],
    id: `urn:uuid:${crypto.randomUUID()}`,
    type: ['Offer', 'coar-notify:ReviewAction'],
    actor: { id: webId, type: 'Person', name: 'A maintainer' },
    origin: { id: webId, type: 'Service', inbox: `${pod}inbox/` },
    target: { id: service, type: 'Service', inbox: `${service}inbox/` },
    object: {
      id: work,
      type: ['Page', 'sorg:AboutPage'],
      'ietf:cite-as': 'https://doi.org/10.5555/test',
      'ietf:item': {
        id: `${work}paper.pdf`,
        type: ['Article', 'sorg:ScholarlyArticle'],
        mediaType: 'application/pdf',
      },
    },
  };
}
