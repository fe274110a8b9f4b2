import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listPolicySettings } from '../cache/policies.ts';
import { listRuleBooks } from '../cache/rule-books.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { compileBooks } from '../domain/policy/books.ts';
import { withSource } from '../domain/policy/header.ts';
import { bookVersion } from '../domain/policy/own-book.ts';
import { ruleBookUrl } from '../pod/rule-books.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import { announceReview, deliver, seedWorld } from '../testing/fake-world.ts';
import { createRules } from './policies.ts';

vi.setConfig({ testTimeout: 60_000 });

const home = aliceProfile.home ?? '';
const PREFIXES = `@prefix as: <https://www.w3.org/ns/activitystreams#> .
@prefix fno: <https://w3id.org/function/ontology#> .
@prefix log: <http://www.w3.org/2000/10/swap/log#> .
@prefix pol: <https://www.example.org/ns/policy#> .
`;
/** Proposes to log every Announce. */
const book = (name = 'Mine') => `${PREFIXES}<> <http://purl.org/dc/terms/title> "${name}" .
{ [] pol:mainSubject ?n . ?n a as:Announce . (?n "x") log:skolem ?x }
=> { ?x a fno:Execution ; fno:executes pol:appendToLog ; pol:notification ?n } .`;
/** Each firing makes the next possible. */
const wild = `${PREFIXES}{ ?a ?p ?b . (?a "again") log:skolem ?c } => { ?c ?p ?b } .`;

let pod: FakePod;
let clock: FakeClock;
let world = 0;
/** How many triples a book may derive. */
let limit: number;

beforeEach(() => {
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  pod = createFakePod(clock.now);
  seedWorld(pod);
  world += 1;
  limit = 500;
});

async function open(name: string): Promise<FakeDevice> {
  const device = createFakeDevice({
    pod,
    clock,
    name: `${name}-${world}`,
    rules: (profile, own, stopped) =>
      createRules(compileBooks({ 'fake.n3': book('Shipped') }, profile, own), { triples: limit }, stopped),
  });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

/** The policies that propose something, each as often as it does. */
async function proposing(device: FakeDevice): Promise<string[]> {
  const open = await openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
  return open.map(({ suggestion }) => suggestion.policy.id).sort();
}

async function save(device: FakeDevice, id: string, text: string, before?: string) {
  const saved = await device.engine.commands.putRuleBook({
    id,
    text,
    ...(before !== undefined && { before: bookVersion(before) }),
  });
  await device.settle();
  return saved;
}

async function allow(device: FakeDevice, policy: string, autonomy: 'off' | 'suggest' | 'auto') {
  const settings = await listPolicySettings(await device.replica());
  const before = settings.find(({ id }) => id === policy)?.autonomy;
  const allowed = await device.engine.commands.setAutonomy({ policy, autonomy, before });
  await device.settle();
  return allowed;
}

describe('A rule book of the maintainer', () => {
  it('proposes as soon as it is saved, names its version, and what it proposed goes with it.', async () => {
    deliver(pod, 'one', announceReview(1));
    const device = await open('laptop');
    expect(await proposing(device)).toEqual(['fake']);
    expect(await save(device, 'mine', book())).toEqual({ ok: true, value: undefined });
    expect(pod.read(ruleBookUrl(home, 'mine'))).toBe(book());
    expect(await proposing(device)).toEqual(['fake', 'mine']);

    // As long as before, and in the same second.
    await save(device, 'mine', book('Your'), book());
    expect((await listRuleBooks(await device.replica()))[0]?.text).toBe(book('Your'));
    await save(device, 'mine', book('Better'), book('Your'));
    const [mine] = (
      await openSuggestions(await device.replica(), new Date(clock.now()).toISOString())
    ).filter(({ suggestion }) => suggestion.policy.id === 'mine');
    expect(mine?.suggestion.policy).toMatchObject({ name: 'Better', version: bookVersion(book('Better')) });

    await device.engine.commands.deleteRuleBook({ id: 'mine', before: bookVersion(book('Better')) });
    await device.settle();
    expect(await proposing(device)).toEqual(['fake']);
    expect(pod.read(ruleBookUrl(home, 'mine'))).toBeUndefined();
  });

  it('leaves what was decided as it was, when it is deleted.', async () => {
    deliver(pod, 'one', announceReview(1));
    const device = await open('laptop');
    await save(device, 'mine', book());
    const replica = await device.replica();
    const mine = (await replica.db.getAll('suggestions')).find(({ policy }) => policy.id === 'mine');
    await device.engine.commands.reject(mine?.id ?? '', 0);
    await clock.advance(1_000, device.settle);
    await device.engine.commands.deleteRuleBook({ id: 'mine', before: bookVersion(book()) });
    await device.settle();
    expect(await replica.db.get('suggestions', mine?.id ?? '')).toEqual(mine);
    // The pod remembers which rule it was, in which version.
    const [month] = pod.members(`${home}decisions/`);
    expect(pod.read(month ?? '')).toContain(bookVersion(book()));
    expect(pod.read(month ?? '')).toContain('urn:orrery:policy:mine');
  });

  it('runs on other devices, and is kept there for a start without a network.', async () => {
    const [laptop, phone] = [await open('laptop'), await open('phone')];
    await save(laptop, 'mine', book());
    await phone.engine.commands.sync();
    await phone.settle();
    phone.kill();
    deliver(pod, 'one', announceReview(1));
    await laptop.engine.commands.sync();
    await laptop.settle();
    expect(await proposing(laptop)).toEqual(['fake', 'mine']);
    const texts = (await listRuleBooks(await phone.replica())).map(({ text }) => text);
    expect(texts).toEqual([book()]);
  });

  it('is not overwritten where another device has changed it meanwhile.', async () => {
    const device = await open('laptop');
    await save(device, 'mine', book());
    pod.seed(ruleBookUrl(home, 'mine'), book('Phone'), 'text/n3');
    expect(await save(device, 'mine', book('Laptop'), book())).toMatchObject({
      ok: false,
      problem: { kind: 'conflict' },
    });
    // What the other wrote is what is shown now.
    expect((await listRuleBooks(await device.replica()))[0]?.text).toBe(book('Phone'));
    expect(await save(device, 'mine', book('Laptop'), book('Phone'))).toMatchObject({ ok: true });
  });

  it('may not take the name of a policy that comes with the app, nor a name that is none.', async () => {
    const device = await open('laptop');
    for (const id of ['fake', '../settings', '']) {
      const saved = await save(device, id, book());
      expect(saved).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    }
    expect(pod.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
    // Another application wrote there: the shipped one runs, the other is reported.
    pod.seed(ruleBookUrl(home, 'fake'), book('Impostor'), 'text/n3');
    deliver(pod, 'one', announceReview(1));
    await device.engine.commands.sync();
    await device.settle();
    expect(await proposing(device)).toEqual(['fake']);
    expect(device.status().policyProblems?.map(({ id }) => id)).toEqual(['fake']);
  });

  it('is switched off at first when it was taken from elsewhere, and never acts by itself at first.', async () => {
    deliver(pod, 'one', announceReview(1));
    const device = await open('laptop');
    await save(device, 'foreign', withSource(book(), 'https://elsewhere.example/a b.n3'));
    expect(await proposing(device)).toEqual(['fake']);
    await allow(device, 'foreign', 'suggest');
    expect(await proposing(device)).toEqual(['fake', 'foreign']);

    // What was allowed to a deleted book is not allowed to a new one of the same name.
    await save(device, 'mine', book());
    await allow(device, 'mine', 'auto');
    await device.engine.commands.deleteRuleBook({ id: 'mine', before: bookVersion(book()) });
    await save(device, 'mine', book('New'));
    const settings = await listPolicySettings(await device.replica());
    expect(settings.find(({ id }) => id === 'mine')?.autonomy).toBe('suggest');
  });

  it('asks again once its text has changed, where it was allowed to act by itself.', async () => {
    const device = await open('laptop');
    await save(device, 'mine', book());
    await allow(device, 'mine', 'auto');
    expect(await save(device, 'mine', book('Changed'), book())).toMatchObject({ ok: true });
    const allowed = async () => (await listPolicySettings(await device.replica()))[0]?.autonomy;
    expect(await allowed()).toBe('suggest');
    // What was switched off stays so.
    await allow(device, 'mine', 'off');
    await save(device, 'mine', book(), book('Changed'));
    expect(await allowed()).toBe('off');
  });

  it('is reported where it cannot be understood, and the others go on.', async () => {
    deliver(pod, 'one', announceReview(1));
    pod.seed(ruleBookUrl(home, 'broken'), '{ ?x', 'text/n3');
    pod.seed(`${home}policies/%20.n3`, book(), 'text/n3');
    pod.seed(`${home}policies/readme.txt`, 'Hello.', 'text/plain');
    const device = await open('laptop');
    expect(await proposing(device)).toEqual(['fake']);
    expect(device.status().policyProblems?.map(({ id }) => id)).toEqual([' ', 'broken']);
  });
});

describe('A rule book of the maintainer that runs away', () => {
  it('is switched off, also after a restart, until it is changed.', async () => {
    deliver(pod, 'one', announceReview(1));
    const device = await open('laptop');
    await save(device, 'mine', wild);
    expect(device.status().policyProblems?.map(({ id }) => id)).toEqual(['mine']);
    expect(await proposing(device)).toEqual(['fake']);
    await device.engine.commands.stop();
    await device.engine.commands.start(aliceProfile);
    await device.settle();
    expect(device.status().policyProblems?.map(({ id }) => id)).toEqual(['mine']);
    await save(device, 'mine', book(), wild);
    expect(device.status().policyProblems ?? []).toEqual([]);
    expect(await proposing(device)).toEqual(['fake', 'mine']);
  });

  it('is tried once more where the maintainer switches it on again.', async () => {
    limit = 1;
    deliver(pod, 'one', announceReview(1));
    const device = await open('laptop');
    await save(device, 'mine', book());
    expect(device.status().policyProblems?.map(({ id }) => id)).toEqual(['fake', 'mine']);
    limit = 500;
    await allow(device, 'mine', 'suggest');
    expect(device.status().policyProblems?.map(({ id }) => id)).toEqual(['fake']);
    expect(await proposing(device)).toEqual(['mine']);
  });
});
