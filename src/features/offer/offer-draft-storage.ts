import { type OfferDraft, offerPatterns } from './offer-draft.ts';

/**
 * Drafts outlive closing the dialog, reloading and the way to the sign-in page and back.
 * They live in `sessionStorage`, one per artefact: two tabs compose two Offers.
 */
type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The draft of an Offer of this artefact; `undefined` when there is none, or it is not readable any more. */
export function readDraft(storage: Storage, artefact: string): OfferDraft | undefined {
  try {
    const draft: unknown = JSON.parse(storage.getItem(keyOf(artefact)) ?? 'null');
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the draft. A browser that refuses storage keeps it only as long as the dialog is open. */
export function keepDraft(storage: Storage, artefact: string, draft: OfferDraft): void {
  try {
    storage.setItem(keyOf(artefact), JSON.stringify(draft));
  } catch {
    // Private mode or a full storage: composing goes on without it.
  }
}

/** Forgets the draft, once it was sent or thrown away. */
export function forgetDraft(storage: Storage, artefact: string): void {
  try {
    storage.removeItem(keyOf(artefact));
  } catch {
    // As above.
  }
}

function keyOf(artefact: string): string {
  return `orrery:offer-draft:${artefact}`;
}

function isDraft(value: unknown): value is OfferDraft {
  if (typeof value !== 'object' || value === null) return false;
  const draft = value as Record<string, unknown>;
  const texts = [draft.id, draft.landingPage, draft.citeAs, draft.file, draft.mediaType];
  return (
    texts.every((text) => typeof text === 'string') &&
    offerPatterns.some((pattern) => pattern === draft.pattern) &&
    (draft.service === undefined || typeof draft.service === 'string') &&
    (draft.mailbox === undefined || typeof draft.mailbox === 'string')
  );
}
