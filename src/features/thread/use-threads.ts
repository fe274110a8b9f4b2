import { useMemo } from 'react';
import { buildThreads } from '../../domain/thread/build-threads.ts';
import { PATIENCE, type ThreadEvidence, type Threads } from '../../domain/thread/model.ts';
import { useNow } from '../../ui/now.ts';
import { ownIdsOf } from '../notification/own-ids.ts';
import { useArtefacts, useEvents, useIntents, useNotifications, useServices } from '../workspace/queries.ts';
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
  const hour = Math.floor(useNow() / HOUR);
  return useMemo(
    () => shared({ rows, events, intents, services, artefacts, ownIds }, hour),
    [rows, events, intents, services, artefacts, ownIds, hour],
  );
}

type Known = Omit<ThreadEvidence, 'overdueBefore'>;

let last: { readonly known: Known; readonly hour: number; readonly threads: Threads } | undefined;

/** Several views ask at once, for the same: the threads are built for the first of them. */
function shared(known: Known, hour: number): Threads {
  const isSame =
    last?.hour === hour &&
    last.known.rows === known.rows &&
    last.known.events === known.events &&
    last.known.intents === known.intents &&
    last.known.services === known.services &&
    last.known.artefacts === known.artefacts &&
    String(last.known.ownIds) === String(known.ownIds);
  if (last && isSame) return last.threads;
  const overdueBefore = new Date(hour * HOUR - PATIENCE * 24 * HOUR).toISOString();
  const threads = buildThreads({ ...known, overdueBefore });
  last = { known, hour, threads };
  return threads;
}
