import { useMemo, useSyncExternalStore } from 'react';
import { PATIENCE_DAYS } from '../../domain/settings/settings.ts';
import type { Threads } from '../../domain/thread/model.ts';
import { useNow } from '../../ui/now.ts';
import { ownIdsOf } from '../notification/own-ids.ts';
import {
  useArtefacts,
  useEvents,
  useIntents,
  useNotifications,
  useServices,
  useSettings,
} from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { createThreadBuilder } from './thread-builder.ts';

const HOUR = 3_600_000;
const none: readonly never[] = [];

/** One for all views: they ask for the same. */
const builder = createThreadBuilder(
  (work) => void setTimeout(work),
  () => performance.now(),
);

/** All threads, as the replica knows them now: Offers, invitations and announcements with what came of them. */
export function useThreads(): Threads {
  const { pod } = useWorkspace();
  const rows = useNotifications().data ?? none;
  const events = useEvents().data ?? none;
  const intents = useIntents().data ?? none;
  const services = useServices().data ?? none;
  const artefacts = useArtefacts().data ?? none;
  const ownIds = useMemo(() => ownIdsOf(pod), [pod]);
  const { patienceDays = PATIENCE_DAYS } = useSettings().data ?? {};
  // No finer than an hour: the threads are built anew for it.
  const hour = Math.floor(useNow() / HOUR);
  const overdueBefore = new Date(hour * HOUR - patienceDays * 24 * HOUR).toISOString();
  const known = useMemo(
    () => ({ rows, events, intents, services, artefacts, ownIds, overdueBefore }),
    [rows, events, intents, services, artefacts, ownIds, overdueBefore],
  );
  return useSyncExternalStore(builder.subscribe, () => builder.threadsOf(known));
}
