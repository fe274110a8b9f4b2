import type { Platforms } from './sandbox/platforms/platforms.ts';
import { freePort } from './sandbox/ports.ts';
import { startSandbox } from './sandbox/sandbox.ts';
import type { MeshWorld } from './sandbox/science-mesh-world.ts';
import type { World } from './sandbox/world.ts';

/** What every spec gets to know of the sandbox. */
export interface SandboxInfo extends MeshWorld {
  /** URL of the app, ending in `/`. */
  readonly appUrl: string;
  readonly world: World;
  /** The relay, for everybody with a pod of the sandbox. */
  readonly relay: string;
  /** Page of a service whose inbox takes nothing from web pages. */
  readonly closedInbox: string;
  /** Stand-ins for science platforms. */
  readonly platforms: Platforms;
}

/** Answers come fast, but not before a screen could show that it waits. In milliseconds. */
const TEST_TIMING = { poll: 10_000, answer: 700, outcome: 700 };

/**
 * Starts the sandbox on free ports for the whole run. Builds the app first,
 * unless ORRERY_BUILT says that `dist/` is of this very source.
 * ORRERY_SANDBOX (the JSON of a `SandboxInfo`) names a sandbox that runs already; it is used and left running.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env.ORRERY_SANDBOX) return () => Promise.resolve();
  const sandbox = await startSandbox({
    port: await freePort(),
    podPort: await freePort(),
    app: process.env.ORRERY_BUILT ? 'dist' : 'build',
    timing: TEST_TIMING,
    tell: () => {},
  });
  const { stop, ...info } = sandbox;
  process.env.ORRERY_SANDBOX = JSON.stringify(info satisfies SandboxInfo);
  return stop;
}
