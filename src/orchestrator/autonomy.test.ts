import { beforeEach, describe, expect, it } from 'vitest';
import { listDecisions } from '../cache/decisions.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { compileBooks } from '../domain/policy/books.ts';
import { AUTOMATIC_LIMIT } from '../domain/policy/held-back.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { announceReview, deliver, hideOrbits, orbits, overlay, seedWorld } from '../testing/fake-world.ts';
import type { Rules } from './match.ts';
import { createRules } from './policies.ts';

let pod: FakePod;
let clock: FakeClock;
let world = 0;

beforeEach(() => {
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  pod = createFakePod(clock.now);
  seedWorld(pod);
  deliver(pod, 'one', announceReview(1));
  world += 1;
});

const MINUTE = 60_000;
const register = `${aliceProfile.home}services.ttl`;

async function open(name: string, rules: Rules = createFakeRules()): Promise<FakeDevice> {
  const device = createFakeDevice({ pod, clock, name: `autonomy-${name}-${world}`, rules });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

async function allow(
  device: FakeDevice,
  autonomy: 'off' | 'suggest' | 'auto',
  before?: 'off' | 'suggest' | 'auto',
): Promise<void> {
  const done = await device.engine.commands.setAutonomy({ policy: 'fake', autonomy, before });
  expect(done).toEqual({ ok: true, value: undefined });
  await device.settle();
}

async function cards(device: FakeDevice) {
  const waiting = await openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
  return waiting.map(({ suggestion }) => suggestion);
}

async function decidedBy(device: FakeDevice): Promise<string[]> {
  return (await listDecisions(await device.replica())).map((row) => row.decidedBy);
}

function settleAll(...devices: FakeDevice[]): () => Promise<void> {
  return async () => {
    for (const device of devices) await device.settle();
  };
}

function decisionsInPod(): string {
  return pod
    .members(`${aliceProfile.home}decisions/`)
    .map((url) => pod.read(url))
    .join('\n');
}

function logged(): number {
  return pod.members(aliceProfile.eventLog ?? '').length;
}

/** A book that proposes to record each Announce of a party of the register. */
const recordBook = `@prefix as: <https://www.w3.org/ns/activitystreams#> .
@prefix pol: <https://www.example.org/ns/policy#> . @prefix fno: <https://w3id.org/function/ontology#> .
@prefix log: <http://www.w3.org/2000/10/swap/log#> .
{ [] pol:mainSubject ?n . ?n a as:Announce . ( ?n "record" ) log:skolem ?x . }
=> { ?n pol:policy ?x . ?x a fno:Execution ; fno:executes pol:appendToLog ; pol:notification ?n . } .`;

/** A book whose rule feeds itself for ever. */
const runawayBook = `@prefix : <https://n.example/> . @prefix pol: <https://www.example.org/ns/policy#> .
{ [] pol:mainSubject ?n . } => { ?n :next ( ?n ) . } .
{ ?a :next ?b . } => { ?b :next ( ?b ) . } .`;

describe('A policy that may act by itself', () => {
  it('asks where the work is private, for the log is public.', async () => {
    pod.setFaults(hideOrbits, `autonomy-laptop-${world}`);
    const device = await open('laptop');
    await allow(device, 'auto');
    await clock.advance(MINUTE, device.settle);
    expect(await cards(device)).toMatchObject([{ heldBack: 'private-work' }]);
    expect(logged()).toBe(0);
    // What becomes public needs no asking any more.
    pod.setFaults(undefined, `autonomy-laptop-${world}`);
    await device.engine.commands.sync();
    await device.settle();
    await clock.advance(MINUTE, device.settle);
    expect(await cards(device)).toEqual([]);
    expect(logged()).toBe(1);
  });

  it('carries out what it suggests, signed with its name, and asks nothing.', async () => {
    const device = await open('laptop');
    expect(await cards(device)).toHaveLength(1);
    await allow(device, 'auto');
    await clock.advance(MINUTE, device.settle);
    expect(await cards(device)).toEqual([]);
    expect(logged()).toBe(1);
    expect(pod.members(overlay.inbox)).toHaveLength(1);
    expect(pod.read(`${orbits}meta.ttl`)).toContain('reviews/1');
    expect(await decidedBy(device)).toEqual(['fake']);
    expect(decisionsInPod()).toContain('urn:orrery:policy:fake');
    expect(pod.read(`${aliceProfile.home}policies.ttl`)).toContain(aliceProfile.webId);
  });

  it('does it once, with several devices open.', async () => {
    const [laptop, phone] = [await open('laptop'), await open('phone')];
    await allow(laptop, 'auto');
    await phone.engine.commands.sync();
    deliver(pod, 'two', announceReview(2));
    await clock.advance(30 * MINUTE, settleAll(laptop, phone));
    expect(logged()).toBe(2);
    expect(pod.members(overlay.inbox)).toHaveLength(2);
    const created = pod.requests.filter(
      ({ method, url, served }) => method === 'PUT' && url.includes('/events/') && served === 201,
    );
    expect(created).toHaveLength(2);
    for (const device of [laptop, phone]) {
      expect(await cards(device)).toEqual([]);
      expect(device.status()).toMatchObject({ state: 'idle', unsent: 0, failed: 0 });
    }
  });

  it('is not obeyed any more by a device that has not heard yet that it was switched off.', async () => {
    const [laptop, phone] = [await open('laptop'), await open('phone')];
    await allow(laptop, 'auto');
    await clock.advance(30 * MINUTE, settleAll(laptop, phone));
    await allow(laptop, 'off', 'auto');
    deliver(pod, 'two', announceReview(2));
    await clock.advance(MINUTE, phone.settle);
    expect(logged()).toBe(1);
    expect(await cards(phone)).toEqual([]);
  });

  it('does nothing while the pod cannot be asked whether it still may.', async () => {
    const device = await open('laptop');
    await allow(device, 'auto');
    await clock.advance(MINUTE, device.settle);
    pod.setFaults(
      ({ url }) => (url.endsWith('policies.ttl') ? { status: 500 } : undefined),
      `autonomy-laptop-${world}`,
    );
    deliver(pod, 'two', announceReview(2));
    await clock.advance(MINUTE, device.settle);
    expect(await cards(device)).toHaveLength(1);
    pod.setFaults(undefined, `autonomy-laptop-${world}`);
    await clock.advance(10 * MINUTE, device.settle);
    expect(await cards(device)).toEqual([]);
    expect(logged()).toBe(2);
  });

  it('leaves to the maintainer what comes from others than trusted parties, and says why.', async () => {
    deliver(pod, 'stranger', announceReview(3, 'https://stranger.example/'));
    const device = await open('laptop');
    await allow(device, 'auto');
    await clock.advance(MINUTE, device.settle);
    expect((await cards(device)).map(({ heldBack }) => heldBack)).toEqual(['sender']);
    expect(logged()).toBe(1);
  });

  it('goes by the trust that the pod knows of now, not by what this device has read before.', async () => {
    const device = await open('laptop');
    await allow(device, 'auto');
    await clock.advance(MINUTE, device.settle);
    pod.seed(register, (pod.read(register) ?? '').replace('orr:trusted', 'orr:known'), 'text/turtle');
    deliver(pod, 'two', announceReview(2));
    await clock.advance(MINUTE, device.settle);
    expect((await cards(device)).map(({ heldBack }) => heldBack)).toEqual(['sender']);
    expect(logged()).toBe(1);
  });

  it('leaves alone what the maintainer has decided, put off or taken back, here or elsewhere.', async () => {
    for (const number of [2, 3]) deliver(pod, String(number), announceReview(number));
    const laptop = await open('laptop');
    const [first, second, third] = await cards(laptop);
    await laptop.engine.commands.reject(first?.id ?? '', 0);
    await laptop.engine.commands.later(second?.id ?? '', '2026-03-09T10:00:00.000Z');
    await clock.advance(MINUTE, laptop.settle);
    await allow(laptop, 'auto');
    const phone = await open('phone');
    await clock.advance(30 * MINUTE, settleAll(laptop, phone));
    expect(logged()).toBe(1);
    expect(pod.requests.some(({ url }) => url.includes('/intents/'))).toBe(true);
    expect(
      (await listDecisions(await phone.replica())).map((row) => [row.suggestionId, row.decidedBy]),
    ).toEqual(
      expect.arrayContaining([
        [first?.id, 'maintainer'],
        [second?.id, 'maintainer'],
        [third?.id, 'fake'],
      ]),
    );
  });

  it('does not do again what was undone, on no device.', async () => {
    const device = await open('laptop');
    const [card] = await cards(device);
    await device.engine.commands.approve(card?.id ?? '', MINUTE);
    await allow(device, 'auto');
    expect(await device.engine.commands.undo(card?.id ?? '')).toEqual({ ok: true, value: undefined });
    await clock.advance(30 * MINUTE, device.settle);
    expect(await cards(device)).toHaveLength(1);
    const phone = await open('phone');
    await clock.advance(30 * MINUTE, phone.settle);
    expect(await cards(phone)).toHaveLength(1);
    expect(logged()).toBe(0);
  });

  it('stops at its limit, and goes on when the hour is over.', async () => {
    for (let number = 2; number <= AUTOMATIC_LIMIT + 3; number += 1)
      deliver(pod, `m${number}`, announceReview(number));
    const device = await open('laptop');
    await allow(device, 'auto');
    await clock.advance(5 * MINUTE, device.settle);
    expect(logged()).toBe(AUTOMATIC_LIMIT);
    expect(await cards(device)).toHaveLength(3);
    await clock.advance(60 * MINUTE, device.settle);
    expect(logged()).toBe(AUTOMATIC_LIMIT + 3);
    expect(await cards(device)).toEqual([]);
  });
});

describe('A policy that is switched off', () => {
  it('is not run, and what it suggested and nobody decided disappears; switched on again, it comes back.', async () => {
    const rules = createRules(compileBooks({ 'fake.n3': recordBook }, aliceProfile));
    const device = await open('laptop', rules);
    expect(await cards(device)).toHaveLength(1);
    await allow(device, 'off');
    expect(await cards(device)).toEqual([]);
    deliver(pod, 'two', announceReview(2));
    await clock.advance(MINUTE, device.settle);
    expect(await cards(device)).toEqual([]);
    await allow(device, 'suggest', 'off');
    expect(await cards(device)).toHaveLength(2);
    expect(logged()).toBe(0);
  });

  it('is off on other devices, too.', async () => {
    const rules = () => createRules(compileBooks({ 'fake.n3': recordBook }, aliceProfile));
    const [laptop, phone] = [await open('laptop', rules()), await open('phone', rules())];
    await allow(laptop, 'off');
    await phone.engine.commands.sync();
    await phone.settle();
    expect(await cards(phone)).toEqual([]);
  });

  it('stays as another device has set it, where this one did not know.', async () => {
    const [laptop, phone] = [await open('laptop'), await open('phone')];
    await allow(laptop, 'off');
    const late = await phone.engine.commands.setAutonomy({
      policy: 'fake',
      autonomy: 'auto',
      before: undefined,
    });
    expect(late).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    await clock.advance(MINUTE, phone.settle);
    expect(logged()).toBe(0);
  });
});

describe('A policy that runs away', () => {
  it('is stopped and reported, and the others go on.', async () => {
    const books = compileBooks(
      { 'fake.n3': recordBook, 'wild.n3': runawayBook, 'broken.n3': '{ ?x' },
      aliceProfile,
    );
    const device = await open('laptop', createRules(books, { triples: 500 }));
    expect(await cards(device)).toHaveLength(1);
    expect(device.status().policyProblems?.map(({ id }) => id)).toEqual(['broken', 'wild']);
    deliver(pod, 'two', announceReview(2));
    await allow(device, 'auto');
    await clock.advance(MINUTE, device.settle);
    expect(logged()).toBe(2);
    expect(device.status().policyProblems?.map(({ id }) => id)).toEqual(['broken', 'wild']);
  });
});
