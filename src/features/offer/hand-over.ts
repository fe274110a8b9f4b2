import { checkOutgoing } from '../../domain/notification/build/check-outgoing.ts';
import { approvedAhead } from '../../domain/policy/forecast.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { Service } from '../../domain/service/service.ts';
import type { OfferWay } from '../../domain/settings/settings.ts';
import type { Orchestrator } from '../../orchestrator/client.ts';
import type { OfferItem } from './offer-items.ts';

/** How Offers are handed over. */
export interface HandingOver {
  readonly orchestrator: Pick<Orchestrator, 'call' | 'forecast'>;
  readonly service: Service & { readonly inbox: string };
  readonly way: OfferWay;
  readonly copy: boolean;
}

/**
 * Gives one Offer to the orchestrator: to be logged and sent, or to be put into the own inbox, where the policies that
 * the forecast names go on with it. The same Offer again is no second one. What the service would refuse is an `invalid`
 * problem with the findings, and nothing happens.
 */
export async function handOver(
  { document, work }: OfferItem,
  { orchestrator, service, way, copy }: HandingOver,
): Promise<Result<void>> {
  if (document === undefined) return fail({ kind: 'absent', url: work.artefact });
  const checked = checkOutgoing(document, service.demands);
  if (!checked.ok) return checked;
  if (way === 'direct')
    return orchestrator.call('offer', {
      document,
      inbox: service.inbox,
      recipient: service.id,
      recipientName: service.name,
      artefact: work.artefact,
      copy,
    });
  const forecast = await orchestrator.forecast(document);
  if (!forecast.ok) return forecast;
  const approves = approvedAhead(forecast.value);
  return orchestrator.call('place', { document, artefact: work.artefact, approves });
}
