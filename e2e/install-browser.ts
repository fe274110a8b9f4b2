import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';
import { type Browser, browsers } from './browser.ts';

/** How to get a browser, one way after the other; each within five minutes. */
const WAYS: readonly { readonly name: string; readonly possible: () => boolean; readonly command: string }[] =
  [
    { name: 'Playwright’s download', possible: () => true, command: 'npx playwright install chromium' },
    {
      name: 'the Debian package',
      possible: () => process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0,
      command:
        'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium',
    },
  ];

/**
 * Finds a browser that really starts, and installs one where there is none.
 * Prints its path, for ORRERY_BROWSER; what happens on the way goes to stderr.
 */
async function main(): Promise<void> {
  let found = await startable();
  for (const way of WAYS) {
    if (found || !way.possible()) continue;
    console.error(`No browser starts here; trying ${way.name}.`);
    spawnSync(way.command, { shell: true, stdio: ['ignore', 2, 2], timeout: 300_000 });
    found = await startable();
  }
  if (!found) {
    console.error(
      'No browser for the tests: install Chromium, or run `npx playwright install --with-deps chromium`, and try again.',
    );
    process.exit(1);
  }
  console.log(found.executablePath);
}

async function startable(): Promise<Browser | undefined> {
  for (const browser of browsers()) {
    try {
      await (await chromium.launch({ ...browser, args: [...browser.args], timeout: 30_000 })).close();
      return browser;
    } catch {
      console.error(`${browser.executablePath} does not start.`);
    }
  }
  return undefined;
}

await main();
