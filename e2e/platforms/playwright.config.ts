import { defineConfig } from '@playwright/test';
import usual from '../playwright.config.ts';

/** As the specs of the sandbox, for those that need real servers: `run.ts` starts them, and the sandbox. */
export default defineConfig({
  ...usual,
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: undefined,
  outputDir: '../../test-results/platforms',
  reporter: [['list']],
  // Real servers, their database and a browser share the machine.
  timeout: 300_000,
  use: { ...usual.use, actionTimeout: 40_000 },
});
