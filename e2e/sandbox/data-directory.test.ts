import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDataDirectory } from './data-directory.ts';

const wac = { podPort: 3000, access: 'wac' } as const;

describe('A data directory', () => {
  const made: string[] = [];
  const fresh = async (): Promise<string> => {
    const path = await mkdtemp(join(tmpdir(), 'orrery-data-'));
    made.push(path);
    return path;
  };
  afterEach(async () => {
    for (const path of made.splice(0)) await rm(path, { recursive: true });
  });

  it('is to be filled once.', async () => {
    const path = await fresh();
    const first = await openDataDirectory(path, wac);
    expect(first.filled).toBe(false);
    // A start that was broken off before the end must fill it again.
    expect((await openDataDirectory(path, wac)).filled).toBe(false);
    await first.markFilled();
    expect((await openDataDirectory(path, wac)).filled).toBe(true);
  });

  it('belongs to the port that its URLs contain.', async () => {
    const path = await fresh();
    await openDataDirectory(path, wac);
    await expect(openDataDirectory(path, { ...wac, podPort: 3001 })).rejects.toThrow(
      'start with --pod-port 3000',
    );
  });

  it('belongs to the access control that its rules are written for.', async () => {
    const path = await fresh();
    await openDataDirectory(path, wac);
    await expect(openDataDirectory(path, { ...wac, access: 'acp' })).rejects.toThrow('start without it');
  });

  it('that cannot be made is refused with a sentence.', async () => {
    const file = join(await fresh(), 'file');
    await writeFile(file, '');
    await expect(openDataDirectory(file, wac)).rejects.toThrow('name another directory after --data');
  });
});
