import { openCrate } from '../../domain/crate/open/open-crate.ts';
import { type CrateOverview, overviewOf } from '../../domain/crate/overview.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { listContainer } from '../container.ts';
import { decodeText } from '../http/decode-text.ts';
import { exchange } from '../http/exchange.ts';
import { lastModified } from '../http/http-date.ts';
import type { Transport } from '../transport.ts';
import { parseWacAllow } from '../wac-allow.ts';
import { METADATA_NAME } from './places.ts';

/** A crate in the pod. */
export interface SavedCrateEntry {
  /** URL of the container that is its root. */
  readonly container: string;
  readonly overview: CrateOverview;
  /** Of the metadata document. */
  readonly etag?: string;
  /** ISO 8601. */
  readonly modified?: string;
  /** Whether everybody may read it, as far as the server says so. */
  readonly visibility?: 'public' | 'private';
}

/** The crates that could be read, and why others could not: without metadata (`absent`) saving was cut off. */
export interface CrateList {
  readonly crates: readonly SavedCrateEntry[];
  readonly problems: readonly { readonly container: string; readonly problem: Problem }[];
}

/** Reads all saved crates. @param container that of all crates, see `cratesContainer`; it need not exist */
export async function listCrates(transport: Transport, container: string): Promise<Result<CrateList>> {
  const listing = await listContainer(transport, container);
  if (!listing.ok) return listing.problem.kind === 'absent' ? ok({ crates: [], problems: [] }) : listing;
  const inside = listing.value.containers.filter((url) => url.startsWith(container) && url !== container);
  const read = await Promise.all(inside.map((url) => readEntry(transport, url)));
  const crates: SavedCrateEntry[] = [];
  const problems: { container: string; problem: Problem }[] = [];
  read.forEach((entry, index) => {
    if (entry.ok) crates.push(entry.value);
    else problems.push({ container: inside[index] ?? '', problem: entry.problem });
  });
  return ok({ crates, problems });
}

async function readEntry(transport: Transport, container: string): Promise<Result<SavedCrateEntry>> {
  const request = {
    url: `${container}${METADATA_NAME}`,
    headers: { accept: 'application/ld+json' },
    maxBytes: 64 * 1024 * 1024,
  };
  const answer = await exchange(transport, request, 'read');
  if (!answer.ok) return answer;
  const { body, headers } = answer.value;
  const opened = openCrate(decodeText(body, headers['content-type']));
  if (!opened.ok) return fail({ kind: 'invalid', reason: 'The metadata is no RO-Crate that can be read.' });
  const modified = lastModified(answer.value);
  const rights = parseWacAllow(headers['wac-allow']);
  return ok({
    container,
    overview: overviewOf(opened.crate),
    ...(headers.etag !== undefined && { etag: headers.etag }),
    ...(modified !== undefined && { modified }),
    ...(rights && {
      visibility: rights.public.includes('read') ? ('public' as const) : ('private' as const),
    }),
  });
}
