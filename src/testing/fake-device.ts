import 'fake-indexeddb/auto';
import { openReplica, type Replica } from '../cache/replica.ts';
import { compileBooks } from '../domain/policy/books.ts';
import { createEngine, type Engine } from '../orchestrator/engine.ts';
import type { Environment } from '../orchestrator/environment.ts';
import type { Rules } from '../orchestrator/match.ts';
import { createRules } from '../orchestrator/policies.ts';
import { initialStatus, type SyncStatus, type Topic } from '../orchestrator/protocol.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import type { FakeClock } from './fake-clock.ts';
import { createFakeChannels, createFakeLocks } from './fake-locks.ts';
import type { FakePod } from './fake-pod.ts';

/** A tab with its orchestrator, on a device of its own. */
export interface FakeDevice {
  readonly name: string;
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
  /** The browser freezes the page: nothing runs, nothing that is due or arrives is noticed, the lock stays held. */
  freeze(): void;
  /** Everything goes on where it stopped; what arrived or came due meanwhile comes now. */
  thaw(): Promise<void>;
}

/** What a device is made of. */
export interface FakeDeviceOptions {
  readonly pod: FakePod;
  readonly clock: FakeClock;
  /** Devices with the same name share a replica, as tabs do. */
  readonly name: string;
  /** The same rules at all times, or made of the maintainer's own books. */
  readonly rules: Rules | Environment['rules'];
  /** How far this device's clock is off, in milliseconds. */
  readonly clockOff?: number;
  /** For several tabs of one device. */
  readonly locks?: ReturnType<typeof createFakeLocks>;
  readonly channels?: ReturnType<typeof createFakeChannels>;
  readonly openProvider?: Environment['openProvider'];
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
  let stiffen: () => void = () => undefined;
  let frozen = new Promise<void>((resolve) => {
    stiffen = resolve;
  });
  const now = () => clock.now() + (options.clockOff ?? 0);
  const real = pod.transport(name);
  let isFrozen = false;
  const backlog: (() => void)[] = [];
  /** Runs `work` unless the tab is dead, and not before it is thawed. */
  function awake(work: () => void): void {
    if (dead) return;
    if (isFrozen) backlog.push(work);
    else work();
  }
  const whenAwake = () => new Promise<void>((resolve) => awake(resolve));
  const channels = options.channels ?? createFakeChannels();
  const locks = options.locks ?? createFakeLocks();
  const environment: Environment = {
    async transport(request) {
      if (dead) return new Promise(() => undefined);
      await whenAwake();
      if (request.notAfter !== undefined && now() > request.notAfter)
        return { ok: false, problem: { kind: 'aborted', url: request.url } };
      underWay += 1;
      const answer = await real(request);
      underWay -= 1;
      await whenAwake();
      return answer;
    },
    openReplica: (webId, onLost) => openReplica(`${webId}#${name}`, onLost),
    locks: {
      query: () => locks.query(),
      async request(lock, wish, hold) {
        try {
          return await locks.request(lock, wish, async () => {
            await whenAwake();
            return hold();
          });
        } catch (error) {
          await whenAwake();
          throw error;
        }
      },
    },
    openChannel(channelName) {
      const channel = channels(channelName);
      return {
        set onmessage(listener: typeof channel.onmessage) {
          channel.onmessage = listener && ((event) => awake(() => listener(event)));
        },
        postMessage: (message) => channel.postMessage(message),
        close: () => channel.close(),
      };
    },
    rules: (...about) => (typeof rules === 'function' ? rules(...about) : rules),
    tryOut: (profile, book) => createRules(compileBooks({}, profile, [book]), { triples: 500 }),
    shipped: new Set(['fake']),
    now,
    schedule: (work, ms) => clock.schedule(() => awake(work), ms),
    openProvider: async (...about) => {
      if (!options.openProvider) throw new Error('No service was expected to be asked.');
      return options.openProvider(...about);
    },
    isOnline: () => true,
    pulse: () => whenAwake(),
    newId: () => `id-${name}-${++ids}`,
    random: () => 0,
    emit(message) {
      if (message.type === 'status') statuses.push(message.status);
      else if (message.type === 'changed') changes.push(...message.topics);
    },
  };
  const engine = createEngine(environment);
  return {
    name,
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
      while (quiet < 3 && !dead && !isFrozen) {
        // A dead tab never comes to rest: what it waits for does not come.
        await Promise.race([engine.idle(), died, frozen]);
        for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        quiet = underWay === 0 ? quiet + 1 : 0;
      }
    },
    kill() {
      dead = true;
      die();
    },
    freeze() {
      isFrozen = true;
      stiffen();
    },
    async thaw() {
      // One after the other, as an event loop does; what follows from one comes after what waits already.
      for (let missed = backlog.shift(); missed; missed = backlog.shift()) {
        missed();
        await new Promise((resolve) => setImmediate(resolve));
      }
      isFrozen = false;
      frozen = new Promise((resolve) => {
        stiffen = resolve;
      });
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
