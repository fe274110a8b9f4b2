import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { announceReview, deliver, overlay, seedWorld } from '../testing/fake-world.ts';
import { DETAILED_MATCHES, type DryRunEvent } from './dry-run-events.ts';

vi.setConfig({ testTimeout: 60_000 });

const PREFIXES = `@prefix as: <https://www.w3.org/ns/activitystreams#> .
@prefix fno: <https://w3id.org/function/ontology#> .
@prefix log: <http://www.w3.org/2000/10/swap/log#> .
@prefix pol: <https://www.example.org/ns/policy#> .
`;
const record = `${PREFIXES}{ [] pol:mainSubject ?n . ?n a as:Announce ; as:actor ?who . (?n "x") log:skolem ?x }
=> { ?x a fno:Execution ; fno:executes pol:appendToLog ; pol:notification ?n } .`;
const wild = `${PREFIXES}{ ?a ?p ?b . (?a "again") log:skolem ?c } => { ?c ?p ?b } .`;

let pod: FakePod;
let clock: FakeClock;
let world = 0;

beforeEach(() => {
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  pod = createFakePod(clock.now);
  seedWorld(pod);
  world += 1;
});

async function open(messages: number): Promise<FakeDevice> {
  for (let number = 1; number <= messages; number += 1)
    deliver(pod, `m${String(number).padStart(4, '0')}`, announceReview(number));
  const device = createFakeDevice({ pod, clock, name: `dry-${world}`, rules: createFakeRules() });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

/** All events of a dry run, and how to cancel it. */
function dryRun(
  device: FakeDevice,
  text: string,
  onEvent?: (event: DryRunEvent, cancel: () => void) => void,
) {
  const events: DryRunEvent[] = [];
  const ended = new Promise<Extract<DryRunEvent, { type: 'ended' }>>((resolve) => {
    const cancel = device.engine.dryRun({ id: 'trial', text }, (event) => {
      events.push(event);
      onEvent?.(event, cancel);
      if (event.type === 'ended') resolve(event);
    });
  });
  return { events, ended };
}

/** Everything that the replica holds. */
async function contents(device: FakeDevice): Promise<string> {
  const { db } = await device.replica();
  const stores = await Promise.all(
    [...db.objectStoreNames].map(async (name) => [name, await db.getAllKeys(name), await db.getAll(name)]),
  );
  return JSON.stringify(stores);
}

describe('A dry run', () => {
  it('tells each match with rule, bindings and exact payload, also for messages that were judged, and writes nothing.', async () => {
    const device = await open(3);
    const [before, requests] = [await contents(device), pod.requests.length];
    const { events, ended } = dryRun(device, record);
    expect(await ended).toMatchObject({ done: 3, matched: 3 });
    expect((await ended).stopped).toBeUndefined();
    expect(events[0]).toEqual({ type: 'started', total: 3 });
    const matches = events.filter((event) => event.type === 'match');
    expect(matches).toHaveLength(3);
    expect(matches[0]).toMatchObject({ logged: false });
    expect(matches[0]?.suggestion).toMatchObject({
      policy: { id: 'trial', rule: 0, n3: expect.stringContaining('mainSubject') },
      source: `${aliceProfile.inbox}m0003`,
      effects: [{ kind: 'log', activityId: announceReview(3).id, source: `${aliceProfile.inbox}m0003` }],
    });
    expect(matches[0]?.suggestion.reasons).toContainEqual({ variable: 'who', value: `<${overlay.id}>` });
    await device.settle();
    expect(pod.requests.length).toBe(requests);
    expect(await contents(device)).toBe(before);
  });

  it('counts all matches, and tells so many in detail.', async () => {
    const messages = DETAILED_MATCHES + 20;
    const { events, ended } = dryRun(await open(messages), record);
    expect(await ended).toMatchObject({ done: messages, matched: messages });
    expect(events.filter(({ type }) => type === 'match')).toHaveLength(DETAILED_MATCHES);
    expect(events.at(-2)).toEqual({ type: 'progress', done: messages, matched: messages });
  });

  it('stops when it is cancelled.', async () => {
    const device = await open(100);
    const { events, ended } = dryRun(device, record, (event, cancel) => {
      if (event.type === 'match') cancel();
    });
    expect(await ended).toMatchObject({ done: 1, matched: 1, stopped: 'cancelled' });
    expect(events.filter(({ type }) => type === 'match')).toHaveLength(1);
  });

  it('lets other work go on meanwhile.', async () => {
    const device = await open(200);
    let answered = false;
    const { ended } = dryRun(device, record, (event) => {
      if (event.type === 'started')
        void device.engine.commands.markRead([`${aliceProfile.inbox}m0001`], true).then(() => {
          answered = true;
        });
      if (event.type === 'ended') expect(answered).toBe(true);
    });
    await ended;
    expect(answered).toBe(true);
  });

  it('says that the rules run away, or cannot be understood.', async () => {
    const device = await open(2);
    expect(await dryRun(device, wild).ended).toMatchObject({
      stopped: 'runaway',
      problem: { kind: 'invalid', reason: expect.stringContaining('500 derived triples') },
    });
    expect(await dryRun(device, '{ ?x').ended).toMatchObject({
      stopped: 'problem',
      problem: { kind: 'invalid' },
    });
  });

  it('needs a replica.', async () => {
    const device = createFakeDevice({ pod, clock, name: `closed-${world}`, rules: createFakeRules() });
    expect(await dryRun(device, record).ended).toMatchObject({ stopped: 'problem' });
  });
});
