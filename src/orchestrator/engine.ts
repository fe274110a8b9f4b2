import { deviceKey, lastSyncKey, readMeta, writeMeta } from '../cache/meta.ts';
import type { Replica } from '../cache/replica.ts';
import { knownSettings } from '../cache/settings.ts';
import type { Forecast } from '../domain/policy/forecast.ts';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { JsonObject } from '../domain/suggestion/model.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import { type Bulletin, joinBulletin, type Notice } from './bulletin.ts';
import { createCommands, tryOut, type Workplace } from './commands.ts';
import type { DryRunBook, DryRunEvent } from './dry-run-events.ts';
import type { Environment } from './environment.ts';
import { forecast } from './forecast.ts';
import { beHolder, isGone } from './holders.ts';
import { type Leadership, stand } from './leader.ts';
import { createLiveRules, type LiveRules } from './live-rules.ts';
import { type Commands, initialStatus, knownPodKey, type SyncStatus, type Topic } from './protocol.ts';
import { beginShift, type Shift } from './shift.ts';
import { createStagingServices } from './staging-services.ts';
import { followerStatus } from './status-board.ts';
import { type StagingTask, tendStagings } from './tend-stagings.ts';
import { type Watch, watchLeader } from './watch-leader.ts';

/** The orchestrator without the worker around it. */
export interface Engine {
  readonly commands: {
    readonly [C in keyof Commands]: (...args: Parameters<Commands[C]>) => Promise<Result<void>>;
  };
  /** Tries a rule book out; `tell` gets `ended` last, in any case. Gives back how to cancel. */
  dryRun(book: DryRunBook, tell: (event: DryRunEvent) => void): () => void;
  /** What policies would do with a message, were it put into the own inbox. */
  forecast(document: JsonObject): Promise<Result<Forecast>>;
  /** A good moment to look: online again, visible again. */
  nudge(): void;
  /** Whether the page of this tab is visible. */
  sight(visible: boolean): void;
  /** Resolves when this tab has nothing under way; for tests. */
  idle(): Promise<void>;
}

/** One pod that is open: its replica, the line to other tabs, and, in the leading tab, the work. */
interface Open {
  readonly pod: PodProfile;
  readonly replica: Replica;
  readonly bulletin: Bulletin;
  /** Id of this browser's replica. */
  readonly device: string;
  /** Name of this tab, unique, below that of the device. */
  readonly holder: string;
  /** Ends what tells others in this browser that the holder is alive. */
  readonly leave: () => void;
  /** This tab's work on stagings: whoever is signed in to a service does it, leading or not. */
  readonly stagings: StagingTask;
  leadership?: Leadership;
  /** Over the leading tab, while another one leads. */
  watch?: Watch;
  shift?: Shift;
  /** Rules for forecasts, made when the first one is asked for. */
  forecastRules?: LiveRules;
  leaderStatus?: SyncStatus;
}

/** Puts the orchestrator together. Nothing happens until `start`. */
export function createEngine(environment: Environment): Engine {
  let open: Open | undefined;
  const services = createStagingServices({
    openProvider: (config, hands) => environment.openProvider(config, hands),
    relay: async () => open && (await knownSettings(open.replica)).relay,
    now: () => environment.now(),
  });
  let lastWebId: string | undefined;
  let isVisible = true;
  // Starting and stopping take turns, whatever order they are called in.
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  }

  /** Tells this tab's screen and the other tabs. */
  function changed(here: Open, topics: readonly Topic[]): void {
    environment.emit({ type: 'changed', topics });
    here.bulletin.post({ type: 'changed', topics });
  }

  async function tellAsFollower(here: Open): Promise<void> {
    const status = await followerStatus(here.replica, here.leaderStatus);
    if (open === here && !here.shift) environment.emit({ type: 'status', status });
  }

  function hear(here: Open, notice: Notice): void {
    switch (notice.type) {
      case 'changed':
        environment.emit({ type: 'changed', topics: notice.topics });
        if (notice.topics.includes('stagings')) here.stagings.request();
        if (!here.shift) void tellAsFollower(here);
        return;
      case 'status':
        here.leaderStatus = notice.status;
        void tellAsFollower(here);
        return;
      case 'wake':
        here.shift?.wake();
        if (notice.look) here.shift?.look(true);
        return;
      case 'read':
        here.shift?.keepRead();
        return;
      case 'hello':
        void here.shift?.report();
        return;
      case 'ask':
        if (here.shift) void environment.pulse().then(() => here.bulletin.post({ type: 'here' }));
        return;
      case 'here':
        here.watch?.heard();
        return;
    }
  }

  /** Takes part in the election; goes on working when elected. Until then keeps an eye on the tab that leads. */
  function candidate(here: Open): void {
    const leadership = stand({
      webId: here.pod.webId,
      locks: environment.locks,
      onElected() {
        if (open === here) lead(here);
      },
      // Frozen or stuck for a while, and another tab did not wait. Back to the end of the queue.
      onDeposed: () =>
        void inTurn(async () => {
          await resign(here);
          if (open === here) candidate(here);
        }),
    });
    here.leadership = leadership;
    if (environment.locks)
      here.watch = watchLeader({
        ask: () => here.bulletin.post({ type: 'ask' }),
        // A tab whose own page is stuck is no better.
        onSilent: () => void environment.pulse().then(() => leadership.takeOver()),
        now: () => environment.now(),
        schedule: (work, ms) => environment.schedule(work, ms),
      });
  }

  function lead(here: Open): void {
    here.watch?.stop();
    here.watch = undefined;
    here.shift = beginShift({
      environment,
      replica: here.replica,
      pod: here.pod,
      holder: here.holder,
      // A tab that led before may wake up with a request on its lips: its leases are respected like a stranger's.
      isGone: (holder) => isGone(environment.locks, here.device, holder),
      rules: createLiveRules(here.replica, (...books) => environment.rules(here.pod, ...books)),
      changed(topics) {
        changed(here, topics);
        // Another device has asked for something, perhaps.
        if (topics.includes('stagings')) here.stagings.request();
      },
      status(status) {
        environment.emit({ type: 'status', status });
        here.bulletin.post({ type: 'status', status });
      },
      // Another tab may have a session. This one stands again when it is told that it has one.
      signedOut: () => void inTurn(() => resign(here)),
    });
  }

  async function resign(here: Open): Promise<void> {
    const { shift, leadership, watch } = here;
    here.shift = undefined;
    here.leadership = undefined;
    here.watch = undefined;
    watch?.stop();
    await shift?.stop();
    leadership?.resign();
  }

  async function close(): Promise<void> {
    const here = open;
    if (!here) return;
    open = undefined;
    await here.stagings.stop();
    await resign(here);
    here.leave();
    here.bulletin.close();
    here.replica.close();
  }

  async function start(pod: PodProfile): Promise<Result<void>> {
    // What one person was lent is not for another one.
    if (lastWebId !== undefined && lastWebId !== pod.webId) services.clear();
    lastWebId = pod.webId;
    if (open && samePod(open.pod, pod)) {
      stir(open, true);
      return ok(undefined);
    }
    await close();
    environment.emit({ type: 'status', status: initialStatus });
    const replica = await environment.openReplica(pod.webId, () => void inTurn(() => reopen(pod)));
    if (!replica.ok) {
      stuck(replica.problem);
      return replica;
    }
    let device = await readMeta(replica.value, deviceKey);
    if (device === undefined) {
      device = environment.newId();
      await writeMeta(replica.value, deviceKey, device);
    }
    await writeMeta(replica.value, knownPodKey, pod);
    const holder = `${device}/${environment.newId()}`;
    const stagings = tendStagings({
      environment,
      services,
      look: {
        replica: replica.value,
        pod,
        transport: environment.transport,
        now: () => environment.now(),
        changed: (topics) => changed(here, topics),
      },
      holder,
      isGone: (other) => isGone(environment.locks, device, other),
      isVisible: () => isVisible,
      ended: () => stir(here, false),
      bug: (error) => stuck({ kind: 'unexpected', message: String(error), where: 'stagings' }),
    });
    const here: Open = {
      stagings,
      pod,
      replica: replica.value,
      bulletin: joinBulletin(environment.openChannel, pod.webId, (notice) => hear(here, notice)),
      device,
      holder,
      leave: await beHolder(environment.locks, holder),
    };
    open = here;
    const lastSync = await readMeta(replica.value, lastSyncKey);
    here.leaderStatus = { ...initialStatus, lastSync };
    candidate(here);
    stagings.request();
    here.bulletin.post({ type: 'hello' });
    return ok(undefined);
  }

  /** The connection to the replica was lost: another tab upgrades or deletes it. */
  async function reopen(pod: PodProfile): Promise<void> {
    if (open?.pod !== pod) return;
    await close();
    await start(pod);
    environment.emit({
      type: 'changed',
      topics: [
        'notifications',
        'events',
        'suggestions',
        'intents',
        'artefacts',
        'services',
        'policies',
        'settings',
        'dispatches',
        'stagings',
      ],
    });
  }

  function stuck(problem: Problem): void {
    environment.emit({ type: 'status', status: { ...initialStatus, state: 'stuck', problem } });
  }

  /** Has the leading tab work, whichever it is. */
  function stir(here: Open, look: boolean): void {
    if (!here.leadership) candidate(here);
    if (here.shift) {
      here.shift.wake();
      if (look) here.shift.look(true);
    } else here.bulletin.post({ type: 'wake', look });
  }

  /** Has the leading tab tell the pod before long what was read. */
  function keepRead(here: Open): void {
    if (here.shift) here.shift.keepRead();
    else here.bulletin.post({ type: 'read' });
  }

  async function withOpen(work: (at: Workplace) => Promise<Result<unknown>>): Promise<Result<void>> {
    const here = open;
    if (!here) return fail({ kind: 'invalid', reason: 'The orchestrator has not been started.' });
    const { pod, replica } = here;
    const done = await work({
      pod,
      replica,
      changed: (topics) => changed(here, topics),
      stir: (look) => stir(here, look),
      keepRead: () => keepRead(here),
      tend: () => here.stagings.request(),
    });
    return done.ok ? ok(undefined) : done;
  }

  return {
    commands: {
      start: (pod) => inTurn(() => start(pod)),
      stop() {
        services.clear();
        return inTurn(close).then(() => ok(undefined));
      },
      ...createCommands(environment, withOpen, services),
    },
    async forecast(document) {
      const here = open;
      if (!here) return fail({ kind: 'invalid', reason: 'The orchestrator has not been started.' });
      const { pod, replica } = here;
      // Not those of the shift: forecasts run with other books than the pod's messages are judged by.
      here.forecastRules ??= createLiveRules(replica, (...books) => environment.rules(pod, ...books));
      return forecast({ replica, pod, rules: here.forecastRules, now: () => environment.now() }, document);
    },
    dryRun: (book, tell) => tryOut(environment, withOpen, book, tell),
    nudge() {
      if (!open) return;
      stir(open, true);
      open.stagings.request();
    },
    sight(visible) {
      isVisible = visible;
      if (visible) open?.stagings.request();
    },
    async idle() {
      await turn;
      await open?.stagings.idle();
      await open?.shift?.idle();
    },
  };
}

function samePod(a: PodProfile, b: PodProfile): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
