import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Finding } from '../../domain/finding.ts';
import { buildRequest } from '../../domain/notification/build/request.ts';
import { doiUrl } from '../../domain/notification/uri.ts';
import { validateNotification } from '../../domain/notification/validate.ts';
import type { Service } from '../../domain/service/service.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { fieldOf, fileTypes, type OfferDraft, type OfferField } from './offer-draft.ts';

/**
 * The Offer that a draft stands for, as it is sent. May break rules: what the maintainer has typed goes in as it is.
 * https://coar-notify.net/specification/1.0.1/request-review/
 */
export function offerDocument(
  draft: OfferDraft,
  artefact: Pick<Artefact, 'type'>,
  service: Service | undefined,
  pod: PodProfile,
): JsonObject {
  const citeAs = draft.citeAs.trim();
  const mailbox = draft.mailbox?.trim() ?? '';
  return buildRequest({
    pattern: draft.pattern,
    id: draft.id,
    actor: {
      id: pod.webId,
      type: 'Person',
      name: pod.name ?? pod.webId,
      ...(mailbox !== '' && { mailbox }),
    },
    origin: { id: pod.storages[0] ?? pod.webId, inbox: pod.inbox ?? '' },
    target: { id: service?.id ?? '', inbox: service?.inbox ?? '' },
    object: {
      id: draft.landingPage.trim(),
      types: ['Page', 'sorg:AboutPage'],
      // A bare DOI is what people paste; receivers want its address.
      ...(citeAs === '' ? {} : { citeAs: doiUrl(citeAs) ?? citeAs }),
      item: {
        id: draft.file.trim(),
        types: fileTypes(artefact.type),
        mediaType: draft.mediaType.trim(),
      },
    },
    profiles: service?.demands,
  });
}

/** Whether a service knows people by their e-mail address, so that an Offer to it has to have one. */
export function knowsPeopleByMail(service: Service | undefined): boolean {
  return service?.demands?.includes('pci') ?? false;
}

/** What is to be said about a draft, sorted to where it can be mended. */
export interface OfferFindings {
  readonly byField: Readonly<Partial<Record<OfferField, Finding>>>;
  /** About parts that no field of the form can change. */
  readonly rest: readonly Finding[];
  /** How many of all stand in the way of sending. */
  readonly faults: number;
}

/**
 * Judges an Offer by COAR Notify 1.0.1 and by what the chosen service demands beyond it.
 * Findings about the target are left out while no service is chosen.
 */
export function offerFindings(document: JsonObject, service: Service | undefined): OfferFindings {
  const findings = validateNotification(document, { profiles: service?.demands }).filter(
    // A receiver that wants an e-mail address gets one, though the specification prefers a web address.
    ({ path, rule }) =>
      (service !== undefined || !path.startsWith('target')) &&
      !(rule === 'coar.actor.id.http' && knowsPeopleByMail(service)),
  );
  const byField: Partial<Record<OfferField, Finding>> = {};
  const rest: Finding[] = [];
  for (const finding of findings) {
    const field = fieldOf(finding.path);
    if (field === undefined) rest.push(finding);
    else if (byField[field] === undefined || finding.severity === 'must') byField[field] = finding;
  }
  return { byField, rest, faults: findings.filter(({ severity }) => severity === 'must').length };
}
