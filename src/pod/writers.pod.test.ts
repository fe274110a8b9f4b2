import { beforeAll, describe, expect, inject, it } from 'vitest';
import { authenticatedFetch } from '../../e2e/sandbox/client-credentials.ts';
import { newMaintainer } from '../../e2e/sandbox/world.ts';
import type { Intent } from '../domain/suggestion/model.ts';
import { addLink } from './artefact/link.ts';
import { listArtefacts, readArtefact } from './artefacts.ts';
import { appendDecision, readDecisions } from './decisions.ts';
import { appendEvent, eventUrl } from './event-log.ts';
import { createIntent, finishIntent, listIntents, readIntent } from './intents.ts';
import { takeLease } from './lease.ts';
import { policiesUrl, putPolicySetting, readPolicySettings } from './policies.ts';
import { putService, readServices } from './services.ts';
import { accountTransport, valueOrThrow } from './testing/account-transport.ts';
import type { Transport } from './transport.ts';

const eight = [0, 1, 2, 3, 4, 5, 6, 7];

describe('Several devices writing to one real pod', () => {
  const world = inject('podServer');
  let transport: Transport;
  let pod: string;
  let webId: string;

  beforeAll(async () => {
    const account = await newMaintainer(world, 'writers', { inbox: false });
    transport = accountTransport(account, await authenticatedFetch(account));
    pod = account.pod;
    webId = account.webId;
  });

  it('create an event once: one is first, for the others it stands there already.', async () => {
    const log = `${pod}events/`;
    const id = 'urn:uuid:0370C0FB-BB78-4A9B-87F5-BED307A509DD';
    const text = JSON.stringify({ id, type: 'Announce' });
    const results = await Promise.all(eight.map(() => appendEvent(transport, log, id, text)));
    const written = results.map(valueOrThrow);
    expect(written.filter((result) => !result.already)).toHaveLength(1);
    expect(written.find((result) => !result.already)?.status).toBe(201);
    const url = eventUrl(log, id.toLowerCase());
    expect(written.every((result) => result.url === url && result.at?.startsWith('20'))).toBe(true);
    expect(await (await fetch(url)).text()).toBe(text);
  });

  it('all get their links into a description, which keeps what it had.', async () => {
    const artefact = `${pod}artefacts/slow-moons/`;
    const metadata = `${artefact}meta.ttl`;
    const before = await (await fetch(metadata)).text();
    const targets = eight.map((n) => `https://review.example/reviews/${n}`);
    const results = await Promise.all(
      targets.map((target) => addLink(transport, metadata, artefact, 'http://schema.org/review', target)),
    );
    expect(results.map((result) => valueOrThrow(result).already)).toEqual(eight.map(() => false));
    expect((await (await fetch(metadata)).text()).startsWith(before)).toBe(true);
    const links = valueOrThrow(await readArtefact(transport, artefact)).links;
    for (const target of targets) {
      expect(links.filter((link) => link.target === target)).toHaveLength(1);
    }
    const again = await addLink(transport, metadata, artefact, 'http://schema.org/review', targets[0]!);
    expect(again).toMatchObject({ value: { already: true } });
  });

  it('set what policies may do: each policy as it was set, and of contrary wishes about one only the first.', async () => {
    const home = `${pod}orrery/`;
    const wishes = eight.map((n) => ({ id: `p${n}`, autonomy: 'auto' as const, changedBy: webId }));
    for (const result of await Promise.all(
      wishes.map((wish) => putPolicySetting(transport, home, wish, undefined)),
    ))
      expect(valueOrThrow(result).already).toBe(false);
    expect(valueOrThrow(await readPolicySettings(transport, home))).toEqual(wishes);

    const contrary = await Promise.all(
      (['off', 'suggest'] as const).map((autonomy) =>
        putPolicySetting(transport, home, { id: 'p0', autonomy }, 'auto'),
      ),
    );
    expect(contrary.map((result) => (result.ok ? 'written' : result.problem.kind)).sort()).toEqual([
      'conflict',
      'written',
    ]);
    expect((await fetch(policiesUrl(home))).status).toBe(401);
  });

  it('read all artefacts, also when one of them has no description.', async () => {
    await transport({
      url: `${pod}artefacts/empty/x.txt`,
      method: 'PUT',
      headers: { 'content-type': 'text/plain' },
      body: 'x',
    });
    const list = valueOrThrow(await listArtefacts(transport, `${pod}artefacts/`));
    expect(list.artefacts).toHaveLength(5);
    expect(list.artefacts.every((artefact) => artefact.title !== '' && artefact.authors.length > 0)).toBe(
      true,
    );
    expect(list.problems).toEqual([
      { url: `${pod}artefacts/empty/`, problem: { kind: 'absent', url: `${pod}artefacts/empty/meta.ttl` } },
    ]);
  });

  it('append decisions without losing any, and read only the months that changed.', async () => {
    const home = `${pod}orrery/`;
    const decision = (n: number, month: string) => ({
      suggestionId: `${n}${'a'.repeat(8)}`,
      verdict: 'rejected' as const,
      reason: 'Not "ours" <b>\\',
      decidedAt: `2026-${month}-0${n + 1}T10:00:00.000Z`,
      decidedBy: 'maintainer',
    });
    const written = await Promise.all(
      eight.map((n) => appendDecision(transport, home, decision(n, '03'), webId)),
    );
    expect(written.every((result) => result.ok)).toBe(true);
    const first = valueOrThrow(await readDecisions(transport, home));
    expect([...first.decisions].sort((a, b) => (a.suggestionId < b.suggestionId ? -1 : 1))).toEqual(
      eight.map((n) => decision(n, '03')),
    );
    expect(valueOrThrow(await readDecisions(transport, home, first.versions)).decisions).toEqual([]);
    await appendDecision(transport, home, { ...decision(1, '04'), withdrawn: true }, webId);
    const second = valueOrThrow(await readDecisions(transport, home, first.versions));
    expect(second.decisions).toEqual([{ ...decision(1, '04'), withdrawn: true }]);
  });

  it('never both hold the lease of an intent.', async () => {
    const home = `${pod}orrery/`;
    const created = await Promise.all(eight.map(() => createIntent(transport, home, intent)));
    expect(created.filter((result) => !valueOrThrow(result).already)).toHaveLength(1);
    const request = { duration: 60_000, now: () => Date.now() };
    const taken = await Promise.all(
      eight.map((n) => takeLease(transport, home, intent.id, { ...request, holder: `device-${n}` })),
    );
    const outcomes = taken.map((result) => valueOrThrow(result).outcome);
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'held')).toHaveLength(7);
    const receipt = {
      at: '2026-03-01T10:00:02.000Z',
      status: 201,
      already: false,
      location: 'https://x.example/1',
    };
    await finishIntent(transport, home, intent.id, receipt);
    expect(valueOrThrow(await readIntent(transport, home, intent.id)).intent).toEqual({
      ...intent,
      state: 'done',
      receipt,
    });
    const late = await takeLease(transport, home, intent.id, { ...request, holder: 'late' });
    expect(late).toMatchObject({ value: { outcome: 'finished' } });
    const listed = valueOrThrow(await listIntents(transport, home));
    expect(listed.intents.map((stored) => stored.intent.id)).toEqual([intent.id]);
    expect(valueOrThrow(await listIntents(transport, home, listed.versions)).intents).toEqual([]);
  });

  it('add services to the register without losing any.', async () => {
    const home = `${pod}orrery/`;
    const before = valueOrThrow(await readServices(transport, home));
    expect(before.length).toBeGreaterThan(0);
    const service = (n: number) => ({
      id: `https://service-${n}.example/`,
      name: `Service ${n}`,
      aliases: [`https://alias-${n}.example/`],
      inbox: `https://service-${n}.example/inbox?key=1`,
      kinds: ['certification' as const],
      takes: ['request-review'],
      trust: 'known' as const,
    });
    const put = await Promise.all([0, 1, 2, 3].map((n) => putService(transport, home, service(n))));
    expect(put.every((result) => result.ok)).toBe(true);
    await putService(transport, home, { ...service(0), trust: 'blocked', aliases: [] });
    const after = valueOrThrow(await readServices(transport, home));
    expect(after).toHaveLength(before.length + 4);
    expect(after).toContainEqual({ ...service(0), trust: 'blocked', aliases: [] });
    expect(after).toContainEqual(service(3));
    for (const kept of before) expect(after).toContainEqual(kept);
  });
});

const intent: Intent = {
  id: '6f1c2b1e-5d0a-5b1e-9d0a-6f1c2b1e5d0a',
  cause: 'suggestion:abc',
  order: 1,
  effect: {
    kind: 'send',
    inbox: 'https://review.example/inbox/?a=1',
    recipient: 'https://review.example/profile/card#me',
    recipientName: 'Review "house"',
    document: {
      '@context': ['https://www.w3.org/ns/activitystreams'],
      id: 'urn:uuid:1',
      summary: 'a\n"b" \\ é',
    },
  },
  artefact: 'https://alice.example/artefacts/a/',
  state: 'ready',
  notBefore: '2026-03-01T10:00:00.000Z',
  createdAt: '2026-03-01T09:59:50.000Z',
  attempts: 0,
};
