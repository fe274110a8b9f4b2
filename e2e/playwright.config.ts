import { defineConfig } from '@playwright/test';
import { browserArgs, browsers } from './browser.ts';

/** Playwright against the sandbox: a real pod server, the built app, real Chromium; see `global-setup.ts`. */
export default defineConfig({
  testDir: './specs',
  testMatch: '**/*.spec.ts',
  globalSetup: './global-setup.ts',
  outputDir: '../test-results/e2e',
  // Pod server, browser and runner share two cores: a second worker makes every test slower and none sooner.
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  // The longest walk through what one log-in can do, on a machine with other things to do.
  timeout: 150_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    launchOptions: { executablePath: browsers()[0]?.executablePath, args: browserArgs() },
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
