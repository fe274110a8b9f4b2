import { describe, expect, it } from 'vitest';
import { ok, type Result } from '../../domain/result.ts';
import type { PodRequest, PodResponse, Transport } from '../transport.ts';
import { PIECE, readPieces } from './read-pieces.ts';

const url = 'https://alice.example/crates/moons/big.bin';
const size = PIECE * 3 + 1;

/** A server with one file of zeros; what it was asked, and a way to have it fail or change. */
function server(
  odd: (request: PodRequest, count: number) => Partial<PodResponse> | undefined = () => undefined,
) {
  const ranges: (string | undefined)[] = [];
  const transport: Transport = async (request) => {
    const { range } = request.headers ?? {};
    ranges.push(range);
    const [, from = '0', to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
    const end = to ? Number(to) + 1 : size;
    const answer: PodResponse = {
      url,
      status: range ? 206 : 200,
      headers: { etag: '"1"' },
      body: new Uint8Array(end - Number(from)),
    };
    return ok({ ...answer, ...odd(request, ranges.length) });
  };
  return { transport, ranges };
}

async function all(pieces: AsyncIterable<Result<Uint8Array>>) {
  const lengths: (number | string)[] = [];
  for await (const piece of pieces) lengths.push(piece.ok ? piece.value.byteLength : piece.problem.kind);
  return lengths;
}

describe('Reading a file in pieces', () => {
  it('asks for a large one piece by piece, and never for a single byte.', async () => {
    const { transport, ranges } = server();
    expect(await all(readPieces(transport, { url, size }))).toEqual([PIECE, PIECE, PIECE + 1]);
    expect(ranges).toEqual([
      `bytes=0-${PIECE - 1}`,
      `bytes=${PIECE}-${2 * PIECE - 1}`,
      `bytes=${2 * PIECE}-`,
    ]);
  });

  it('asks for a small one, and one of unknown size, at once.', async () => {
    const { transport, ranges } = server();
    await all(readPieces(transport, { url, size: 5 }));
    await all(readPieces(transport, { url }));
    expect(ranges).toEqual([undefined, undefined]);
  });

  it('takes everything from a server without ranges, once.', async () => {
    const { transport, ranges } = server(() => ({ status: 200, body: new Uint8Array(7) }));
    expect(await all(readPieces(transport, { url, size }))).toEqual([7]);
    expect(ranges).toHaveLength(1);
  });

  it('tries a piece twice, and no other one again.', async () => {
    const { transport, ranges } = server((_, count) => (count === 2 ? { status: 503 } : undefined));
    expect(await all(readPieces(transport, { url, size }))).toEqual([PIECE, PIECE, PIECE + 1]);
    expect(ranges).toHaveLength(4);
  });

  it('gives up where it may not read, and does not ask again.', async () => {
    const { transport, ranges } = server(() => ({ status: 403 }));
    expect(await all(readPieces(transport, { url, size }))).toEqual(['forbidden']);
    expect(ranges).toHaveLength(1);
  });

  it('ends where the file changes meanwhile.', async () => {
    const { transport } = server((_, count) => (count > 1 ? { headers: { etag: '"2"' } } : undefined));
    expect(await all(readPieces(transport, { url, size }))).toEqual([PIECE, 'conflict']);
  });
});
