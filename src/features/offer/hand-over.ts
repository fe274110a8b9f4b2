import { checkOutgoing } from '../../domain/notification/build/check-outgoing.ts';
import { type Forecast, type ForecastStep, happensAtOnce } from '../../domain/policy/forecast.ts';
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
  /** What policies do with one of these Offers in the own inbox, as it was shown. */
  readonly shown?: Forecast;
}

/**
 * Gives one Offer to the orchestrator: to be logged and sent, or to be put into the own inbox, where the policies that
 * were shown go on with it. The same Offer again is no second one. What the service would refuse is an `invalid`
 * problem with the findings, and nothing happens.
 */
export async function handOver(
  { document, work }: OfferItem,
  { orchestrator, service, way, copy, shown }: HandingOver,
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
  const approves = approvedLike(shown, forecast.value);
  return orchestrator.call('place', { document, artefact: work.artefact, approves });
}

/**
 * Ids of the suggestions that are approved by putting an Offer into the own inbox: those that do what was shown, maybe of
 * another work of the same round. Whatever a policy makes of this one beyond that asks under Review.
 */
function approvedLike(shown: Forecast | undefined, forecast: Forecast): string[] {
  const wasShown = new Set(
    shown?.steps.filter((step) => happensAtOnce(step, shown)).map((step) => deedOf(step)),
  );
  return forecast.steps
    .filter((step) => happensAtOnce(step, forecast) && wasShown.has(deedOf(step)))
    .map(({ suggestion }) => suggestion.id);
}

/** What a policy does, whichever work it is about: to whom something is sent counts, its content does not. */
function deedOf({ suggestion: { policy, effects } }: ForecastStep): string {
  const deeds = effects.map((effect) => [effect.kind, effect.kind === 'send' ? effect.inbox : '']);
  return JSON.stringify([policy.id, policy.version, policy.rule, deeds]);
}
