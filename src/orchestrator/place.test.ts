import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listNotifications } from '../cache/notifications.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { buildAnnounce } from '../domain/notification/build/announce.ts';
import { buildRequest } from '../domain/notification/build/request.ts';
import { validateNotification } from '../domain/notification/validate.ts';
import { compileBooks } from '../domain/policy/books.ts';
import { approvedAhead, type Forecast, happensAtOnce } from '../domain/policy/forecast.ts';
import type { JsonObject } from '../domain/suggestion/model.ts';
import { eventUrl } from '../pod/event-log.ts';
import { shippedTexts } from '../policies/shipped.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakeChannels, createFakeLocks } from '../testing/fake-locks.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import { deliver, hideOrbits, orbits, overlay, seedWorld } from '../testing/fake-world.ts';
import { requestNumbers } from '../testing/strides.ts';
import { createRules } from './policies.ts';

vi.setConfig({ testTimeout: 60_000 });

const registry = { id: 'https://registry.example/', inbox: 'https://registry.example/inbox/' };
const origin = { id: 'https://alice.pod.example/', inbox: aliceProfile.inbox ?? '' };
const HALF_AN_HOUR = 1_800_000;

let pod: FakePod;
let clock: FakeClock;
let world = 0;

beforeEach(newWorld);

function newWorld(): void {
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  pod = createFakePod(clock.now);
  seedWorld(pod);
  pod.seed(registry.inbox, '', 'text/turtle');
  const services = `${aliceProfile.home}services.ttl`;
  pod.seed(
    services,
    `${pod.read(services)}
<${registry.id}> a as:Service; foaf:name "Registry"; ldp:inbox <${registry.inbox}>; orr:kind orr:registration; orr:trust orr:known.
`,
    'text/turtle',
  );
  world += 1;
}

async function open(
  name = 'laptop',
  shared: Pick<Parameters<typeof createFakeDevice>[0], 'locks' | 'channels'> = {},
): Promise<FakeDevice> {
  const device = createFakeDevice({
    pod,
    clock,
    name: `${name}-${world}`,
    rules: (profile, own, stopped) => createRules(compileBooks(shippedTexts, profile, own), {}, stopped),
    ...shared,
  });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

const alice = { id: aliceProfile.webId, type: 'Person', name: 'Alice' } as const;
const work = { id: orbits, types: ['Page', 'sorg:AboutPage'], citeAs: 'https://doi.org/10.5555/orbits' };

function announcement(more: JsonObject = {}): JsonObject {
  const built = buildAnnounce({
    pattern: 'announce-resource',
    id: 'urn:uuid:0b6d1a52-6a0e-4f7e-9a1b-0d7c4e5f6a01',
    actor: alice,
    origin,
    target: origin,
    object: work,
    about: work,
  });
  return { ...built, ...more };
}

function offer(): JsonObject {
  return buildRequest({
    pattern: 'request-review',
    id: 'urn:uuid:0b6d1a52-6a0e-4f7e-9a1b-0d7c4e5f6a02',
    actor: alice,
    origin,
    target: overlay,
    object: {
      ...work,
      item: {
        id: `${orbits}paper.pdf`,
        types: ['Article', 'sorg:ScholarlyArticle'],
        mediaType: 'application/pdf',
      },
    },
  });
}

async function forecast(device: FakeDevice, document: JsonObject): Promise<Forecast> {
  const told = await device.engine.forecast(document);
  if (!told.ok) throw new Error(JSON.stringify(told.problem));
  return told.value;
}

function inWords(told: Forecast): string[] {
  return told.steps.map(
    (step) =>
      `${step.suggestion.policy.id}: ${step.suggestion.effects.map(({ kind }) => kind).join(' ')} ${
        happensAtOnce(step, told) ? 'at once' : (step.asks ?? step.autonomy)
      }`,
  );
}

async function switchOn(device: FakeDevice, policy: string): Promise<void> {
  const before = undefined;
  await device.engine.commands.setAutonomy({ policy, autonomy: 'suggest', before });
  await device.settle();
}

async function place(device: FakeDevice, document: JsonObject): Promise<void> {
  const approves = approvedAhead(await forecast(device, document));
  expect(await device.engine.commands.place({ document, artefact: orbits, approves })).toEqual({
    ok: true,
    value: undefined,
  });
}

async function cards(device: FakeDevice): Promise<string[]> {
  const waiting = await openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
  return waiting.map(({ suggestion }) => suggestion.policy.id).sort();
}

const received = (inbox: string) => pod.members(inbox).map((url) => JSON.parse(pod.read(url) ?? ''));
const eventOf = (document: JsonObject) =>
  JSON.parse(pod.read(eventUrl(aliceProfile.eventLog ?? '', String(document.id))) ?? 'null');

/** What must be true in the end, whatever happened on the way. */
function expectAnnouncedOnce(): void {
  expect(eventOf(announcement())).toEqual(announcement());
  expect(pod.members(aliceProfile.eventLog ?? '')).toHaveLength(1);
  const copies = received(registry.inbox);
  expect(new Set(copies.map(({ id }) => id)).size).toBe(1);
  for (const copy of copies) {
    expect(validateNotification(copy).filter(({ severity }) => severity === 'must')).toEqual([]);
    expect(copy).toMatchObject({ actor: { id: aliceProfile.webId }, object: { id: orbits } });
  }
  // A lost answer may bring the message into the inbox twice, under one id.
  const own = received(aliceProfile.inbox ?? '');
  expect(new Set(own.map(({ id }) => id))).toEqual(new Set([announcement().id]));
}

describe('The forecast of an announcement', () => {
  it('names what is recorded, and whom a policy would tell if it were switched on.', async () => {
    const device = await open();
    const before = await forecast(device, announcement());
    expect(inWords(before)).toEqual(['own-messages: log at once', 'inform-services: send off']);
    await switchOn(device, 'inform-services');
    expect(inWords(await forecast(device, announcement()))).toEqual([
      'own-messages: log at once',
      'inform-services: send at once',
    ]);
  });

  it('says what would be missing where the policy that records is off.', async () => {
    const device = await open();
    await device.engine.commands.setAutonomy({ policy: 'own-messages', autonomy: 'off', before: undefined });
    await switchOn(device, 'inform-services');
    const told = await forecast(device, announcement());
    expect(inWords(told)).toEqual(['own-messages: log off', 'inform-services: send suggest']);
    expect(approvedAhead(told)).toEqual([]);
  });

  it('asks once more where the work is private, and for what tells the log an e-mail address.', async () => {
    pod.setFaults(hideOrbits, `laptop-${world}`);
    const device = await open();
    expect(inWords(await forecast(device, announcement()))).toContain('own-messages: log private-work');
    newWorld();
    const other = await open();
    const named = announcement({ summary: 'Write to ann@example.org.' });
    expect(inWords(await forecast(other, named))).toContain('own-messages: log public');
  });

  it('writes nothing and sends nothing.', async () => {
    const device = await open();
    const before = pod.requests.length;
    await forecast(device, announcement());
    expect(pod.requests.slice(before)).toEqual([]);
    expect(await cards(device)).toEqual([]);
  });

  it('is refused for what is no message.', async () => {
    const device = await open();
    expect(await device.engine.forecast({ hello: 'world' })).toMatchObject({ ok: false });
  });
});

describe('A message that the maintainer puts into her own inbox', () => {
  it('is recorded and passed on without a further word, and asks nothing.', async () => {
    const device = await open();
    await switchOn(device, 'inform-services');
    await place(device, announcement());
    await clock.advance(HALF_AN_HOUR, device.settle);
    expectAnnouncedOnce();
    expect(received(registry.inbox)).toHaveLength(1);
    expect(await cards(device)).toEqual([]);
    expect(device.status()).toMatchObject({ unsent: 0, failed: 0 });
  });

  it('is sent on to whom it is for, as it is, once it is recorded.', async () => {
    const device = await open();
    await place(device, offer());
    await clock.advance(HALF_AN_HOUR, device.settle);
    expect(eventOf(offer())).toEqual(offer());
    expect(received(overlay.inbox)).toEqual([offer()]);
    expect(received(aliceProfile.inbox ?? '')).toEqual([offer()]);
    expect(await cards(device)).toEqual([]);
  });

  it('leads to nothing that she was not shown: a policy that is switched on later asks.', async () => {
    const device = await open();
    await place(device, announcement());
    await clock.advance(HALF_AN_HOUR, device.settle);
    await switchOn(device, 'inform-services');
    await clock.advance(HALF_AN_HOUR, device.settle);
    expect(await cards(device)).toEqual(['inform-services']);
    expect(received(registry.inbox)).toEqual([]);
    // Not even a policy that may act by itself: Orrery has sent the message.
    await device.engine.commands.setAutonomy({
      policy: 'inform-services',
      autonomy: 'auto',
      before: 'suggest',
    });
    await clock.advance(HALF_AN_HOUR, device.settle);
    expect(received(registry.inbox)).toEqual([]);
  });

  it('is known as hers on another device, which goes on where the first one stopped.', async () => {
    const laptop = await open('laptop');
    await switchOn(laptop, 'inform-services');
    pod.setFaults(
      ({ url, method }) => (method === 'PUT' && url.includes('/events/') ? { status: 503 } : undefined),
      `laptop-${world}`,
    );
    await place(laptop, announcement());
    await clock.advance(5_000, laptop.settle);
    laptop.kill();
    const phone = await open('phone');
    await clock.advance(HALF_AN_HOUR, phone.settle);
    expectAnnouncedOnce();
    expect(await cards(phone)).toEqual([]);
    const rows = await listNotifications(await phone.replica());
    expect(rows.map(({ standing }) => standing)).toEqual(['self']);
  });

  it('is dealt with once by two tabs, and asking twice changes nothing.', async () => {
    const [locks, channels] = [createFakeLocks(), createFakeChannels()];
    const first = await open('laptop', { locks, channels });
    const second = await open('laptop', { locks, channels });
    await switchOn(first, 'inform-services');
    const approves = approvedAhead(await forecast(second, announcement()));
    const message = { document: announcement(), artefact: orbits, approves };
    await Promise.all([first.engine.commands.place(message), second.engine.commands.place(message)]);
    await clock.advance(HALF_AN_HOUR, async () => {
      await first.settle();
      await second.settle();
    });
    expectAnnouncedOnce();
    expect(received(aliceProfile.inbox ?? '')).toHaveLength(1);
    expect(received(registry.inbox)).toHaveLength(1);
  });

  for (const when of ['cut', 'answer lost'] as const)
    it(`is dealt with once, at whatever request the tab dies (${when}).`, { timeout: 180_000 }, async () => {
      for (const n of requestNumbers(9)) {
        newWorld();
        const first = await open();
        await switchOn(first, 'inform-services');
        let killed = false;
        const approves = approvedAhead(await forecast(first, announcement()));
        pod.setFaults((_request, index) => {
          if (index !== n) return undefined;
          killed = true;
          first.kill();
          return when;
        }, `laptop-${world}`);
        await first.engine.commands.place({ document: announcement(), artefact: orbits, approves });
        await clock.advance(10_000, first.settle);
        if (!killed) {
          expect(n).toBeGreaterThan(20);
          return;
        }
        pod.setFaults(undefined, `laptop-${world}`);
        const second = await open();
        await clock.advance(HALF_AN_HOUR, second.settle);
        expectAnnouncedOnce();
        expect(await cards(second)).toEqual([]);
      }
    });

  it('is never made of what others put there in her name.', async () => {
    const device = await open();
    deliver(pod, 'forged', announcement());
    await device.engine.commands.sync();
    await clock.advance(HALF_AN_HOUR, device.settle);
    expect(await cards(device)).toEqual([]);
    expect(pod.members(aliceProfile.eventLog ?? '')).toEqual([]);
  });

  it('does not lend its approval to another message under its id.', async () => {
    const device = await open();
    const approves = approvedAhead(await forecast(device, announcement()));
    const forged = announcement({ summary: 'Something else' });
    deliver(pod, 'a-forged', forged);
    await device.engine.commands.sync();
    await device.settle();
    pod.setFaults(({ method }) => (method === 'POST' ? { status: 503 } : undefined), `laptop-${world}`);
    await device.engine.commands.place({ document: announcement(), artefact: orbits, approves });
    await clock.advance(60_000, device.settle);
    expect(pod.members(aliceProfile.eventLog ?? '')).toEqual([]);
  });

  it('is not put there where receivers would have to refuse it, or where there is no inbox.', async () => {
    const device = await open();
    const { context: _missing, ...faulty } = announcement();
    expect(await device.engine.commands.place({ document: faulty, approves: [] })).toMatchObject({
      ok: false,
      problem: { kind: 'invalid' },
    });
    const { inbox: _inbox, ...bare } = aliceProfile;
    const homeless = createFakeDevice({
      pod,
      clock,
      name: `bare-${world}`,
      rules: createRules(compileBooks({}, bare)),
    });
    await homeless.engine.commands.start(bare);
    expect(await homeless.engine.commands.place({ document: announcement(), approves: [] })).toMatchObject({
      ok: false,
      problem: { kind: 'invalid' },
    });
  });
});
