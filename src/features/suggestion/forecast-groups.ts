import { type Forecast, type ForecastStep, happensAtOnce } from '../../domain/policy/forecast.ts';
import type { Autonomy } from '../../domain/policy/header.ts';
import type { Effect, HeldBack, Obstacle } from '../../domain/suggestion/model.ts';

/** What one policy would do with a message, put together. */
export interface ForecastGroup {
  readonly policy: string;
  readonly name: string;
  readonly autonomy: Autonomy;
  readonly effects: readonly Effect[];
  readonly obstacles: readonly Obstacle[];
  /** Why it asks; `undefined` where it happens at once, or where the policy is off. */
  readonly asks?: HeldBack | 'after' | 'left-alone';
}

/** The forecast in the parts in which it is shown: what happens at once, what asks, and what would happen. */
export interface ForecastGroups {
  readonly now: readonly ForecastGroup[];
  readonly asking: readonly ForecastGroup[];
  /** Of policies that are switched off. */
  readonly off: readonly ForecastGroup[];
}

/** Puts together what each policy does; policies in the order in which they come first. */
export function forecastGroups(forecast: Forecast): ForecastGroups {
  const groups = new Map<string, ForecastGroup>();
  for (const step of forecast.steps) {
    const { suggestion, autonomy } = step;
    const asks = asksFor(step, forecast);
    const key = `${suggestion.policy.id} ${asks}`;
    const group = groups.get(key) ?? {
      policy: suggestion.policy.id,
      name: suggestion.policy.name,
      autonomy,
      effects: [],
      obstacles: [],
      ...(asks !== undefined && { asks }),
    };
    groups.set(key, {
      ...group,
      effects: [...group.effects, ...suggestion.effects],
      obstacles: [...group.obstacles, ...(suggestion.obstacles ?? [])],
    });
  }
  const all = [...groups.values()];
  return {
    now: all.filter(({ autonomy, asks }) => autonomy !== 'off' && asks === undefined),
    asking: all.filter(({ autonomy, asks }) => autonomy !== 'off' && asks !== undefined),
    off: all.filter(({ autonomy }) => autonomy === 'off'),
  };
}

function asksFor(step: ForecastStep, forecast: Forecast): ForecastGroup['asks'] {
  if (step.autonomy === 'off' || happensAtOnce(step, forecast)) return undefined;
  return step.asks ?? (forecast.leftAlone ? 'left-alone' : 'after');
}
