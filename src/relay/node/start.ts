/** `npm run relay`: the relay as a program of its own. */
import { readFileSync } from 'node:fs';
import { readConfig, USAGE } from './read-config.ts';
import { serveRelay } from './serve-relay.ts';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function main(): Promise<void> {
  const command = readConfig(process.argv.slice(2), (path) => readFileSync(path, 'utf8'));
  if (!command.ok) {
    process.stderr.write(`${command.problem}\n\n${USAGE}\n`);
    process.exitCode = 1;
    return;
  }
  if (command.value.kind === 'help') return say(USAGE);
  const { config } = command.value;
  const server = await serveRelay(config, say).catch((cause: Error) => {
    process.stderr.write(`The relay cannot listen: ${cause.message}\n`);
  });
  if (server === undefined) {
    process.exitCode = 1;
    return;
  }
  say(`The relay listens at ${config.listenHost}:${config.port}, for callers at ${config.publicUrl}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop());
}

await main();
