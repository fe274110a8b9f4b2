import { listDispatches } from '../cache/dispatches.ts';
import type { CrateDocument } from '../domain/crate/document.ts';
import type { Dispatch, DispatchOrder } from '../domain/dispatch/model.ts';
import { type PlanInput, planDispatch } from '../platforms/ocm/plan.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { aliceProfile, createFakeDevice, type FakeDevice } from './fake-device.ts';
import { createFakePod, type FakePod, type Fault, type FaultPlan } from './fake-pod.ts';
import { createFakeRules } from './fake-rules.ts';
import { seedWorld } from './fake-world.ts';

/** Where the node takes shares, and words that they are taken back. */
export const shares = 'https://node.example/ocm/shares/';
export const notifications = 'https://node.example/ocm/notifications/';

/** The dispatch that is made here. */
export const dispatchId = '4f1c2f61-8b5f-4c57-93a4-7f6f1f5b8a10';
export const dispatchDocument = `https://alice.pod.example/orrery/dispatches/${dispatchId}.ttl`;

const copy: CrateDocument = {
  '@context': 'https://w3id.org/ro/crate/1.2/context',
  '@graph': [
    { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
    { '@id': './', '@type': 'Dataset', name: 'Slow moons – étude', hasPart: [] },
  ],
};

/** A pod, a node that takes every share, and devices that send. */
export interface DispatchWorld {
  readonly pod: FakePod;
  readonly clock: FakeClock;
  order(wish?: Partial<PlanInput>): Promise<DispatchOrder>;
  open(name: string): Promise<FakeDevice>;
  send(device: FakeDevice, wish?: Partial<PlanInput>): Promise<void>;
  /** Sets what goes wrong for one device. */
  faults(name: string, plan: FaultPlan | undefined): void;
  /** Sets what goes wrong with shares that one device posts. */
  atNode(name: string, fault: Fault | undefined): void;
  dispatchIn(device: FakeDevice): Promise<Dispatch>;
  states(device: FakeDevice): Promise<string[]>;
  /** What the node has taken. */
  arrived(): { readonly shareWith: string; readonly providerId: string }[];
  /** Requests that hand a share to the node. */
  posts(): FakePod['requests'];
}

let worlds = 0;

/** Makes a world of its own. */
export function createDispatchWorld(): DispatchWorld {
  const clock = createFakeClock('2026-03-01T10:00:00.000Z');
  const pod = createFakePod(clock.now);
  const world = ++worlds;
  seedWorld(pod);
  pod.seed(`${shares}.keep`, '');
  pod.seed(`${notifications}.keep`, '');

  async function order(wish: Partial<PlanInput> = {}): Promise<DispatchOrder> {
    const planned = await planDispatch(
      {
        id: dispatchId,
        copy,
        crate: { url: 'https://alice.pod.example/artefacts/slow-moons/', name: 'Slow moons' },
        node: { host: 'node.example', shares, notifications, provider: 'Node' },
        recipients: [{ address: 'marie@node.example', name: 'Marie' }],
        sender: 'alice@alice.pod.example',
        form: 'payload',
        way: 'direct',
        sign: false,
        log: false,
        ...wish,
      },
      clock.now(),
    );
    if (!planned.ok) throw new Error(JSON.stringify(planned.problem));
    return planned.value;
  }

  async function dispatchIn(device: FakeDevice): Promise<Dispatch> {
    const [row] = await listDispatches(await device.replica());
    if (!row) throw new Error('There is no dispatch.');
    return row;
  }

  const faults = (name: string, plan: FaultPlan | undefined) => pod.setFaults(plan, `${name}-${world}`);
  return {
    pod,
    clock,
    order,
    dispatchIn,
    faults,
    async open(name) {
      const device = createFakeDevice({
        pod,
        clock,
        name: `${name}-${world}`,
        rules: createFakeRules(),
      });
      await device.engine.commands.start(aliceProfile);
      await device.settle();
      return device;
    },
    async send(device, wish) {
      const done = await device.engine.commands.dispatch(await order(wish));
      if (!done.ok) throw new Error(JSON.stringify(done.problem));
      await device.settle();
    },
    atNode: (name, fault) =>
      faults(name, ({ url, method }) => (url === shares && method === 'POST' ? fault : undefined)),
    states: async (device) => (await dispatchIn(device)).shares.map(({ state }) => state),
    arrived: () =>
      pod
        .members(shares)
        .filter((url) => !url.endsWith('.keep'))
        .map((url) => JSON.parse(pod.read(url) ?? '')),
    posts: () => pod.requests.filter(({ method, url }) => method === 'POST' && url === shares),
  };
}
