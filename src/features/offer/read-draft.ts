import type { OfferDraft, WorkDraft } from './offer-draft.ts';
import { offerPatterns } from './offer-pattern.ts';

/** A draft as it was stored; `undefined` where it is none, or not readable any more. */
export function readDraft(stored: unknown): OfferDraft | undefined {
  if (!isRecord(stored)) return undefined;
  const { key, pattern, summary, works, way, copy } = stored;
  const isDraft =
    isText(key) &&
    offerPatterns.some((known) => known === pattern) &&
    isText(summary) &&
    [stored.service, stored.mailbox, stored.inReplyTo].every(isOptionalText) &&
    (way === undefined || way === 'direct' || way === 'own-inbox') &&
    (copy === undefined || typeof copy === 'boolean') &&
    Array.isArray(works) &&
    works.length > 0 &&
    works.every(isWork);
  return isDraft ? (stored as unknown as OfferDraft) : undefined;
}

function isWork(value: unknown): value is WorkDraft {
  if (!isRecord(value)) return false;
  const { artefact, id, landingPage, citeAs, file, mediaType, leftOut, handedOver } = value;
  return (
    [artefact, id, landingPage, citeAs, file, mediaType].every(isText) &&
    (leftOut === undefined || typeof leftOut === 'boolean') &&
    isOptionalText(handedOver)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
