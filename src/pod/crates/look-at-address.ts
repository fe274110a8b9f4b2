import { fail, ok, type Result } from '../../domain/result.ts';
import { asStranger } from '../as-stranger.ts';
import { decodeText } from '../http/decode-text.ts';
import { exchange } from '../http/exchange.ts';
import { lastModified } from '../http/http-date.ts';
import { mediaType } from '../http/media-type.ts';
import { isSuccess, problemFromResponse } from '../http/problem-from-response.ts';
import { isInsideStorages, parseUrl } from '../http/storage-scope.ts';
import type { PodResponse, Transport } from '../transport.ts';
import { type FoundCrate, listPayload, METADATA_NAMES, readCrate } from './read-crate.ts';

/** What lies at an address. */
type LookedAt =
  /** The container of a crate in the own pod. */
  | { readonly kind: 'pod-crate'; readonly found: FoundCrate }
  /** A container of the own pod without a crate. */
  | ({ readonly kind: 'pod-folder'; readonly container: string } & Pick<FoundCrate, 'payload' | 'problems'>)
  /** The metadata of a crate. */
  | { readonly kind: 'metadata'; readonly url: string; readonly text: string }
  | { readonly kind: 'archive'; readonly url: string; readonly blob: Blob }
  | ({ readonly kind: 'file' } & WebFile);

/** A file at an address. What the server does not say, or no web page may see, is left out. */
export interface WebFile {
  /** After redirects. */
  readonly url: string;
  readonly mediaType?: string;
  /** In bytes. */
  readonly size?: number;
  /** ISO 8601. */
  readonly modified?: string;
}

/** In bytes: an archive is held in memory as a whole, metadata as text. */
const MAX_ARCHIVE = 512 * 1024 * 1024;
const MAX_METADATA = 64 * 1024 * 1024;

/** Statuses that some servers give to HEAD although GET works. */
const NO_HEAD: ReadonlySet<number> = new Set([400, 403, 405, 406, 500, 501]);

const METADATA_NAME = /(?:^|[/-])ro-crate-metadata\.jsonl?d?$/;

/**
 * Looks at an address that the maintainer gave: in the own storages with the session, everywhere else as a stranger.
 * A file is only asked about (HEAD); what may be a crate is fetched.
 */
export async function lookAtAddress(
  transport: Transport,
  address: string,
  storages: readonly string[],
  signal?: AbortSignal,
): Promise<Result<LookedAt>> {
  const url = parseUrl(address);
  if (url === undefined) return fail({ kind: 'invalid', reason: 'This is no web address.' });
  const isOwn = isInsideStorages(url, storages);
  const stopped: Transport = (request) => transport(request, signal);
  const ask = isOwn ? stopped : asStranger(stopped);
  const container = containerOf(url);
  if (isOwn && container !== undefined) {
    const found = await readCrate(ask, container);
    if (found.ok) return ok({ kind: 'pod-crate', found: found.value });
    if (found.problem.kind !== 'absent' || METADATA_NAME.test(url.pathname)) return found;
    return ok({ kind: 'pod-folder', container, ...(await listPayload(ask, container)) });
  }
  if (container !== undefined && url.pathname.endsWith('/')) {
    const metadata = await metadataAt(ask, container + METADATA_NAMES[0]);
    if (metadata.ok && metadata.value) return ok(metadata.value);
  }
  return lookAtFile(ask, url);
}

/** Asks about one file, whatever it is, without fetching it. */
export async function askFile(
  transport: Transport,
  address: string,
  storages: readonly string[],
): Promise<Result<WebFile>> {
  const url = parseUrl(address);
  if (url === undefined) return fail({ kind: 'invalid', reason: 'This is no web address.' });
  return askAbout(isInsideStorages(url, storages) ? transport : asStranger(transport), url.href);
}

/** HEAD; where it is not allowed, GET of one byte. */
async function askAbout(ask: Transport, url: string): Promise<Result<WebFile>> {
  const head = await ask({ url, method: 'HEAD' });
  if (head.ok && !NO_HEAD.has(head.value.status))
    return isSuccess(head.value) ? ok(factsOf(head.value)) : fail(problemFromResponse(head.value, 'read'));
  const got = await exchange(ask, { url, headers: { range: 'bytes=0-0' } }, 'read');
  return got.ok ? ok(factsOf(got.value)) : head.ok ? got : head;
}

/** What is asked about, and fetched where it may be a crate. */
async function lookAtFile(ask: Transport, url: URL): Promise<Result<LookedAt>> {
  const file = await askAbout(ask, url.href);
  if (!file.ok) return file;
  const said = file.value.mediaType ?? '';
  if (isArchive(url, said)) {
    const got = await exchange(ask, { url: url.href, maxBytes: MAX_ARCHIVE, timeout: 600_000 }, 'read');
    if (!got.ok) return got;
    return ok({ kind: 'archive', url: got.value.url, blob: new Blob([new Uint8Array(got.value.body)]) });
  }
  if (mayBeMetadata(url, said)) {
    const metadata = await metadataAt(ask, url.href);
    if (!metadata.ok) return metadata;
    if (metadata.value) return ok(metadata.value);
  }
  return ok({ kind: 'file', ...file.value });
}

/** A document that names the metadata of a crate; `undefined` where it is other JSON. */
async function metadataAt(
  ask: Transport,
  url: string,
): Promise<Result<Extract<LookedAt, { kind: 'metadata' }> | undefined>> {
  const headers = { accept: 'application/ld+json, application/json;q=0.9, */*;q=0.1' };
  const got = await exchange(ask, { url, headers, maxBytes: MAX_METADATA, timeout: 120_000 }, 'read');
  if (!got.ok) return got;
  const text = decodeText(got.value.body, got.value.headers['content-type']);
  const isCrate = METADATA_NAME.test(new URL(url).pathname) || looksLikeCrate(text);
  return ok(isCrate ? { kind: 'metadata', url: got.value.url, text } : undefined);
}

/** Whether a text is about a crate, however broken: it names the descriptor, or a context of RO-Crate. */
export function looksLikeCrate(text: string): boolean {
  return /^\s*[[{]/.test(text) && /ro-crate-metadata\.json|w3id\.org\/ro\/crate/.test(text);
}

/** The container that a URL means: itself, or that of the metadata document. */
function containerOf(url: URL): string | undefined {
  if (!url.pathname.endsWith('/') && !METADATA_NAME.test(url.pathname)) return undefined;
  return new URL('./', url).href;
}

function isArchive({ pathname }: URL, said: string): boolean {
  return /\.(zip|eln)$/i.test(pathname) || said === 'application/zip' || said === 'application/vnd.eln+zip';
}

function mayBeMetadata({ pathname }: URL, said: string): boolean {
  if (/\.ipynb$/i.test(pathname)) return false;
  return /\.json(ld)?$/i.test(pathname) || said === 'application/ld+json' || said === 'application/json';
}

function factsOf(answer: PodResponse): WebFile {
  const { url, headers, status } = answer;
  const type = mediaType(headers['content-type']);
  const [, whole] = /^bytes 0-0\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
  // Of a packed answer the length says nothing about the file.
  const length = headers['content-encoding'] === undefined ? headers['content-length'] : undefined;
  const size = Number(whole ?? (status === 206 ? Number.NaN : (length ?? Number.NaN)));
  const modified = lastModified(answer);
  return {
    url,
    ...(type !== '' && { mediaType: type }),
    ...(Number.isSafeInteger(size) && { size }),
    ...(modified !== undefined && { modified }),
  };
}
