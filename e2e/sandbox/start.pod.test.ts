import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { freePort, portInUse } from './ports.ts';

/** Generous, for machines that have other things to do; in milliseconds. */
const BOOT = { timeout: 120_000 };
const END = { timeout: 30_000 };
const LIMIT = 300_000;

interface Run {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly exit: Promise<number | null>;
}

function start(...args: string[]): Run {
  const program = fileURLToPath(new URL('./start.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, '--dev', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  }
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { process: child, output: () => text, exit };
}

async function free(ports: readonly number[]): Promise<boolean> {
  for (const port of ports) if (await portInUse(port)) return false;
  return true;
}

/** Whether a process of this machine has the text in its command line. */
function listed(text: string): boolean {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).includes(text);
}

describe('npm start', () => {
  it('says in one sentence that a port is taken, and ends with an error.', async () => {
    const taken = await freePort();
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen({ port: taken, host: '127.0.0.1' }, resolve));
    const run = start('--port', String(taken), '--pod-port', String(await freePort()));
    expect(await run.exit).toBe(1);
    expect(run.output()).toMatch(
      new RegExp(`^Port ${taken}, meant for the app, is in use: .*--port NUMBER\\.\n$`),
    );
    await new Promise((resolve) => blocker.close(resolve));
  });

  it(
    'fills a data directory once, and leaves nothing behind, neither after Ctrl-C nor when it is killed.',
    async () => {
      const data = await mkdtemp(join(tmpdir(), 'orrery-start-'));
      const ports = [await freePort(), await freePort()];
      const args = ['--acp', '--data', data, '--port', String(ports[0]), '--pod-port', String(ports[1])];

      const first = start(...args);
      await expect.poll(first.output, BOOT).toContain('Ctrl-C ends everything.');
      expect(first.output()).toContain('access by ACP');
      expect(first.output()).toContain('notifications posted to the inbox');
      first.process.kill('SIGINT');
      expect(await first.exit).toBe(0);
      expect(await free(ports)).toBe(true);

      const second = start(...args);
      await expect.poll(second.output, BOOT).toContain('Ctrl-C ends everything.');
      expect(second.output()).toContain('found in the data directory');
      expect(second.output()).not.toContain('notifications posted');
      second.process.kill('SIGKILL');
      await second.exit;
      await expect.poll(() => free(ports), END).toBe(true);
      await rm(data, { recursive: true });
    },
    LIMIT,
  );

  it(
    'ends when npm, which started it, is ended.',
    async () => {
      const port = await freePort();
      const options = ['--dev', '--port', String(port), '--pod-port', String(await freePort())];
      const npm = spawn('npm', ['start', '--', ...options], { stdio: 'ignore' });
      const running = (): boolean => listed(`start.mjs --dev --port ${port} `);
      await expect.poll(() => portInUse(port), BOOT).toBe(true);
      expect(running()).toBe(true);
      npm.kill('SIGTERM');
      await expect.poll(running, END).toBe(false);
    },
    LIMIT,
  );

  it(
    'ends the half-started pod server when it is stopped while booting.',
    async () => {
      const podPort = await freePort();
      const run = start('--port', String(await freePort()), '--pod-port', String(podPort));
      // It does not listen yet at this point, so its port would tell nothing.
      const booting = (): boolean => listed(`--port ${podPort} `);
      await expect.poll(booting, BOOT).toBe(true);
      run.process.kill('SIGTERM');
      await run.exit;
      await expect.poll(booting, END).toBe(false);
    },
    LIMIT,
  );
});
