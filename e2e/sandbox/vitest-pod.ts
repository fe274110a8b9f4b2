import type { TestProject } from 'vitest/node';
import { startPods } from './pods.ts';
import { freePort } from './ports.ts';
import { openWorld, type World } from './world.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Community Solid Server of this run with its seeded accounts. */
    podServer: World;
  }
}

/**
 * Global setup of the test project "pod": one Community Solid Server for the run, filled like the sandbox.
 * A test gets it by `inject('podServer')`, acts for an account by `authenticatedFetch(podServer.accounts.alice)`,
 * and takes a maintainer of its own by `newMaintainer(podServer, 'name')` where it changes things.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const pods = await startPods({ port: await freePort() });
  try {
    project.provide('podServer', await openWorld(pods.baseUrl));
  } catch (cause) {
    await pods.stop();
    throw cause;
  }
  return () => pods.stop();
}
