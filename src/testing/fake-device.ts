import 'fake-indexeddb/auto';
import { openReplica, type Replica } from '../cache/replica.ts';
import { createEngine, type Engine } from '../orchestrator/engine.ts';
import type { Environment } from '../orchestrator/environment.ts';
import type { Rules } from '../orchestrator/match.ts';
import { initialStatus, type SyncStatus, type Topic } from '../orchestrator/protocol.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import type { FakeClock } from './fake-clock.ts';
import { createFakeChannels, createFakeLocks } from './fake-locks.ts';
import type { FakePod } from './fake-pod.ts';

/** A tab with its orchestrator, on a device of its own. */
export interface FakeDevice {
  readonly engine: Engine;
  readonly statuses: SyncStatus[];
  readonly changes: Topic[];
  status(): SyncStatus;
  /** Another connection to this device's replica, as the screens have it. */
  replica(): Promise<Replica>;
  /** Resolves when nothing is under way. */
  settle(): Promise<void>;
  /** The tab crashes: nothing it began comes back, nothing new is begun. Its lock is not freed. */
  kill(): void;
}

/** What a device is made of. */
export interface FakeDeviceOptions {
  readonly pod: FakePod;
  readonly clock: FakeClock;
  /** Devices with the same name share a replica, as tabs do. */
  readonly name: string;
  readonly rules: Rules;
  /** For several tabs of one device. */
  readonly locks?: ReturnType<typeof createFakeLocks>;
  readonly channels?: ReturnType<typeof createFakeChannels>;
}

let ids = 0;

/** Starts an orchestrator on a fake device. */
export function createFakeDevice(options: FakeDeviceOptions): FakeDevice {
  const { pod, clock, name, rules } = options;
  const statuses: SyncStatus[] = [];
  const changes: Topic[] = [];
  let dead = false;
  let underWay = 0;
  let die: () => void = () => undefined;
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const real = pod.transport(name);
  const environment: Environment = {
    async transport(request) {
      if (dead) return new Promise(() => undefined);
      underWay += 1;
      const answer = await real(request);
      underWay -= 1;
      return dead ? new Promise(() => undefined) : answer;
    },
    openReplica: (webId, onLost) => openReplica(`${webId}#${name}`, onLost),
    locks: options.locks ?? createFakeLocks(),
    openChannel: options.channels ?? createFakeChannels(),
    rules: () => rules,
    now: clock.now,
    schedule: (work, ms) => clock.schedule(() => (dead ? undefined : work()), ms),
    newId: () => `id-${name}-${++ids}`,
    random: () => 0,
    emit(message) {
      if (message.type === 'status') statuses.push(message.status);
      else changes.push(...message.topics);
    },
  };
  const engine = createEngine(environment);
  return {
    engine,
    statuses,
    changes,
    status: () => statuses.at(-1) ?? initialStatus,
    async replica() {
      const opened = await openReplica(`${aliceProfile.webId}#${name}`);
      if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
      return opened.value;
    },
    async settle() {
      let quiet = 0;
      while (quiet < 3 && !dead) {
        // A dead tab never comes to rest: what it waits for does not come.
        await Promise.race([engine.idle(), died]);
        for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        quiet = underWay === 0 ? quiet + 1 : 0;
      }
    },
    kill() {
      dead = true;
      die();
    },
  };
}

const root = 'https://alice.pod.example/';

/** The pod of the tests' maintainer. */
export const aliceProfile: PodProfile = {
  webId: `${root}profile/card#me`,
  name: 'Alice',
  issuers: [root],
  storages: [root],
  inbox: `${root}inbox/`,
  eventLog: `${root}events/`,
  artefacts: `${root}artefacts/`,
  home: `${root}orrery/`,
};
