import { type MarkedDraft, readDraftText, writeDraft } from '../../domain/crate/draft-document.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { deleteResource } from '../artefact/put-resource.ts';
import { listContainer } from '../container.ts';
import { decodeText } from '../http/decode-text.ts';
import { exchangeIfPresent } from '../http/exchange.ts';
import { updateText } from '../http/update-text.ts';
import type { Transport } from '../transport.ts';

/** A draft in the pod, as the listing shows it. */
export interface ListedDraft {
  readonly id: string;
  /** Changes whenever the draft does; `''` on servers that do not tell. */
  readonly mark: string;
}

/** What became of writing a draft. */
export type DraftWritten =
  | { readonly kind: 'written' }
  /** The pod has a version that this device does not know; nothing was written. */
  | { readonly kind: 'other'; readonly other: MarkedDraft };

/** Drafts that are larger than this are not read, nor written, in bytes. */
const LARGEST_DRAFT = 32 * 2 ** 20;

const ACCEPT = 'application/ld+json';
const FILE = /\/([0-9a-f-]{36})\.jsonld$/i;

/** URL of the container of drafts. @param home Orrery's own container, ending in `/`. */
function draftsUrl(home: string): string {
  return new URL('crate-drafts/', home).href;
}

/** URL of a draft. */
export function draftUrl(home: string, id: string): string {
  return new URL(`${encodeURIComponent(id)}.jsonld`, draftsUrl(home)).href;
}

/** The drafts in the pod, by one listing; no container means none. `isWhole`: whether all are listed. */
export async function listPodDrafts(
  transport: Transport,
  home: string,
): Promise<Result<{ readonly drafts: readonly ListedDraft[]; readonly isWhole: boolean }>> {
  const listing = await listContainer(transport, draftsUrl(home));
  if (!listing.ok) return listing.problem.kind === 'absent' ? ok({ drafts: [], isWhole: true }) : listing;
  const { members, truncated } = listing.value;
  const drafts = members.flatMap(({ url, version }) => {
    const id = FILE.exec(url)?.[1];
    return id === undefined ? [] : [{ id, mark: version }];
  });
  return ok({ drafts, isWhole: !truncated });
}

/** One draft; `undefined` where the pod has none with this id. What cannot be read as one is `invalid`. */
export async function readPodDraft(
  transport: Transport,
  home: string,
  id: string,
): Promise<Result<MarkedDraft | undefined>> {
  const request = { url: draftUrl(home, id), headers: { accept: ACCEPT }, maxBytes: LARGEST_DRAFT };
  const answer = await exchangeIfPresent(transport, request);
  if (!answer.ok || answer.value === undefined) return answer.ok ? ok(undefined) : answer;
  const { body, headers } = answer.value;
  const read = readDraftText(decodeText(body, headers['content-type']));
  return read ? ok(read) : fail({ kind: 'invalid', reason: 'The draft in the pod cannot be read.' });
}

/**
 * Writes a draft, if the pod has none yet or one of the versions that are `known` here. What another
 * device wrote meanwhile is given back, and nothing is overwritten.
 */
export async function writePodDraft(
  transport: Transport,
  home: string,
  marked: MarkedDraft,
  known: readonly string[],
): Promise<Result<DraftWritten>> {
  const url = draftUrl(home, marked.draft.id);
  const text = writeDraft(marked);
  if (text.length > LARGEST_DRAFT) {
    const reason = `The draft is larger than ${LARGEST_DRAFT / 2 ** 20} MB: it is kept in this browser only.`;
    return fail({ kind: 'invalid', reason });
  }
  let other: MarkedDraft | undefined;
  const updated = await updateText(
    transport,
    url,
    (current) => {
      other = undefined;
      if (current.response === undefined) return { kind: 'replace', text, contentType: ACCEPT };
      const there = readDraftText(current.text);
      if (!there)
        return { kind: 'stop', problem: { kind: 'invalid', reason: 'The draft in the pod cannot be read.' } };
      // An answer that got lost: it was written all the same.
      if (there.version === marked.version) return { kind: 'leave' };
      if (known.includes(there.version)) return { kind: 'replace', text, contentType: ACCEPT };
      other = there;
      return { kind: 'leave' };
    },
    { accept: ACCEPT, maxBytes: LARGEST_DRAFT },
  );
  if (!updated.ok) return updated;
  return ok(other ? { kind: 'other', other } : { kind: 'written' });
}

/** Deletes a draft; one that is gone already is no problem. */
export function deletePodDraft(transport: Transport, home: string, id: string): Promise<Result<void>> {
  return deleteResource(transport, draftUrl(home, id));
}
