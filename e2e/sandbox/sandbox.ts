import { buildApp, serveApp } from './app-server.ts';
import { startClosedInbox } from './closed-inbox.ts';
import { openDataDirectory } from './data-directory.ts';
import { type Platforms, startPlatforms } from './platforms/platforms.ts';
import { startPods } from './pods.ts';
import { portInUse, portSentence } from './ports.ts';
import { SandboxProblem } from './problem.ts';
import { startRelay } from './relay.ts';
import { type MeshWorld, startMeshWorld } from './science-mesh-world.ts';
import { seedStaging } from './seed-staging.ts';
import { type ActorTiming, startServiceActors } from './service-actor.ts';
import type { AccessSystem, StartOptions } from './start-options.ts';
import { openWorld, servicesOf, type World } from './world.ts';

/** A running sandbox: pods, the answering services, and the app. */
export interface Sandbox extends MeshWorld {
  readonly appUrl: string;
  readonly world: World;
  /** The relay, for everybody with a pod here. */
  readonly relay: string;
  /** Page of a service whose inbox takes nothing from web pages. */
  readonly closedInbox: string;
  /** Stand-ins for science platforms. */
  readonly platforms: Platforms;
  /** Ends everything that was started. */
  stop(): Promise<void>;
}

/** How long bringing data takes as a whole, unless said otherwise; in milliseconds. */
const TRANSFER = 4_000;

/** Something that was started and can be ended. */
interface Part {
  stop(): Promise<void>;
}

/**
 * Starts the whole sandbox; pods and app at the same time. Throws a `SandboxProblem` when it cannot,
 * after ending what had been started.
 * @param tell is called with a sentence after every step
 */
export async function startSandbox(
  options: Omit<StartOptions, 'help' | 'access'> & {
    access?: AccessSystem;
    timing: ActorTiming;
    /** How long bringing data takes as a whole, in milliseconds. */
    transfer?: number;
    tell: (step: string) => void;
  },
): Promise<Sandbox> {
  const { tell } = options;
  await demandPort(options.port, 'app', '--port');
  await demandPort(options.podPort, 'pod server', '--pod-port');

  const parts: Part[] = [];
  const started = <T extends Part>(part: T): T => {
    parts.unshift(part);
    return part;
  };
  const stop = async (): Promise<void> => {
    for (const part of parts.splice(0)) await part.stop();
  };

  const appOrigin = `http://localhost:${options.port}`;
  const { platforms, document } = started(
    await startPlatforms({ appOrigin, pace: options.transfer ?? TRANSFER }),
  );
  tell(`science platforms answer at ${Object.values(platforms).join(' ')}`);

  async function pods(): Promise<World> {
    const { podPort, access = 'wac' } = options;
    const data = options.data ? await openDataDirectory(options.data, { podPort, access }) : undefined;
    const server = started(await startPods({ port: podPort, data: data?.pods, access }));
    tell(`pod server answers at ${server.baseUrl}, access by ${access.toUpperCase()}`);
    const world = await openWorld(server.baseUrl, { fill: !data?.filled, tell });
    if (!data?.filled) await seedStaging(world.accounts.alice, platforms);
    await data?.markFilled();
    started(await startServiceActors({ services: servicesOf(world), timing: options.timing, tell }));
    tell('services read their inboxes');
    return world;
  }

  async function outside(
    podServer: string,
    walledRucio: string,
  ): Promise<MeshWorld & { relay: string; closedInbox: string }> {
    const { stop: _, ...mesh } = started(await startMeshWorld());
    const nodes = Object.values(mesh.scienceMesh);
    tell(`ScienceMesh nodes answer at ${nodes.join(' ')}`);
    const { url } = started(await startRelay({ podServer, appOrigin, nodes, walledRucio, tell: () => {} }));
    const closedInbox = started(await startClosedInbox()).url;
    tell(`relay answers at ${url}`);
    return { relay: url, closedInbox, ...mesh };
  }

  async function app(document: unknown): Promise<string> {
    if (options.app === 'build') {
      await buildApp();
      tell('app built');
    }
    const { url } = started(await serveApp(options.port, options.app === 'dev' ? 'dev' : 'dist', document));
    tell(`app answers at ${url}`);
    return url;
  }

  const [world, appUrl] = await Promise.allSettled([pods(), app(document)]);
  if (world.status === 'rejected' || appUrl.status === 'rejected') {
    await stop();
    throw world.status === 'rejected' ? world.reason : (appUrl as PromiseRejectedResult).reason;
  }
  const places = await outside(world.value.baseUrl, platforms.walledRucio).catch(async (cause: unknown) => {
    await stop();
    throw cause;
  });
  return { world: world.value, appUrl: appUrl.value, platforms, ...places, stop };
}

async function demandPort(port: number, purpose: string, option: string): Promise<void> {
  if (await portInUse(port)) throw new SandboxProblem(portSentence(port, purpose, option));
}
