import type { PayloadFile } from '../../domain/crate/draft.ts';
import { idOfPath, payloadPath } from '../../domain/crate/paths.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { listContainer } from '../container.ts';
import { decodeText } from '../http/decode-text.ts';
import { exchange } from '../http/exchange.ts';
import type { PodResponse, Transport } from '../transport.ts';
import { isArtefactPath, isNeededPath } from './places.ts';

/** A crate as it stands in a container: the text of its metadata, and the files that lie beside it. */
export interface FoundCrate {
  /** The container; ends in `/`. */
  readonly container: string;
  /** URL of the metadata document. */
  readonly metadata: string;
  /** As it was sent, to be given to `openCrate`. */
  readonly text: string;
  readonly etag?: string;
  /** Everything below the container, without metadata, preview and what belongs to the pod itself. */
  readonly payload: readonly PayloadFile[];
  /** Folders that could not be listed, and the limit where it was reached: files may be missing above. */
  readonly problems: readonly { readonly url: string; readonly problem: Problem }[];
}

/** The names that the metadata of a crate has, the one of version 1.0 last. */
export const METADATA_NAMES = ['ro-crate-metadata.json', 'ro-crate-metadata.jsonld'] as const;

/** In bytes. */
const MAX_METADATA = 64 * 1024 * 1024;
/** Visible limits of what is listed. */
const MAX_FILES = 20_000;
const MAX_CONTAINERS = 2_000;

/**
 * Reads the crate that a container of the pod is the root of: its metadata as it was sent, then the listing of all
 * that lies below. `absent` where there is no metadata document.
 * @param container URL; with or without the `/` at its end
 */
export async function readCrate(transport: Transport, container: string): Promise<Result<FoundCrate>> {
  const root = container.endsWith('/') ? container : `${container}/`;
  const metadata = await readMetadata(transport, root);
  if (!metadata.ok) return metadata;
  const listed = await listPayload(transport, root);
  const etag = metadata.value.headers.etag;
  const text = decodeText(metadata.value.body, metadata.value.headers['content-type']);
  // What makes a saved crate an artefact is no payload, unless the crate itself says so: of a website, `index.html` is.
  const isPayload = ({ path }: PayloadFile) =>
    !isArtefactPath(path) || text.includes(JSON.stringify(idOfPath(path)));
  return ok({
    container: root,
    metadata: metadata.value.url,
    text,
    ...(etag !== undefined && { etag }),
    payload: listed.payload.filter(isPayload),
    problems: listed.problems,
  });
}

/** The metadata document of a container. Asked for as JSON-LD, so that no server converts it. */
async function readMetadata(transport: Transport, root: string): Promise<Result<PodResponse>> {
  for (const name of METADATA_NAMES) {
    const answer = await exchange(
      transport,
      { url: root + name, headers: { accept: 'application/ld+json' }, maxBytes: MAX_METADATA },
      'read',
    );
    if (answer.ok || answer.problem.kind !== 'absent') return answer;
  }
  return fail({ kind: 'absent', url: root + METADATA_NAMES[0] });
}

/** Everything below a container, folder by folder. */
export async function listPayload(
  transport: Transport,
  root: string,
): Promise<Pick<FoundCrate, 'payload' | 'problems'>> {
  const payload: PayloadFile[] = [];
  const problems: { url: string; problem: Problem }[] = [];
  const waiting = [root];
  const seen = new Set(waiting);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const listing = await listContainer(transport, next);
    if (!listing.ok) {
      problems.push({ url: next, problem: listing.problem });
      continue;
    }
    for (const { url, size, mediaType } of listing.value.members) {
      const path = url.startsWith(root) ? payloadPath(url.slice(root.length)) : undefined;
      if (path === undefined || path === METADATA_NAMES[1] || isNeededPath(path)) continue;
      payload.push({
        path,
        source: { kind: 'pod', url },
        ...(size !== undefined && { size }),
        ...(mediaType !== undefined && { mediaType }),
      });
    }
    for (const url of listing.value.containers) {
      if (seen.has(url) || !url.startsWith(root)) continue;
      seen.add(url);
      waiting.push(url);
    }
    if (payload.length > MAX_FILES || seen.size > MAX_CONTAINERS) {
      problems.push({
        url: next,
        problem: {
          kind: 'noncompliant',
          url: next,
          reason: `More than ${MAX_FILES} files or ${MAX_CONTAINERS} folders`,
        },
      });
      break;
    }
  }
  return { payload, problems };
}
