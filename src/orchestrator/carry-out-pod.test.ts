import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listIntents } from '../cache/intents.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { compileBooks } from '../domain/policy/books.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import { announceReview, deliver, seedWorld } from '../testing/fake-world.ts';
import { createRules } from './policies.ts';

vi.setConfig({ testTimeout: 60_000 });

const ROOT = 'https://alice.pod.example/';
let pod: FakePod;
let clock: FakeClock;
let world = 0;

beforeEach(() => {
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  pod = createFakePod(clock.now);
  seedWorld(pod);
  world += 1;
});

/** Opens the pod with one rule: whatever is announced, `request` (the rest of an Execution) is asked for. */
async function open(request: string): Promise<FakeDevice> {
  const text = `PREFIX as: <https://www.w3.org/ns/activitystreams#>
PREFIX ex: <http://example.org/>
PREFIX fno: <https://w3id.org/function/ontology#>
PREFIX ldp: <http://www.w3.org/ns/ldp#>
PREFIX log: <http://www.w3.org/2000/10/swap/log#>
PREFIX orr: <https://w3id.org/orrery/ns#>
PREFIX pol: <https://www.example.org/ns/policy#>
{ [] pol:mainSubject ?n . ?n a as:Announce ; as:origin ?origin ; as:object ?work . (?n "x") log:skolem ?x . }
=> { ?n pol:policy ?x . ?x a fno:Execution ; ${request} . } .`;
  const rules = createRules(compileBooks({ 'mine.n3': text }, aliceProfile));
  const device = createFakeDevice({ pod, clock, name: `in-pod-${world}`, rules });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

async function cards(device: FakeDevice) {
  return openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
}

async function approveAll(device: FakeDevice): Promise<void> {
  for (const { suggestion } of await cards(device)) await device.engine.commands.approve(suggestion.id, 0);
  await clock.advance(1_000, device.settle);
}

async function outcomes(device: FakeDevice): Promise<string[]> {
  return (await listIntents(await device.replica())).map(({ effect, state, problem }) =>
    [effect.kind, state, ...(problem?.kind === 'invalid' ? [problem.reason] : [])].join(' '),
  );
}

describe('A document that a rule asks for', () => {
  const request = `fno:executes ex:sendToSolid ; ex:endpoint <${ROOT}notes/1.ttl> ; ex:body { ?work as:name "seen" }`;

  it('is created once the maintainer approves, and not before.', async () => {
    deliver(pod, 'a', announceReview(1));
    const device = await open(request);
    expect(pod.read(`${ROOT}notes/1.ttl`)).toBeUndefined();
    await approveAll(device);
    expect(pod.read(`${ROOT}notes/1.ttl`)).toBe(
      '<https://overlay.example/reviews/1> <https://www.w3.org/ns/activitystreams#name> "seen" .\n',
    );
    expect(await outcomes(device)).toEqual(['write done']);
  });

  it('is never put over another one.', async () => {
    pod.seed(`${ROOT}notes/1.ttl`, '# mine', 'text/turtle');
    deliver(pod, 'a', announceReview(1));
    const device = await open(request);
    await approveAll(device);
    expect(pod.read(`${ROOT}notes/1.ttl`)).toBe('# mine');
    expect(await outcomes(device)).toEqual([
      `write failed Another document is at ${ROOT}notes/1.ttl. It was left as it is.`,
    ]);
  });
});

describe('The register of services', () => {
  const request =
    'fno:executes orr:register ; orr:service ?origin ; orr:name "New" ; orr:inbox <https://new.example/in>';

  it('gets a new entry, known and not trusted, and what is judged next is judged by it.', async () => {
    deliver(pod, 'a', announceReview(1, 'https://new.example/'));
    const device = await open(request);
    const [card] = await cards(device);
    expect(card?.suggestion.standing).toBe('unknown');
    await approveAll(device);
    const register = pod.read(`${aliceProfile.home}services.ttl`);
    expect(register).toContain('https://new.example/');
    expect(register).toContain('spam.example');
    deliver(pod, 'b', announceReview(2, 'https://new.example/'));
    await device.engine.commands.sync();
    await device.settle();
    const later = (await cards(device)).find(({ suggestion }) => suggestion.source.endsWith('/b'));
    expect(later?.suggestion).toMatchObject({
      standing: 'known',
      effects: [],
      obstacles: [{ text: 'The register says all of that already.' }],
    });
  });

  it('is left as it stands where the maintainer was faster.', async () => {
    deliver(pod, 'a', announceReview(1, 'https://new.example/'));
    const device = await open(request);
    const url = `${aliceProfile.home}services.ttl`;
    const hers = `${pod.read(url)}\n<https://new.example/> a as:Service; foaf:name "Mine"; ldp:inbox <https://new.example/other>; orr:trust orr:blocked.`;
    pod.seed(url, hers, 'text/turtle');
    await approveAll(device);
    expect(pod.read(url)).toBe(hers);
    expect(await outcomes(device)).toEqual(['register done']);
  });
});

describe('What needs no request', () => {
  it.each([
    ['a task', 'fno:executes orr:ask ; orr:question "Ready?"', 'task'],
    ['another look', 'fno:executes pol:reprocessNotification ; pol:notification ?n', 'rerun'],
    ['leaving alone', 'fno:executes orr:ignore ; orr:reason "Spam."', 'ignore'],
  ])('%s is remembered once decided, and not asked again.', async (_, request, kind) => {
    deliver(pod, 'a', announceReview(1));
    const device = await open(request);
    expect(await cards(device)).toHaveLength(1);
    await approveAll(device);
    expect(await cards(device)).toEqual([]);
    expect(await outcomes(device)).toEqual([`${kind} done`]);
    await device.engine.commands.sync();
    await clock.advance(60_000, device.settle);
    expect(await outcomes(device)).toEqual([`${kind} done`]);
    expect(await cards(device)).toEqual([]);
  });
});
