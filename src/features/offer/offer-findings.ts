import type { Finding } from '../../domain/finding.ts';
import { validateNotification } from '../../domain/notification/validate.ts';
import type { Service } from '../../domain/service/service.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { knowsPeopleByMail } from './offer-document.ts';
import type { OfferField } from './offer-draft.ts';

/** What is to be said about an Offer, sorted to where it can be mended. */
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

/** The field beside which a finding about `path` belongs; `undefined` when no field of the form can mend it. */
function fieldOf(path: string): OfferField | undefined {
  if (path === 'actor.id') return 'mailbox';
  if (path === 'object.id') return 'landingPage';
  if (path === 'object.ietf:cite-as') return 'citeAs';
  if (path === 'object.ietf:item.mediaType') return 'mediaType';
  return path === 'object.ietf:item' || path === 'object.ietf:item.id' ? 'file' : undefined;
}
