import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SEEDS = join(dirname(fileURLToPath(import.meta.url)), 'seeds');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.ipynb': 'application/x-ipynb+json',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.pdf': 'application/pdf',
  '.py': 'text/x-python',
  '.ttl': 'text/turtle',
  '.txt': 'text/plain',
};

/** Media type of a seed file, by the end of its name. */
export function mediaTypeOf(file: string): string {
  return MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
}

/** The files of one folder of `seeds/`, with paths relative to it, in the order of their names. */
export async function seedFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(SEEDS, folder), { recursive: true, withFileTypes: true });
  const prefix = join(SEEDS, folder).length + 1;
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(prefix))
    .sort();
}

/** The bytes of a seed file, as they are. */
export async function seedBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(SEEDS, file)));
}

/** The text of a seed file with every `{{name}}` replaced by its value. */
export async function seedText(file: string, values: Readonly<Record<string, string>>): Promise<string> {
  return fillTemplate(await readFile(join(SEEDS, file), 'utf8'), values);
}

/** Replaces every `{{name}}`; throws at a name without a value, so that no seed goes out half filled. */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{([a-z0-9-]+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The seed names {{${name}}}, which has no value.`);
    return value;
  });
}
