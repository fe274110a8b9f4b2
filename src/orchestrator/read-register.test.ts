import { expect, it, vi } from 'vitest';
import { listServices } from '../cache/services.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { aliceProfile, createFakeDevice } from '../testing/fake-device.ts';
import { createFakePod } from '../testing/fake-pod.ts';
import { createFakeRules } from '../testing/fake-rules.ts';
import { seedWorld } from '../testing/fake-world.ts';

vi.setConfig({ testTimeout: 60_000 });

it('The register that was just written is known as soon as the command answers.', async () => {
  const clock = createFakeClock('2026-03-01T10:00:00.000Z');
  const pod = createFakePod(clock.now);
  seedWorld(pod);
  const device = createFakeDevice({ pod, clock, name: 'register', rules: createFakeRules() });
  await device.engine.commands.start(aliceProfile);
  await device.settle();
  const register = `${aliceProfile.home}services.ttl`;
  pod.seed(
    register,
    `@prefix as: <https://www.w3.org/ns/activitystreams#>. @prefix foaf: <http://xmlns.com/foaf/0.1/>.
     <https://new.example/> a as:Service; foaf:name "New".`,
    'text/turtle',
  );
  const before = pod.requests.length;
  expect(await device.engine.commands.readRegister()).toEqual({ ok: true, value: undefined });
  expect((await listServices(await device.replica())).map(({ name }) => name)).toEqual(['New']);
  expect(pod.requests[before]?.url).toBe(register);
});
