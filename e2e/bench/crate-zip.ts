import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { PayloadFile } from '../../src/domain/crate/draft.ts';
import { zipCrate } from '../../src/features/crates/out/zip/zip-crate.ts';
import { readPieces } from '../../src/pod/crates/read-pieces.ts';
import { createTransport } from '../../src/pod/http-transport.ts';
import type { Measurement } from './measurement.ts';

const TOTAL = 200_000_000;
const MB = 1_000_000;
/** In bytes. */
const LIMIT = 150 * MB;

/** What the process that zips is told, and what it tells. */
interface Job {
  readonly base: string;
  readonly files: number;
}
interface Outcome {
  readonly peak: number;
  readonly bytes: number;
}

/**
 * A crate of 200 MB is zipped from a server, as many files and as one: how much memory that takes beyond what the
 * process has before, in a process of its own.
 */
export async function benchCrateZip(): Promise<Measurement[]> {
  const server = createServer((request, response) => {
    const [, from = '0', to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    const size = Number(request.url?.split('/')[1]);
    const end = to ? Number(to) + 1 : size;
    response.writeHead(request.headers.range ? 206 : 200, {
      'content-type': 'application/octet-stream',
      'content-length': end - Number(from),
      etag: '"1"',
    });
    const block = Buffer.alloc(64 * 1024, 'orrery');
    let left = end - Number(from);
    const write = () => {
      while (left > 0) {
        const part = block.subarray(0, Math.min(left, block.length));
        left -= part.length;
        if (!response.write(part)) return void response.once('drain', write);
      }
      response.end();
    };
    write();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const many = await inProcess({ base, files: 2_000 });
  const one = await inProcess({ base, files: 1 });
  server.close();
  return [
    memory('crate zip: memory for 200 MB in 2,000 files', many),
    memory('crate zip: memory for 200 MB in one file', one),
  ];
}

function memory(name: string, { peak, bytes }: Outcome): Measurement {
  const isWhole = bytes > TOTAL;
  return { name, value: peak / MB, unit: 'MB', goal: '≤ 150', pass: peak <= LIMIT && isWhole };
}

function inProcess(job: Job): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['zip']);
    child.on('message', resolve);
    child.on('exit', (code) => code !== 0 && reject(new Error(`The zip ended with code ${code}.`)));
    child.send(job);
  });
}

async function zip({ base, files }: Job): Promise<Outcome> {
  const size = TOTAL / files;
  const payload = Array.from(
    { length: files },
    (_, index): PayloadFile => ({
      path: `data/${index}.bin`,
      source: { kind: 'pod', url: `${base}${size}/${index}` },
      size,
    }),
  );
  const transport = createTransport({ authenticatedFetch: fetch, plainFetch: fetch, storages: () => [base] });
  const open = ({ source }: PayloadFile, signal: AbortSignal) =>
    readPieces(transport, { url: source.kind === 'local' ? '' : source.url, size }, signal);
  const before = process.memoryUsage().rss;
  let peak = 0;
  const clock = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss - before);
  }, 5);
  let bytes = 0;
  const watch = { onProgress: () => {}, onStopped: () => {} };
  const contents = { metadata: '{}', payload, open, now: new Date() };
  for await (const chunk of zipCrate(contents, watch, new AbortController().signal))
    bytes += chunk.byteLength;
  clearInterval(clock);
  return { peak, bytes };
}

if (process.argv[2] === 'zip' && process.send !== undefined)
  process.once('message', async (job: Job) => {
    process.send?.(await zip(job), () => process.exit(0));
  });
