import { useEffect, useState } from 'react';
import type { Forecast } from '../../domain/policy/forecast.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** How long to wait for the next key, in milliseconds: a forecast runs all policies. */
const PAUSE = 400;

/** What policies would do with a message in the own inbox; `undefined` until it is known, and where it cannot be. */
export function useForecast(document: JsonObject | undefined): Forecast | undefined {
  const { orchestrator } = useWorkspace();
  const text = document && JSON.stringify(document);
  const [known, setKnown] = useState<{ readonly text: string; readonly forecast: Forecast }>();
  useEffect(() => {
    if (text === undefined) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const forecast = await orchestrator.forecast(JSON.parse(text) as JsonObject);
      if (isCurrent && forecast.ok) setKnown({ text, forecast: forecast.value });
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, orchestrator]);
  return known?.text === text ? known?.forecast : undefined;
}
