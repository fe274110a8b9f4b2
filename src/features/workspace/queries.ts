import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { listArtefacts } from '../../cache/artefacts.ts';
import { listDecisions } from '../../cache/decisions.ts';
import { listDispatches } from '../../cache/dispatches.ts';
import { listEvents } from '../../cache/events.ts';
import { knownFilters } from '../../cache/filters.ts';
import { listIntents } from '../../cache/intents.ts';
import { policyRunKey, readMeta } from '../../cache/meta.ts';
import { listNotifications, unreadCount } from '../../cache/notifications.ts';
import { listPolicySettings } from '../../cache/policies.ts';
import type { Replica } from '../../cache/replica.ts';
import { listRuleBooks } from '../../cache/rule-books.ts';
import { listServices } from '../../cache/services.ts';
import { knownSettings } from '../../cache/settings.ts';
import { listSuggestions, openSuggestions } from '../../cache/suggestions.ts';
import type { SyncStatus, Topic } from '../../orchestrator/protocol.ts';
import { useWorkspace } from './workspace.ts';

/**
 * A query over one part of the replica. The key begins with the topic, so that the orchestrator's `changed` message
 * renews every query of that topic; nothing else makes it stale.
 */
export function replicaQuery<T>(
  replica: Replica | undefined,
  key: readonly [Topic, ...string[]],
  read: (replica: Replica) => Promise<T>,
) {
  return queryOptions({
    queryKey: [...key, replica?.webId ?? ''],
    queryFn: () => {
      if (!replica) throw new Error('Asked without a replica.');
      return read(replica);
    },
    enabled: replica !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    // Rows are compared by no one: comparing thousands of them costs more than painting the visible ones.
    structuralSharing: false,
    placeholderData: keepPreviousData,
    networkMode: 'always',
    retry: false,
  });
}

/** The members of the inbox, newest first. */
export function useNotifications() {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['notifications'], (open) => listNotifications(open)));
}

/** The dispatches of crates, newest first. */
export function useDispatches() {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['dispatches'], listDispatches));
}

/** How many notifications were never opened. */
export function useUnreadCount() {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['notifications', 'unread'], unreadCount));
}

/** What waits for the maintainer: undecided, put off until now, or failed. */
export function useSuggestions() {
  const { replica } = useWorkspace();
  return useQuery(
    replicaQuery(replica, ['suggestions', 'open'], (open) => openSuggestions(open, new Date().toISOString())),
  );
}

/** All suggestions, also the decided ones. */
export function useAllSuggestions() {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['suggestions', 'all'], listSuggestions));
}

/** The maintainer's decisions, newest first. */
export function useDecisions() {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['suggestions', 'decisions'], listDecisions));
}

/** Effects that were approved, with their receipts. */
export function useIntents() {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['intents'], listIntents));
}

/** The artefacts of the pod, by title. */
export function useArtefacts() {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['artefacts'], listArtefacts));
}

/** The register of services. */
export function useServices() {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['services'], listServices));
}

/** What the maintainer has set for policies. */
export function usePolicySettings() {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['policies'], listPolicySettings));
}

/** The maintainer's own rule books. */
export function useRuleBooks() {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['policies', 'books'], listRuleBooks));
}

/** What the policies did when they last had something to do; `null` before they ever had. */
export function usePolicyRun() {
  const { replica } = useWorkspace();
  return useQuery(
    replicaQuery(replica, ['policies', 'run'], async (open) => (await readMeta(open, policyRunKey)) ?? null),
  );
}

/** What the maintainer has set once for all devices. */
export function useSettings() {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['settings'], knownSettings));
}

/** The filters that the maintainer keeps, of all lists, by name. */
export function useSavedFilters() {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['settings', 'filters'], knownFilters));
}

/** The event log, newest first. */
export function useEvents() {
  const { replica } = useWorkspace();
  return useQuery(replicaQuery(replica, ['events'], (open) => listEvents(open)));
}

/** Connection and sync, as it is now. */
export function useSyncStatus(): SyncStatus {
  const { orchestrator } = useWorkspace();
  return useSyncExternalStore(orchestrator.onStatus, orchestrator.status);
}
