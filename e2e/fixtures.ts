import { test as base, expect } from '@playwright/test';
import type { SandboxInfo } from './global-setup.ts';
import type { SandboxAccount } from './sandbox/accounts.ts';
import { newMaintainer } from './sandbox/world.ts';

/** What a spec gets beside Playwright's own fixtures. */
interface Fixtures {
  /** URLs and accounts of the running sandbox. */
  readonly sandbox: SandboxInfo;
  /**
   * A maintainer with a pod of its own, filled like alice's, in about two seconds.
   * The account's name begins with the given one and is new in every run.
   */
  readonly newMaintainer: (name: string, options?: { inbox?: boolean }) => Promise<SandboxAccount>;
}

const run = Date.now().toString(36);
let serial = 0;

/** Playwright's `test`, with the sandbox. Relative URLs are the app's. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of needed fixtures from this pattern.
  sandbox: async ({}, use) => {
    const info = process.env.ORRERY_SANDBOX;
    if (!info) throw new Error('The sandbox is not running: start the specs with `npm run test:e2e`.');
    await use(JSON.parse(info) as SandboxInfo);
  },
  baseURL: async ({ sandbox }, use) => use(sandbox.appUrl),
  newMaintainer: async ({ sandbox }, use, testInfo) => {
    await use((name, options) => {
      serial += 1;
      // New also where the sandbox was there before this run.
      return newMaintainer(sandbox.world, `${name}-${run}-${testInfo.workerIndex}-${serial}`, options);
    });
  },
});

export { expect };
