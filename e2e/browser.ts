import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** How to start a browser: for Playwright's `launchOptions`. */
export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/** Where systems install Chromium and Chrome. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Nothing but the page under test shall speak with the network. */
const QUIET = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * The browsers of this machine that tests could use, best first: the one that ORRERY_BROWSER names,
 * Playwright's own, then an installed Chromium or Chrome.
 */
export function browsers(): Browser[] {
  const paths = [process.env.ORRERY_BROWSER, chromium.executablePath(), ...INSTALLED];
  return paths
    .filter((path): path is string => path !== undefined && path !== '' && existsSync(path))
    .map((executablePath) => ({ executablePath, args: browserArgs() }));
}

/** The command line of the browser; for root without its sandbox, which Chromium refuses to root. */
export function browserArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;
}
