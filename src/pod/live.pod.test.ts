import { createRequire } from 'node:module';
import { describe, expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../e2e/sandbox/world.ts';
import { listContainer } from './container.ts';
import { readMember } from './inbox.ts';
import { discoverInbox } from './ldn/discover.ts';
import { sendNotification } from './ldn/send.ts';
import { type LiveSocket, type LiveState, watch } from './live.ts';
import { accountTransport, valueOrThrow } from './testing/account-transport.ts';

// Node 20 has no WebSocket of its own; the pod server brings one along.
const { WebSocket: NodeSocket } = createRequire(import.meta.resolve('@solid/community-server'))('ws') as {
  WebSocket: new (url: string) => LiveSocket;
};
const openSocket = (url: string) => new NodeSocket(url);

describe('A real inbox', () => {
  const world = inject('podServer');

  it('is found by RDF from the WebID and by Link header from an artefact.', async () => {
    const { alice, bob } = world.accounts;
    const transport = accountTransport(bob, await authenticatedFetch(bob));
    const inbox = `${alice.pod}inbox/`;
    expect(await discoverInbox(transport, alice.webId)).toMatchObject({ value: { inbox, source: 'rdf' } });
    expect(await discoverInbox(transport, `${alice.pod}artefacts/slow-moons/`)).toMatchObject({
      value: { inbox, source: 'header' },
    });
    expect(await discoverInbox(transport, `${alice.pod}nowhere`)).toMatchObject({ ok: false });
  });

  it('takes a notification from a stranger, tells its watcher at once, and gives it back byte for byte.', async () => {
    const account = await newMaintainer(world, 'watched', { inbox: false });
    const owner = accountTransport(account, await authenticatedFetch(account));
    const stranger = accountTransport(world.accounts.bob, await authenticatedFetch(world.accounts.bob));
    const inbox = `${account.pod}inbox/`;
    const states: LiveState['state'][] = [];
    let changes = 0;
    let wake = () => {};
    const change = () => new Promise<void>((resolve) => (wake = resolve));
    let next = change();
    const live = watch({
      transport: owner,
      topic: inbox,
      openSocket,
      onChange: () => {
        changes++;
        wake();
      },
      onState: ({ state }) => states.push(state),
      schedule: (work, ms) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      now: Date.now,
      random: () => 0,
    });
    await next;
    expect(states).toEqual(['connecting', 'open']);
    next = change();
    const document = {
      '@context': 'https://www.w3.org/ns/activitystreams',
      id: 'urn:uuid:9',
      type: 'Announce',
    };
    const sent = valueOrThrow(await sendNotification(stranger, inbox, document, { allowLoopback: true }));
    expect(sent.status).toBe(201);
    await next;
    expect(changes).toBe(2);
    live.close();
    expect(states.at(-1)).toBe('closed');
    const [member] = valueOrThrow(await listContainer(owner, inbox)).members;
    expect(member?.url).toBe(sent.location);
    expect(valueOrThrow(await readMember(owner, member!.url))).toMatchObject({
      text: JSON.stringify(document),
      mediaType: 'application/ld+json',
      binary: false,
    });
    expect(await readMember(stranger, member!.url)).toMatchObject({ problem: { kind: 'unauthenticated' } });
  });

  it('cannot be watched by somebody who may not read it.', async () => {
    const transport = accountTransport(world.accounts.bob, await authenticatedFetch(world.accounts.bob));
    const state = await new Promise<LiveState>((resolve) =>
      watch({
        transport,
        topic: `${world.accounts.alice.pod}inbox/`,
        openSocket,
        onChange: () => {},
        onState: (now) => now.state !== 'connecting' && resolve(now),
        schedule: () => () => {},
        now: Date.now,
        random: () => 0,
      }),
    );
    expect(state).toMatchObject({ state: 'unsupported', problem: { kind: 'unauthenticated' } });
  });
});
