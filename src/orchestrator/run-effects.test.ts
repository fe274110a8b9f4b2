import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { addIntents, listIntents } from '../cache/intents.ts';
import { openReplica } from '../cache/replica.ts';
import type { Intent } from '../domain/suggestion/model.ts';
import type { Transport } from '../pod/transport.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { aliceProfile } from '../testing/fake-device.ts';
import { createFakePod } from '../testing/fake-pod.ts';
import { offerReview, orbits, seedWorld } from '../testing/fake-world.ts';
import { type OutboxRunner, runEffects } from './run-effects.ts';

const SILENT = 'https://silent.example/inbox/';
const ALERT = 'https://alert.example/inbox/';
const START = '2026-03-01T10:00:00.000Z';

/** An Offer made by hand that is ready to be sent. */
function ready(number: number, inbox: string): Intent {
  const document = offerReview(number, { from: aliceProfile.webId, to: inbox, about: orbits });
  return {
    id: `00000000-0000-4000-8000-00000000000${number}`,
    cause: `send:${number}`,
    order: 0,
    effect: { kind: 'send', inbox, document },
    state: 'ready',
    notBefore: START,
    createdAt: START,
    attempts: 0,
  };
}

it('does not wait for a server that does not answer, and does not ask it twice.', async () => {
  const clock = createFakeClock(START);
  const pod = createFakePod(clock.now);
  seedWorld(pod);
  for (const inbox of [SILENT, ALERT]) pod.seed(inbox, '', 'text/turtle');
  const opened = await openReplica('https://alice.example/run-effects#me');
  if (!opened.ok) throw new Error('no replica');
  const replica = opened.value;
  let speak = () => {};
  const silence = new Promise<void>((resolve) => {
    speak = resolve;
  });
  let loseIt = () => {};
  const real = pod.transport();
  const transport: Transport = async (request) => {
    if (request.url === SILENT && request.method === 'POST') await silence;
    return real(request);
  };
  const runner: OutboxRunner = {
    replica,
    pod: aliceProfile,
    transport,
    home: aliceProfile.home ?? '',
    holder: 'tab',
    isGone: async () => false,
    now: clock.now,
    random: () => 0,
    stopped: () => false,
    changed: () => {},
    underWay: new Set(),
    patience: () =>
      new Promise((resolve) => {
        loseIt = resolve;
      }),
    syncDecisions: async () => undefined,
  };

  await addIntents(replica, [ready(1, SILENT)]);
  const first = runEffects(runner);
  await expect.poll(() => runner.underWay.size).toBe(1);
  loseIt();
  const { done, rest } = await first;
  expect(done).toBe(0);

  await addIntents(replica, [ready(2, ALERT)]);
  expect(await runEffects(runner)).toMatchObject({ done: 1 });
  expect(pod.members(ALERT)).toHaveLength(1);

  speak();
  expect(await rest).toMatchObject({ done: 1 });
  expect(pod.members(SILENT)).toHaveLength(1);
  expect((await listIntents(replica)).map(({ state }) => state)).toEqual(['done', 'done']);
});
