import type { StagingRow } from '../cache/rows.ts';
import { listStagings } from '../cache/stagings.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { RucioConfig } from '../domain/staging/config.ts';
import type { JobStatus } from '../domain/staging/phase.ts';
import type { StagingJob, StagingProblem, StagingProvider } from '../domain/staging/provider.ts';
import type { StagingRequest } from '../domain/staging/request.ts';
import type { Staging } from '../domain/staging/staging.ts';
import { createRucioClient } from '../platforms/rucio/client.ts';
import { submit } from '../platforms/rucio/submit.ts';
import { createFakeRucio, type FakeRucio } from '../platforms/rucio/testing/fake-rucio.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice, type FakeDeviceOptions } from './fake-device.ts';
import { createFakePod, type FakePod } from './fake-pod.ts';
import { createFakeRules } from './fake-rules.ts';
import { seedWorld } from './fake-world.ts';

/** The staging that is made here. */
export const stagingId = '6a1d8f0c-52a3-4f0e-9a63-2a0f4be1c7d5';
export const stagingDocument = `https://alice.pod.example/orrery/stagings/${stagingId}.ttl`;

/** The service that it is handed in to. */
export const service: RucioConfig = {
  id: 'site',
  label: 'Site',
  kind: 'rucio',
  base: 'https://rucio.example',
};
export const token = { audience: 'site', token: 'a secret of the service' };

export const request: StagingRequest = {
  id: stagingId,
  provider: service.id,
  collection: 'https://alice.pod.example/orrery/collections/moons/current.ttl#it',
  collectionVersion: 2,
  did: { scope: 'user.alice', name: 'moons-0001' },
  members: [
    { scope: 'daac', name: 'night/1.fits' },
    { scope: 'daac', name: 'night/2.fits' },
  ],
  bytes: 4_000_000,
  destination: { id: 'SITE_DISK', name: 'SITE_DISK' },
  lifetime: 1_209_600,
  copies: 1,
  grouping: 'DATASET',
  comment: 'For the “moons” run',
  askApproval: false,
  notify: false,
  created: '2026-03-01T09:59:00.000Z',
};

/** The staging as it is when it is asked for. */
export function aStaging(change: Partial<Staging> = {}): Staging {
  return {
    id: stagingId,
    request,
    collectionTitle: 'Moons',
    providerLabel: service.label,
    providerBase: service.base,
    findings: [],
    state: 'asked',
    seen: [],
    created: '2026-03-01T10:00:00.000Z',
    modified: '2026-03-01T10:00:00.000Z',
    ...change,
  };
}

/** A pod, a service, and devices that stage. */
export interface StagingWorld {
  readonly pod: FakePod;
  readonly clock: FakeClock;
  /** What arrived at the service. */
  readonly rucio: FakeRucio;
  /** What was asked of the service besides handing in: `status`, `cancel` … */
  readonly asked: string[];
  /** Of each attempt to hand in: whether it was said to come again. */
  readonly attempts: boolean[];
  /** How the request fares, from now on; a problem where it cannot be asked. */
  fares(next: Partial<JobStatus> | StagingProblem): void;
  /** Called before and after each request of handing in, with its number over all devices; may kill a device. */
  atService: (moment: 'before' | 'after', count: number) => void;
  /** Of what handing in comes, where it is not what the service really makes of it. */
  refusal: StagingProblem | undefined;
  open(
    name: string,
    options?: Partial<FakeDeviceOptions> & { readonly signsIn?: boolean },
  ): Promise<FakeDevice>;
  stage(device: FakeDevice, change?: Partial<Staging>): Promise<void>;
  staging(device: FakeDevice): Promise<StagingRow>;
}

let worlds = 0;

/** Makes a world of its own. */
export function createStagingWorld(): StagingWorld {
  const clock = createFakeClock('2026-03-01T10:00:00.000Z');
  const pod = createFakePod(clock.now);
  const rucio = createFakeRucio('alice');
  const name = ++worlds;
  let status: Partial<JobStatus> | StagingProblem = { phase: 'queued' };
  seedWorld(pod);

  const world: StagingWorld = {
    pod,
    clock,
    rucio,
    asked: [],
    attempts: [],
    refusal: undefined,
    atService: () => undefined,
    fares(next) {
      status = next;
    },
    async open(device, options = {}) {
      let isDead = false;
      const tab: FakeDevice = createFakeDevice({
        pod,
        clock,
        name: `${device}-${name}`,
        rules: createFakeRules(),
        openProvider: async ({ id, label }, { tokens }) =>
          provider({
            id,
            label,
            isSignedIn: () => tokens.get(id, clock.now()) !== undefined,
            isDead: () => isDead,
          }),
        ...options,
      });
      const kill = tab.kill;
      tab.kill = () => {
        isDead = true;
        kill();
      };
      await tab.engine.commands.start(aliceProfile);
      await tab.engine.commands.knowProviders([service]);
      if (options.signsIn !== false) await tab.engine.commands.holdToken(token);
      await tab.settle();
      return tab;
    },
    async stage(device, change) {
      const done = await device.engine.commands.stage(aStaging(change), service);
      if (!done.ok) throw new Error(JSON.stringify(done.problem));
      await device.settle();
    },
    async staging(device) {
      const [row] = await listStagings(await device.replica());
      if (!row) throw new Error('There is no staging.');
      return row;
    },
  };

  function provider(tab: {
    readonly id: string;
    readonly label: string;
    isSignedIn(): boolean;
    isDead(): boolean;
  }): StagingProvider {
    const gate = async <T>(
      answer: () => Promise<Result<T, StagingProblem>>,
    ): Promise<Result<T, StagingProblem>> => {
      if (tab.isDead()) return new Promise(() => undefined);
      if (!tab.isSignedIn()) return fail({ kind: 'signed-out', url: service.base });
      const result = await answer();
      return tab.isDead() ? new Promise(() => undefined) : result;
    };
    const client = createRucioClient((call) =>
      gate(async () => {
        const count = rucio.calls.length;
        world.atService('before', count);
        if (tab.isDead()) return new Promise(() => undefined);
        const answer = await rucio.ask(call);
        world.atService('after', count);
        return answer;
      }),
    );
    const done = (what: string) =>
      gate(async () => {
        world.asked.push(what);
        return ok(undefined);
      });
    return {
      id: tab.id,
      label: tab.label,
      can: {
        createCollection: true,
        approval: true,
        quota: true,
        perFile: true,
        cancel: 'yes',
        extend: 'yes',
        retry: 'yes',
        follow: true,
      },
      probe: async () => ({ kind: 'ready' }),
      namespaces: async () => ok(['user.alice']),
      destinations: async () => ok([]),
      preview: async () => ok([]),
      requestsOf: () => [],
      submit(wanted, { again = false } = {}) {
        world.attempts.push(again);
        const { refusal } = world;
        if (refusal) return gate(async () => fail(refusal));
        return submit(client, wanted, { account: 'alice', now: new Date(clock.now()).toISOString() });
      },
      status: (_job: StagingJob) =>
        gate(async () => {
          world.asked.push('status');
          if ('kind' in status) return fail(status);
          return ok({ phase: 'queued', ...status, seenAt: new Date(clock.now()).toISOString() });
        }),
      cancel: () => done('cancel'),
      retry: () => done('retry'),
      extend: async (_job, seconds) => {
        const made = await done(`extend ${seconds}`);
        return made.ok ? ok(new Date(clock.now() + seconds * 1_000).toISOString()) : made;
      },
    };
  }

  return world;
}
