import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLoopback } from './loopback-server.ts';
import { isObject } from './science-mesh-lookup.ts';

/** What became of one file of a crate. */
export interface FetchedFile {
  readonly name: string;
  readonly url: string;
  /** Where it lies now; none where it could not be had. */
  readonly path?: string;
  readonly bytes?: number;
  /** Hex. */
  readonly sha256?: string;
  /** Why it was left out. */
  readonly why?: string;
}

/** What came of executing a crate. */
export interface Execution {
  /** A file that cannot be had is left out, and the whole still counts as done; `failed` reads nothing. */
  readonly state: 'done' | 'failed';
  readonly why?: string;
  readonly files: readonly FetchedFile[];
  /** Name of the file that the notebook service would open. */
  readonly opens?: string;
}

/** How files are fetched; times in milliseconds. */
const ATTEMPTS = 3;
const PAUSE = 100;
const LIMIT = 5_000;
const FETCHED = ['File', 'SoftwareSourceCode', 'ComputationalWorkflow'];
const TEXTS = ['name', 'description', 'encodingFormat', 'contentSize', 'url'];

/**
 * Does what a node does when its user executes a crate: reads it into typed fields, fetches each file without
 * credentials, and writes it under its name. The stand-in fetches from this machine only.
 * @param folder is made where it is not there
 */
export async function executeCrate(crate: unknown, folder: string): Promise<Execution> {
  if (crate === undefined) return { state: 'done', why: 'The share holds no crate.', files: [] };
  const fault = undecodable(crate);
  if (fault !== undefined) return { state: 'failed', why: fault, files: [] };
  const entities = (crate as { '@graph': readonly Entity[] })['@graph'];
  await mkdir(folder, { recursive: true });
  const files: FetchedFile[] = [];
  for (const entity of entities.filter(({ '@type': type }) => list(type).some((t) => FETCHED.includes(t))))
    if (entity.url !== undefined) files.push(await fetched(entity, folder));
  const root = entities.find(({ '@id': id }) => id === './');
  const main = entities.find(({ '@id': id }) => id === idOf(root?.mainEntity));
  const opened = files.find(({ url, path }) => path !== undefined && url === idOf(main?.url));
  return { state: 'done', files, ...(opened && { opens: opened.name }) };
}

interface Entity {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [term: string]: unknown;
}

/** Fields are read as texts; one that is something else makes the whole crate unreadable, as it does at the nodes. */
function undecodable(crate: unknown): string | undefined {
  const graph = isObject(crate) ? crate['@graph'] : undefined;
  if (!Array.isArray(graph)) return 'The crate has no @graph.';
  for (const entity of graph as readonly unknown[]) {
    if (!isObject(entity) || typeof entity['@id'] !== 'string') return 'An entity has no @id.';
    for (const term of TEXTS) {
      const value = entity[term];
      const isFine = value === undefined || typeof value === 'string' || (term === 'url' && isObject(value));
      if (!isFine) return `${term} of ${entity['@id']} is no text.`;
    }
    const { distribution } = entity;
    if (distribution !== undefined && !Array.isArray(distribution))
      return `distribution of ${entity['@id']} is no list.`;
  }
  return undefined;
}

async function fetched(entity: Entity, folder: string): Promise<FetchedFile> {
  const url = idOf(entity.url) ?? '';
  const name =
    typeof entity.name === 'string' ? entity.name : decodeURIComponent(url.split('/').at(-1) ?? '');
  const said = typeof entity.contentSize === 'string' ? Number(entity.contentSize) : undefined;
  if (!isPlainName(name)) return { name, url, why: 'The name is no plain file name.' };
  if (!URL.canParse(url) || !isLoopback(new URL(url).host))
    return { name, url, why: 'This stand-in fetches from this machine only.' };
  let why = '';
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      const bytes = await bytesAt(url);
      if (said !== undefined && said !== bytes.byteLength)
        throw new Error(`contentSize says ${said} bytes, and ${bytes.byteLength} came.`);
      const path = join(folder, name);
      await writeFile(path, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { name, url, path, bytes: bytes.byteLength, sha256 };
    } catch (cause) {
      why = (cause as Error).message;
      await new Promise((resolve) => setTimeout(resolve, attempt * PAUSE));
    }
  }
  return { name, url, why };
}

async function bytesAt(url: string): Promise<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT) });
  if (response.status !== 200) throw new Error(`The host answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

function isPlainName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\u0000-\u001f]/.test(name);
}

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return isObject(value) && typeof value['@id'] === 'string' ? value['@id'] : undefined;
}

function list(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
