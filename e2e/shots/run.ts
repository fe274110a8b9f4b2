import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { browsers } from '../browser.ts';
import { login } from '../login.ts';
import type { SandboxAccount } from '../sandbox/accounts.ts';
import { freePort } from '../sandbox/ports.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { newMaintainer } from '../sandbox/world.ts';
import { postCrowd } from './crowd.ts';
import { SCREENS, type Screen, SIZES, type Viewer } from './screens.ts';

const OUT = join(dirname(fileURLToPath(import.meta.url)), 'out');

/** How long a screen may take to come to rest; all in milliseconds. */
const SETTLE = 3000;
const FIRST_SYNC = 120_000;
const RELAYOUT = 200;

/** Takes the pictures of all screens, or of those whose names contain the given words: `npm run shots -- inbox`. */
async function main(words: readonly string[]): Promise<void> {
  const chosen = SCREENS.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  const found = browsers()[0];
  if (!found)
    throw new Error('There is no browser here: install Chromium, or run `npx playwright install chromium`.');
  const sandbox = await startSandbox({
    port: await freePort(),
    podPort: await freePort(),
    app: 'build',
    timing: { poll: 10_000, answer: 1000, outcome: 1000 },
    tell: (step) => console.log(step),
  });
  const browser = await chromium.launch({ ...found, args: [...found.args] });
  try {
    if (words.length === 0) rmSync(OUT, { recursive: true, force: true });
    mkdirSync(OUT, { recursive: true });
    for (const viewer of new Set(chosen.map((screen) => screen.viewer))) {
      await shootAs(
        viewer,
        chosen.filter((screen) => screen.viewer === viewer),
        browser,
        sandbox,
      );
    }
  } finally {
    await browser.close();
    await sandbox.stop();
  }
}

async function shootAs(
  viewer: Viewer,
  screens: readonly Screen[],
  browser: Browser,
  sandbox: Sandbox,
): Promise<void> {
  const account = await accountOf(viewer, sandbox);
  const context = await browser.newContext({
    baseURL: sandbox.appUrl,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  if (account) {
    await login(page, account);
    await expect(page.getByText('Up to date').first()).toBeVisible({ timeout: FIRST_SYNC });
  }
  for (const screen of screens) {
    await open(page, screen, account);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.waitForTimeout(RELAYOUT);
        await page.screenshot({ path: join(OUT, `${screen.name}-${size.width}-${colorScheme}.png`) });
      }
    }
    await context.setOffline(false);
    console.log(screen.name);
  }
  await context.close();
}

async function open(page: Page, screen: Screen, account: SandboxAccount | undefined): Promise<void> {
  await page.goto(screen.path.replaceAll('{pod}', encodeURIComponent(account?.pod ?? '')));
  await page.waitForTimeout(SETTLE);
  await page.context().setOffline(screen.offline === true);
  for (const name of screen.press ?? []) {
    await page.getByRole('button', { name }).click();
    await page.waitForTimeout(SETTLE);
  }
  for (const name of screen.tabs ?? []) {
    await page.getByRole('tab', { name }).click();
    await page.waitForTimeout(SETTLE);
  }
  for (const key of screen.keys ?? []) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
  }
  if (screen.offline) await page.waitForTimeout(SETTLE);
}

async function accountOf(viewer: Viewer, { world }: Sandbox): Promise<SandboxAccount | undefined> {
  switch (viewer) {
    case 'nobody':
      return undefined;
    case 'crowded': {
      const account = await newMaintainer(world, 'crowded', { inbox: true });
      await postCrowd(account, 200);
      return account;
    }
    default:
      return world.accounts[viewer];
  }
}

await main(process.argv.slice(2));
