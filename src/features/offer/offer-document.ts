import type { Artefact } from '../../domain/artefact/artefact.ts';
import { ownActor, ownSystem } from '../../domain/notification/build/own-parties.ts';
import { buildRequest } from '../../domain/notification/build/request.ts';
import { doiUrl } from '../../domain/notification/uri.ts';
import type { Service } from '../../domain/service/service.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { fileTypes } from './file-types.ts';
import type { OfferDraft, WorkDraft } from './offer-draft.ts';

/**
 * The Offer of one work of a draft, as it is sent. May break rules: what the maintainer has typed goes in as it is.
 * https://coar-notify.net/specification/1.0.1/request-review/
 */
export function offerDocument(
  draft: OfferDraft,
  work: WorkDraft,
  artefact: Pick<Artefact, 'type'>,
  service: Service | undefined,
  pod: PodProfile,
): JsonObject {
  const citeAs = work.citeAs.trim();
  const mailbox = draft.mailbox?.trim() ?? '';
  const summary = draft.summary.trim();
  return buildRequest({
    pattern: draft.pattern,
    id: work.id,
    actor: { ...ownActor(pod), ...(mailbox !== '' && { mailbox }) },
    origin: ownSystem(pod),
    target: { id: service?.id ?? '', inbox: service?.inbox ?? '' },
    object: {
      id: work.landingPage.trim(),
      types: ['Page', 'sorg:AboutPage'],
      // A bare DOI is what people paste; receivers want its address.
      ...(citeAs === '' ? {} : { citeAs: doiUrl(citeAs) ?? citeAs }),
      item: {
        id: work.file.trim(),
        types: fileTypes(artefact.type),
        mediaType: work.mediaType.trim(),
      },
    },
    ...(draft.inReplyTo !== undefined && { inReplyTo: draft.inReplyTo }),
    ...(summary !== '' && { summary }),
    profiles: service?.demands,
  });
}

/** Whether a service knows people by their e-mail address, so that an Offer to it has to have one. */
export function knowsPeopleByMail(service: Service | undefined): boolean {
  return service?.demands?.includes('pci') ?? false;
}
