import type { HeldBack, Suggestion } from '../suggestion/model.ts';
import type { Autonomy } from './header.ts';

/** What one policy would do with a message that is not there yet. */
export interface ForecastStep {
  /** As it will be suggested once the message lies in the inbox: the same id, the same effects. */
  readonly suggestion: Suggestion;
  /** What the policy may do now; `off`: it would do this if it were switched on. */
  readonly autonomy: Autonomy;
  /** True when it follows only once the message stands in the event log. */
  readonly afterLogging: boolean;
  /** Why the maintainer is asked under Review all the same; `undefined`: putting the message there approves it. */
  readonly asks?: HeldBack;
}

/** What would become of a message. */
export interface Forecast {
  /** In the order in which it would happen. */
  readonly steps: readonly ForecastStep[];
  /** A policy that runs would rather leave the message alone: then nothing else happens until she says so. */
  readonly leftAlone: boolean;
}

/** Puts the steps of a forecast together. */
export function forecastOf(steps: readonly ForecastStep[]): Forecast {
  const leaves = ({ suggestion, autonomy }: ForecastStep) =>
    autonomy !== 'off' && suggestion.effects.some(({ kind }) => kind === 'ignore');
  return { steps, leftAlone: steps.some(leaves) };
}

/** Whether a step happens at once when the message is put into the inbox: nobody is asked any more. */
export function happensAtOnce(step: ForecastStep, forecast: Forecast): boolean {
  if (forecast.leftAlone || step.autonomy === 'off' || step.asks !== undefined) return false;
  return !step.afterLogging || isLoggedAtOnce(forecast);
}

/** Whether the message itself gets into the event log at once. */
function isLoggedAtOnce(forecast: Forecast): boolean {
  return forecast.steps.some(
    (step) =>
      !step.afterLogging &&
      happensAtOnce(step, forecast) &&
      step.suggestion.effects.some(
        (effect) => effect.kind === 'log' && effect.activityId === step.suggestion.activityId,
      ),
  );
}

/** Ids of the suggestions that are approved by putting the message into the inbox: what was shown, nothing else. */
export function approvedAhead(forecast: Forecast): string[] {
  return forecast.steps
    .filter((step) => happensAtOnce(step, forecast))
    .map(({ suggestion }) => suggestion.id);
}
