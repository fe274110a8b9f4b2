import { expect, it } from 'vitest';
import { listArtefacts } from '../cache/artefacts.ts';
import { listEvents } from '../cache/events.ts';
import { listIntents } from '../cache/intents.ts';
import { listNotifications } from '../cache/notifications.ts';
import { listServices } from '../cache/services.ts';
import { buildThreads } from '../domain/thread/build-threads.ts';
import type { Threads } from '../domain/thread/model.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from '../testing/fake-device.ts';
import { createFakePod } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { deliver, offerReview, orbits, overlay, replyTo, seedWorld } from '../testing/fake-world.ts';

async function threadsOf(device: FakeDevice): Promise<Threads> {
  const replica = await device.replica();
  const [rows, events, intents, services, artefacts] = await Promise.all([
    listNotifications(replica),
    listEvents(replica),
    listIntents(replica),
    listServices(replica),
    listArtefacts(replica),
  ]);
  const ownIds = [aliceProfile.webId, ...aliceProfile.storages, aliceProfile.inbox ?? ''];
  return buildThreads({ rows, events, intents, services, artefacts, ownIds, overdueBefore: '' });
}

it('What was sent is known on a new device: the same threads as on the one that sent it.', async () => {
  const clock = createFakeClock('2026-03-01T10:00:00.000Z');
  const pod = createFakePod(clock.now);
  seedWorld(pod);
  const open = async (name: string) => {
    const device = createFakeDevice({ pod, clock, name: `threads-${name}`, rules: createFakeRules() });
    await device.engine.commands.start(aliceProfile);
    await device.settle();
    return device;
  };
  const laptop = await open('laptop');
  const [logged, unlogged] = [1, 2].map((number) =>
    offerReview(number, { from: aliceProfile.webId, to: overlay.id, about: orbits }),
  );
  const message = { inbox: overlay.inbox, recipient: overlay.id, artefact: orbits };
  await laptop.engine.commands.offer({ ...message, document: logged ?? {} });
  // Of this one the pod has nothing but the record of its sending; and it was sent again, as a reminder.
  await laptop.engine.commands.send({ ...message, document: unlogged ?? {} });
  await clock.advance(60_000, laptop.settle);
  await laptop.engine.commands.send({ ...message, document: unlogged ?? {}, again: 1 });
  await clock.advance(60_000, laptop.settle);
  deliver(pod, 'accept', replyTo(unlogged ?? {}, 'Accept', 9, overlay.id));
  await laptop.engine.commands.sync();
  await laptop.settle();

  const here = (await threadsOf(laptop)).list;
  expect(here.map(({ kind, state }) => [kind, state])).toEqual([
    ['offered', 'acknowledged'],
    ['offered', 'offered'],
  ]);
  expect(here[0]?.rounds[0]?.offer.delivery).toMatchObject({
    stage: 'delivered',
    remindedAt: [expect.any(String)],
  });
  const elsewhere = (await threadsOf(await open('new'))).list;
  const gist = (threads: typeof here) =>
    threads.map(({ key, kind, state, since, waitingFor, waitingSince, artefact, messages, actions }) => ({
      ...{ key, kind, state, since, waitingFor, waitingSince, artefact, actions },
      messages: messages.map(({ key, at, direction, delivery }) => [key, at, direction, delivery]),
    }));
  expect(gist(elsewhere)).toEqual(gist(here));
});
