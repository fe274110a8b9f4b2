import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Forecast } from '../../domain/policy/forecast.ts';
import type { Problem } from '../../domain/problem.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { useArtefacts, useServices, useSettings } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** How long typing has to rest before the policies are asked, in milliseconds. */
const REST = 250;

/** What policies would do with a message, as far as it is known. */
export interface ShownForecast {
  /** The last one that is known; it may be of an earlier state of the message. */
  readonly forecast?: Forecast;
  /** Whether it is of the message as it stands now. */
  readonly isCurrent: boolean;
  readonly problem?: Problem;
}

/**
 * Asks what policies would do with a message, were it put into the own inbox; anew when the message, a policy, the
 * register or a work changes. Asks nothing while there is no message.
 */
export function useForecast(document: JsonObject | undefined): ShownForecast {
  const { orchestrator, pod } = useWorkspace();
  const text = document && JSON.stringify(document);
  const asked = useRested(text);
  const times = [useServices(), useArtefacts(), useSettings()].map(({ dataUpdatedAt }) => dataUpdatedAt);
  const { data, error, isPlaceholderData } = useQuery<Forecast, Problem>({
    // Begins with the topic, so that a change of what policies may do renews it.
    queryKey: ['policies', 'forecast', pod?.webId, asked, ...times],
    queryFn: async () => {
      const told = await orchestrator.forecast(JSON.parse(asked ?? '{}') as JsonObject);
      if (!told.ok) throw told.problem;
      return told.value;
    },
    enabled: asked !== undefined && pod !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    networkMode: 'always',
    retry: false,
  });
  return {
    ...(data && { forecast: data }),
    isCurrent: data !== undefined && !isPlaceholderData && asked === text,
    ...(error && { problem: error }),
  };
}

/** A text once it has not changed for a moment; the first one at once. */
function useRested(text: string | undefined): string | undefined {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return rested ?? text;
}
