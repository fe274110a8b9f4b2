import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

/** A server that was started here. */
export interface ServerProcess {
  stop(): Promise<void>;
}

/** How a server is started, and how to know that it is there. */
export interface ServerStart {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What it says goes there. */
  readonly log: string;
  /** Answers with success once it is up. */
  readonly ready: string;
}

/** So long a server may take to come up, in milliseconds. */
const PATIENCE = 120_000;

/** Starts a server with a process group of its own, and waits until it answers. */
export async function startServer(start: ServerStart): Promise<ServerProcess> {
  const child = spawn(start.command, [...start.args], {
    cwd: start.cwd,
    env: { ...process.env, ...start.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(start.log);
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const stop = async () => {
    signal(child, 'SIGTERM');
    const timer = setTimeout(() => signal(child, 'SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
    log.end();
  };
  const deadline = Date.now() + PATIENCE;
  while (!(await answers(start.ready))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`${start.command} did not come up; see ${start.log}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return { stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

/** To the whole group: servers start others. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, name);
  } catch {
    // It has ended meanwhile.
  }
}
