import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Service } from '../../domain/service/service.ts';
import { serviceById } from '../../domain/trust/sender.ts';
import { isHandedOver, newWork, type OfferDraft } from './offer-draft.ts';
import { offerPatterns } from './offer-pattern.ts';
import type { OfferSearch } from './offer-search.ts';

/** The kept draft that an address leads to: the one that it names, else one of the same works. */
export function keptDraft(
  drafts: ReadonlyMap<string, OfferDraft>,
  search: OfferSearch,
  works: readonly string[],
): OfferDraft | undefined {
  if (search.draft !== undefined) return drafts.get(search.draft);
  return [...drafts.values()].reverse().find((draft) => !isHandedOver(draft) && fits(draft, search, works));
}

function fits(draft: OfferDraft, search: OfferSearch, works: readonly string[]): boolean {
  const { service, pattern, inReplyTo } = draft;
  return (
    inReplyTo === search.replyTo &&
    (search.service === undefined || search.service === service) &&
    (search.pattern === undefined || search.pattern === pattern) &&
    draft.works.length === works.length &&
    draft.works.every(({ artefact }) => works.includes(artefact))
  );
}

/**
 * A new draft as an address asks for it: of a service that is named, what it takes is asked.
 * @param newId gives fresh UUIDs
 */
export function newDraft(
  search: OfferSearch,
  artefacts: readonly Artefact[],
  services: readonly Service[],
  newId: () => string,
): OfferDraft {
  const takes = search.service === undefined ? [] : (serviceById(services, search.service)?.takes ?? []);
  return {
    key: newId(),
    pattern: search.pattern ?? offerPatterns.find((known) => takes.includes(known)) ?? 'request-review',
    summary: '',
    ...(search.service !== undefined && { service: search.service }),
    ...(search.replyTo !== undefined && { inReplyTo: search.replyTo }),
    works: artefacts.map((artefact) => newWork(artefact, `urn:uuid:${newId()}`)),
  };
}
