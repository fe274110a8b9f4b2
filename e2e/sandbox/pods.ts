import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SandboxProblem } from './problem.ts';
import type { AccessSystem } from './start-options.ts';

/** A running Community Solid Server. */
export interface PodServer {
  /** `http://localhost:<port>/`: pods lie below it, and it is the OpenID provider. */
  readonly baseUrl: string;
  /** Ends the server and waits until it is gone. */
  stop(): Promise<void>;
}

const here = dirname(fileURLToPath(import.meta.url));
const READY_WITHIN = 90_000;

/**
 * Starts Community Solid Server 7 in a process of its own, reachable from this machine only.
 * @param options.port TCP port
 * @param options.data directory to keep everything in; without it all is held in memory and forgotten
 * @param options.access how access is controlled; Web Access Control unless told otherwise
 */
export async function startPods(options: {
  port: number;
  data?: string;
  access?: AccessSystem;
}): Promise<PodServer> {
  const baseUrl = `http://localhost:${options.port}/`;
  if (options.data) await mkdir(options.data, { recursive: true });
  const child = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(join(here, 'loopback.mjs')).href,
      serverProgram(),
      '--config',
      join(here, 'config', options.data ? 'file.json' : 'memory.json'),
      join(here, 'config', `${options.access ?? 'wac'}.json`),
      '--port',
      String(options.port),
      '--baseUrl',
      baseUrl,
      '--loggingLevel',
      'warn',
      ...(options.data ? ['--rootFilePath', options.data] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: environment() },
  );
  // However this process ends by itself; `loopback.mjs` sees to the cases in which it cannot.
  const killNow = (): void => void child.kill('SIGKILL');
  process.once('exit', killNow);
  child.once('exit', () => process.off('exit', killNow));
  let output = '';
  const remember = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-4000);
  };
  child.stdout?.on('data', remember);
  child.stderr?.on('data', remember);
  try {
    await ready(child, baseUrl);
  } catch (cause) {
    await end(child);
    throw new SandboxProblem(`The pod server did not start: ${(cause as Error).message}\n${output}`.trim());
  }
  return { baseUrl, stop: () => end(child) };
}

function serverProgram(): string {
  // The package exports no path to its command, but its main module: <package>/dist/index.js.
  try {
    const main = createRequire(import.meta.url).resolve('@solid/community-server');
    const program = join(dirname(main), '..', 'bin', 'server.js');
    if (existsSync(program)) return program;
  } catch {
    // said below, in the same words
  }
  throw new SandboxProblem('The pod server is not installed: run `npm ci` first.');
}

/**
 * Only what a program needs to run: the server takes options from every variable that begins with CSS_,
 * and believes itself in a Jest test when the test runner's own variables are handed down.
 */
function environment(): NodeJS.ProcessEnv {
  const needed = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'LANG', 'SystemRoot'];
  return Object.fromEntries(needed.map((name) => [name, process.env[name]]));
}

async function ready(child: ChildProcess, baseUrl: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('it ended by itself.');
    const response = await fetch(new URL('.well-known/openid-configuration', baseUrl)).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`no answer within ${READY_WITHIN / 1000} seconds.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 3000);
  await gone;
  clearTimeout(insist);
}
