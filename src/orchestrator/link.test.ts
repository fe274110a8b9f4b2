import { beforeEach, describe, expect, it } from 'vitest';
import { listDecisions } from '../cache/decisions.ts';
import { openSuggestions } from '../cache/suggestions.ts';
import { compileBooks } from '../domain/policy/books.ts';
import { eventUrl } from '../pod/event-log.ts';
import { shippedTexts } from '../policies/shipped.ts';
import { createFakeClock, type FakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod, type FakePod } from '../testing/fake-pod.ts';
import { announceReview, deliver, orbits, seedWorld } from '../testing/fake-world.ts';
import { createRules } from './policies.ts';

let pod: FakePod;
let clock: FakeClock;
let world = 0;

beforeEach(() => {
  clock = createFakeClock('2026-03-01T10:00:00.000Z');
  pod = createFakePod(clock.now);
  seedWorld(pod);
  world += 1;
});

async function open(): Promise<FakeDevice> {
  const device = createFakeDevice({
    pod,
    clock,
    name: `link-${world}`,
    rules: (profile, own, stopped) => createRules(compileBooks(shippedTexts, profile, own), {}, stopped),
  });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  return device;
}

async function cards(device: FakeDevice): Promise<string[]> {
  const waiting = await openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
  return waiting.map(
    ({ suggestion }) => `${suggestion.policy.id}: ${suggestion.effects.map(({ kind }) => kind).join(' ')}`,
  );
}

async function letLink(device: FakeDevice): Promise<void> {
  const wish = { policy: 'link-reviews', autonomy: 'auto', before: undefined } as const;
  expect(await device.engine.commands.setAutonomy(wish)).toMatchObject({ ok: true });
  await clock.advance(60_000, device.settle);
}

/** Another application writes to the log, without anything in the inbox. */
function record(number: number, sender?: string): string {
  const document = announceReview(number, sender);
  const url = eventUrl(aliceProfile.eventLog ?? '', String(document.id));
  pod.seed(url, JSON.stringify(document), 'application/ld+json');
  return url;
}

const links = () => pod.read(`${orbits}meta.ttl`)?.match(/reviews\/\d+/g) ?? [];

describe('A review that another application put into the event log', () => {
  it('is suggested as a link, with the event as its source.', async () => {
    const url = record(1);
    const device = await open();
    expect(await cards(device)).toEqual(['link-reviews: link']);
    const [card] = await openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
    expect(card?.suggestion).toMatchObject({ source: url, artefact: orbits, standing: 'trusted' });
  });

  it('is linked by itself where the policy may, and its sender is trusted (COAR 1-b).', async () => {
    record(1);
    record(2, 'https://stranger.example/');
    const device = await open();
    await letLink(device);
    expect(links()).toEqual(['reviews/1']);
    expect((await listDecisions(await device.replica())).map(({ decidedBy }) => decidedBy)).toEqual([
      'link-reviews',
    ]);
    // What is recorded while the app is open is noticed at the next look.
    record(3);
    await device.engine.commands.sync();
    await clock.advance(60_000, device.settle);
    expect(links().sort()).toEqual(['reviews/1', 'reviews/3']);
    expect(await cards(device)).toContain('link-reviews: link');
  });

  it('is suggested once where its message lies in the inbox as well.', async () => {
    const url = record(1);
    const device = await open();
    const inInbox = deliver(pod, 'late', announceReview(1));
    await device.engine.commands.sync();
    await clock.advance(60_000, device.settle);
    expect(await cards(device)).toEqual(['link-reviews: link']);
    const [card] = await openSuggestions(await device.replica(), new Date(clock.now()).toISOString());
    expect([url, inInbox]).toContain(card?.suggestion.source);
    await letLink(device);
    expect(links()).toEqual(['reviews/1']);
    expect(await cards(device)).toEqual([]);
  });
});

it('A relationship between two works of hers is suggested as a link at each end.', async () => {
  const data = `${aliceProfile.artefacts}data/`;
  pod.seed(
    `${data}meta.ttl`,
    `<${data}> a <http://schema.org/Dataset>; <http://purl.org/dc/terms/title> "Data".`,
    'text/turtle',
  );
  const document: Record<string, unknown> = {
    ...announceReview(1),
    type: ['Announce', 'coar-notify:RelationshipAction'],
    object: {
      id: 'urn:uuid:00000000-0000-4000-8000-0000000000aa',
      type: 'Relationship',
      'as:subject': data,
      'as:relationship': 'http://purl.org/vocab/frbr/core#supplement',
      'as:object': orbits,
    },
  };
  pod.seed(
    eventUrl(aliceProfile.eventLog ?? '', String(document.id)),
    JSON.stringify(document),
    'application/ld+json',
  );
  const device = await open();
  await letLink(device);
  expect(pod.read(`${data}meta.ttl`)).toContain(`#supplement> <${orbits}>`);
  expect(pod.read(`${orbits}meta.ttl`)).toContain(`#supplementOf> <${data}>`);
});

it('What others write meanwhile stays, when a link is added (412).', async () => {
  const device = await open();
  await letLink(device);
  let raced = false;
  pod.setFaults(({ url, method }) => {
    if (raced || method === 'GET' || url !== `${orbits}meta.ttl`) return undefined;
    raced = true;
    pod.seed(
      url,
      `${pod.read(url)}\n<${orbits}> <http://purl.org/dc/terms/abstract> "Written meanwhile." .`,
      'text/turtle',
    );
    return undefined;
  }, `link-${world}`);
  record(1);
  await device.engine.commands.sync();
  await clock.advance(600_000, device.settle);
  expect(raced).toBe(true);
  expect(pod.read(`${orbits}meta.ttl`)).toContain('Written meanwhile.');
  expect(links()).toEqual(['reviews/1']);
});
