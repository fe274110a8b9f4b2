import { listArtefacts } from '../cache/artefacts.ts';
import { listEvents, removeEvents } from '../cache/events.ts';
import { readLogIndex, writeLogIndex } from '../cache/log-index.ts';
import { countMembers, parseRoot } from '../domain/event-log/log-page.ts';
import { artefactLog, logPlaces } from '../domain/event-log/places.ts';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { listContainer } from '../pod/container.ts';
import { enterCatalogue, leaveCatalogue } from '../pod/event-log/enter-catalogue.ts';
import { JSON_LD } from '../pod/event-log/index-events.ts';
import { prepareContainer } from '../pod/event-log/prepare-container.ts';
import { rebuildLog, type StoredEvent } from '../pod/event-log/rebuild-log.ts';
import { readText } from '../pod/http/update-text.ts';
import type { PodLook } from './look.ts';

/** So few missing events are entered without being asked for: it takes one request for each. */
const BY_ITSELF = 20;

/**
 * Compares, by one request, how many events the log document knows with how many there are. A few that it lacks, for
 * which a device had no time or no connection, are entered; of more the maintainer is told.
 */
export async function tendLog(look: PodLook): Promise<Problem | undefined> {
  const places = logPlaces(look.pod);
  if (places === undefined) return undefined;
  const before = await readLogIndex(look.replica);
  const events = await listEvents(look.replica);
  if (events.length === 0 && before.missing === 0) return undefined;
  const document = await readText(look.transport, places.log, JSON_LD);
  if (!document.ok) return document.problem;
  const root = document.value.response && parseRoot(document.value.text, places.log);
  const missing = Math.max(0, events.length - (root ? countMembers(root) : 0));
  if (missing > 0 && missing <= BY_ITSELF) {
    const mended = await mendLog(look);
    return mended.ok ? undefined : mended.problem;
  }
  if (missing !== before.missing) {
    await writeLogIndex(look.replica, { missing });
    look.changed(['events']);
  }
  return undefined;
}

/** Makes the log documents of the pod and of its artefacts agree with the events, and the catalogue with both. */
export async function mendLog(look: PodLook): Promise<Result<void>> {
  const { replica, pod, transport, changed } = look;
  const places = logPlaces(pod);
  if (places === undefined)
    return fail({ kind: 'invalid', reason: 'Your pod has no event log yet. Set it up, then try again.' });
  const prepare = () => prepareContainer(transport, places.container, pod.webId);
  // The copy on this device may still hold events that somebody has deleted from the pod. It is looked at first: what
  // is written meanwhile is then not taken for deleted.
  const known = await listEvents(replica);
  const listing = await listContainer(transport, places.events);
  if (!listing.ok && listing.problem.kind !== 'absent') return listing;
  const there = new Set(listing.ok ? listing.value.members.map(({ url }) => url) : []);
  await removeEvents(
    replica,
    known.filter(({ url }) => !there.has(url)).map(({ url }) => url),
  );
  const rows = known.filter(({ url }) => there.has(url));
  const byArtefact = new Map<string, StoredEvent[]>();
  for (const { url, writtenAt, artefact } of known) {
    if (artefact === undefined || !pod.storages.some((storage) => artefact.startsWith(storage))) continue;
    const events = byArtefact.get(artefact) ?? [];
    // The log of a work whose last event is gone is looked at, too.
    byArtefact.set(artefact, there.has(url) ? [...events, { url, writtenAt }] : events);
  }
  const main = await rebuildLog(transport, { url: places.log, prepare }, rows);
  let problem = main.ok ? main.value.problems[0]?.problem : main.problem;
  for (const [artefact, events] of byArtefact) {
    const own = await rebuildLog(transport, { url: artefactLog(artefact), artefact }, events);
    if (!own.ok) problem ??= own.problem;
  }
  const logged = [...byArtefact].filter(([, events]) => events.length > 0);
  const logs = logged.map(([artefact]) => ({ log: artefactLog(artefact), artefact }));
  const catalogue = await enterCatalogue(transport, { url: places.catalog, prepare }, logs);
  if (!catalogue.ok) problem ??= catalogue.problem;
  // Somebody may have made a work private by other means than Orrery, which would have taken it out.
  for (const { url } of (await listArtefacts(replica)).filter(({ visibility }) => visibility === 'private')) {
    const left = await leaveCatalogue(transport, places.catalog, artefactLog(url));
    if (!left.ok) problem ??= left.problem;
  }
  const missing = main.ok ? main.value.problems.length : rows.length;
  await writeLogIndex(replica, { missing, ...(problem !== undefined && { problem }) });
  changed(['events']);
  return main.ok ? ok(undefined) : main;
}
