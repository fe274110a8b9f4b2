import { skipToken, useQuery } from '@tanstack/react-query';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { PayloadFile } from '../../../domain/crate/draft.ts';
import { openCrate } from '../../../domain/crate/open/open-crate.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { SavedCrateEntry } from '../../../pod/crates/list-crates.ts';
import { crateFileUrl } from '../../../pod/crates/places.ts';
import { readCrate } from '../../../pod/crates/read-crate.ts';
import type { Transport } from '../../../pod/transport.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { closedAmong, linkedInPod } from '../out/use-save-facts.ts';

/** A saved crate, read as a whole. */
export interface SavedCrateRead {
  readonly crate: CrateDocument;
  readonly payload: readonly PayloadFile[];
  readonly etag?: string;
  /** Whether opening it changes something, which has to be seen before it is edited. */
  readonly isRepaired: boolean;
  /** Whether parts of its folder could not be listed. */
  readonly isPartly: boolean;
  /** Files and addresses that a public crate names, and that strangers cannot read. */
  readonly closed: readonly string[];
}

/** So many files are asked for whether strangers may read them; rules of single files are rare. */
const MOST_PROBES = 20;

/** Reads the crate of a row when it is chosen; again when its metadata has changed. */
export function useSavedCrate(entry: SavedCrateEntry | undefined): Result<SavedCrateRead> | undefined {
  const { transport, pod } = useWorkspace();
  return useQuery({
    queryKey: ['saved-crates', 'one', entry?.container ?? '', entry?.etag ?? ''],
    queryFn: entry ? () => readSaved(transport, entry, pod?.storages ?? []) : skipToken,
    staleTime: 20_000,
    retry: false,
  }).data;
}

async function readSaved(
  transport: Transport,
  { container, visibility }: SavedCrateEntry,
  storages: readonly string[],
): Promise<Result<SavedCrateRead>> {
  const found = await readCrate(transport, container);
  if (!found.ok) return found;
  const { text, payload, etag, problems } = found.value;
  const opened = openCrate(text);
  if (!opened.ok) return fail({ kind: 'invalid', reason: 'The metadata is no RO-Crate that can be read.' });
  const { crate, report } = opened;
  const files = payload.slice(0, MOST_PROBES).map(({ path }) => crateFileUrl(container, path));
  const asked = visibility === 'public' ? [...files, ...linkedInPod({ crate }, storages, container)] : [];
  const closed = await closedAmong(transport, asked);
  const isPartly = problems.length > 0;
  const isRepaired = report.length > 0;
  return ok({ crate, payload, isRepaired, isPartly, closed, ...(etag !== undefined && { etag }) });
}
