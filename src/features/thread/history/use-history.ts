import { useMemo } from 'react';
import {
  useAllSuggestions,
  useDecisions,
  useDispatches,
  useEvents,
  useIntents,
  useNotifications,
  useServices,
} from '../../workspace/queries.ts';
import { type HistoryItem, type HistorySubject, historyOf } from './history-items.ts';

const none: readonly never[] = [];

/** The history of an artefact or a service, as the replica knows it now. */
export function useHistory(subject: HistorySubject): readonly HistoryItem[] {
  const rows = useNotifications().data ?? none;
  const events = useEvents().data ?? none;
  const intents = useIntents().data ?? none;
  const decisions = useDecisions().data ?? none;
  const suggestions = useAllSuggestions().data ?? none;
  const services = useServices().data ?? none;
  const dispatches = useDispatches().data ?? none;
  const artefact = 'artefact' in subject ? subject.artefact : undefined;
  const service = 'service' in subject ? subject.service : undefined;
  return useMemo(() => {
    const sources = { rows, events, intents, decisions, suggestions, services, dispatches };
    if (service) return historyOf({ service }, sources);
    return artefact === undefined ? [] : historyOf({ artefact }, sources);
  }, [artefact, service, rows, events, intents, decisions, suggestions, services, dispatches]);
}
