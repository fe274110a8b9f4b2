import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';

/** A zip that was opened with other code than made it. */
export interface OpenedZip {
  /** Names of the files, without folders, in alphabetical order. */
  readonly names: readonly string[];
  text(name: string): string;
  /** SHA-256, hex. */
  sha256(name: string): string;
  /** Methods of compression by file: 0 is stored. From the central directory. */
  readonly methods: Readonly<Record<string, number>>;
}

/** Opens a zip; throws at one that is not sound. */
export async function openZip(path: string): Promise<OpenedZip> {
  const methods: Record<string, number> = {};
  const files = unzipSync(new Uint8Array(await readFile(path)), {
    filter: ({ name, compression }) => {
      methods[name] = compression;
      return !name.endsWith('/');
    },
  });
  const bytes = (name: string): Uint8Array => {
    const found = files[name];
    if (!found) throw new Error(`${name} is not in the zip, which has ${Object.keys(files).join(', ')}.`);
    return found;
  };
  return {
    names: Object.keys(files).sort(),
    text: (name) => new TextDecoder('utf-8', { fatal: true }).decode(bytes(name)),
    sha256: (name) => createHash('sha256').update(bytes(name)).digest('hex'),
    methods,
  };
}
