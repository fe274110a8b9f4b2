import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import globalSetup, { type SandboxInfo } from '../global-setup.ts';
import { type Check, hubChecks, tapChecks } from './checks.ts';
import { type HubServer, startHubServer } from './hub-server.ts';
import { havePackages } from './packages.ts';
import { startTapServer, type TapServer } from './tap-server.ts';

/**
 * Tries the clients, and the app in a browser, with real servers on the loopback address: GAVO DaCHS as a TAP service,
 * and JupyterHub. Installs them from Debian's packages where that can be done, and ends all that it has started.
 *
 *     npm run test:platforms [-- --no-browser]
 */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the specs in the browser get to know, as JSON in `ORRERY_REAL_PLATFORMS`. */
export interface RealPlatforms {
  readonly tap: string;
  readonly hub: string;
  readonly user: string;
  readonly token: string;
}

const say = (line: string) => console.log(line);

async function main(): Promise<number> {
  const packages = havePackages((line) => say(`· ${line}`));
  if (packages.kind === 'not-to-be-had') {
    say(`SKIPPED: the servers cannot be had here: ${packages.why}.`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'orrery-platforms-'));
  // The TAP server runs as a user of its own, and has to get to its settings.
  chmodSync(folder, 0o711);
  const ends: (() => Promise<void>)[] = [
    () => stopped(() => rmSync(folder, { recursive: true, force: true })),
  ];
  try {
    const stopSandbox = await globalSetup();
    ends.push(stopSandbox);
    const { appUrl } = JSON.parse(process.env.ORRERY_SANDBOX ?? '{}') as SandboxInfo;
    say('· starting GAVO DaCHS and JupyterHub');
    const tap = await startTapServer(folder);
    ends.push(tap.stop);
    const hub = await startHubServer(folder, new URL(appUrl).origin);
    ends.push(hub.stop);
    const failed = await tried([...tapChecks(tap), ...hubChecks(hub)]);
    const inBrowser = process.argv.includes('--no-browser') ? 0 : await specs(tap, hub);
    return failed === 0 && inBrowser === 0 ? 0 : 1;
  } finally {
    for (const end of ends.reverse()) await end().catch((thrown) => say(`· could not be ended: ${thrown}`));
  }
}

async function stopped(end: () => void): Promise<void> {
  end();
}

/** Runs the checks one after the other. Gives back how many failed. */
async function tried(checks: readonly Check[]): Promise<number> {
  let failed = 0;
  for (const { title, run } of checks) {
    const begun = performance.now();
    try {
      await run();
      say(`✓ ${title} (${Math.round(performance.now() - begun)} ms)`);
    } catch (thrown) {
      failed += 1;
      say(`✗ ${title}\n${thrown instanceof Error ? thrown.stack : thrown}`);
    }
  }
  return failed;
}

/** The flow in a browser, against the sandbox and the real servers. Gives back the exit code. */
function specs(tap: TapServer, hub: HubServer): Promise<number> {
  const real: RealPlatforms = { tap: tap.tap, hub: hub.url, user: hub.user, token: hub.token };
  const playwright = join(ROOT, 'node_modules', '.bin', 'playwright');
  if (!existsSync(playwright)) throw new Error('Playwright is not installed.');
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  const child = spawn(playwright, ['test', '--config', 'e2e/platforms/playwright.config.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ORRERY_REAL_PLATFORMS: JSON.stringify(real) },
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

process.exitCode = await main();
