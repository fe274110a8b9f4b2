import { useMemo } from 'react';
import { PATIENCE_DAYS } from '../../domain/settings/settings.ts';
import { buildThreads } from '../../domain/thread/build-threads.ts';
import type { ThreadEvidence, Threads } from '../../domain/thread/model.ts';
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

const HOUR = 3_600_000;
const none: readonly never[] = [];

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
  return useMemo(
    () => shared({ rows, events, intents, services, artefacts, ownIds, overdueBefore }),
    [rows, events, intents, services, artefacts, ownIds, overdueBefore],
  );
}

let last: { readonly known: ThreadEvidence; readonly threads: Threads } | undefined;

/** Several views ask at once, for the same: the threads are built for the first of them. */
function shared(known: ThreadEvidence): Threads {
  const isSame =
    last?.known.rows === known.rows &&
    last.known.events === known.events &&
    last.known.intents === known.intents &&
    last.known.services === known.services &&
    last.known.artefacts === known.artefacts &&
    last.known.overdueBefore === known.overdueBefore &&
    String(last.known.ownIds) === String(known.ownIds);
  if (last && isSame) return last.threads;
  const threads = buildThreads(known);
  last = { known, threads };
  return threads;
}
