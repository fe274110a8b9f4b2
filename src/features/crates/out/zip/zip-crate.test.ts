import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PayloadFile } from '../../../../domain/crate/draft.ts';
import { fail, ok } from '../../../../domain/result.ts';
import { type Pieces, type ZipContents, type ZipProgress, zipCrate } from './zip-crate.ts';

const now = new Date('2026-11-22T09:00:00Z');

function file(path: string): PayloadFile {
  return { path, source: { kind: 'local', key: path }, size: 4 };
}

/** Each file in two pieces, and an empty one between. */
async function* pieces(path: string): Pieces {
  yield ok(new TextEncoder().encode(path));
  yield ok(new Uint8Array());
  yield ok(new TextEncoder().encode('!'));
}

const contents: ZipContents = {
  metadata: '{"@graph": []}',
  preview: '<p>Hello</p>',
  payload: ['data/ä 100%.csv', 'leer.txt', '面试.mp4'].map(file),
  open: ({ path }) => (path === 'leer.txt' ? nothing() : pieces(path)),
  now,
};

async function* nothing(): Pieces {}

async function zipped(more: Partial<ZipContents> = {}, signal = new AbortController().signal) {
  const told: ZipProgress[] = [];
  const stopped: unknown[] = [];
  const watch = {
    onProgress: (progress: ZipProgress) => told.push(progress),
    onStopped: (...at: unknown[]) => stopped.push(...at),
  };
  const stream = zipCrate({ ...contents, ...more }, watch, signal);
  const bytes = await new Response(stream).arrayBuffer().catch(() => new ArrayBuffer());
  return { bytes: new Uint8Array(bytes), told, stopped };
}

describe('The zip of a crate', () => {
  it('is opened by other code, with metadata first, preview second, and every byte.', async () => {
    const { bytes } = await zipped();
    const opened = unzipSync(bytes);
    expect(Object.keys(opened)).toEqual([
      'ro-crate-metadata.json',
      'ro-crate-preview.html',
      'data/ä 100%.csv',
      'leer.txt',
      '面试.mp4',
    ]);
    expect(Object.values(opened).map((each) => strFromU8(each))).toEqual([
      contents.metadata,
      contents.preview,
      'data/ä 100%.csv!',
      '',
      '面试.mp4!',
    ]);
  });

  it('is found sound by unzip.', async ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'crate-zip-'));
    const path = join(folder, 'crate.zip');
    writeFileSync(path, (await zipped()).bytes);
    try {
      execFileSync('unzip', ['-v'], { stdio: 'ignore' });
    } catch {
      rmSync(folder, { recursive: true });
      return skip('unzip is not there.');
    }
    const said = execFileSync('unzip', ['-t', path], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(said).toContain('No errors detected');
  });

  it('has one folder around everything as .eln.', async () => {
    const { bytes } = await zipped({ folder: 'moons' });
    const names = Object.keys(unzipSync(bytes));
    expect(names.every((name) => name.startsWith('moons/'))).toBe(true);
    expect(names).toContain('moons/ro-crate-metadata.json');
  });

  it('tells how far it is, by files and bytes.', async () => {
    const { told } = await zipped();
    expect(told.at(-1)).toEqual({
      filesDone: 3,
      files: 3,
      bytesDone: 'data/ä 100%.csv!'.length + 1 + '面试.mp4!'.length + 4,
    });
    expect(told.map(({ file: path }) => path)).toContain('面试.mp4');
  });

  it('ends at a file that cannot be read, and names it.', async () => {
    const problem = { kind: 'forbidden', url: 'https://alice.example/x' } as const;
    async function* broken(): Pieces {
      yield ok(new Uint8Array(3));
      yield fail(problem);
    }
    const open: ZipContents['open'] = ({ path }) => (path === 'leer.txt' ? broken() : pieces(path));
    const { bytes, stopped } = await zipped({ open });
    expect(bytes).toHaveLength(0);
    expect(stopped).toEqual(['leer.txt', problem]);
  });

  it('opens one file after the other, none before it is its turn.', async () => {
    const opened: string[] = [];
    const open: ZipContents['open'] = ({ path }) => {
      opened.push(path);
      return pieces(path);
    };
    const reader = zipCrate(
      { ...contents, open },
      { onProgress: () => {}, onStopped: () => {} },
      new AbortController().signal,
    ).getReader();
    await reader.read();
    expect(opened).toEqual([]);
    await reader.cancel().catch(() => {});
  });
});
