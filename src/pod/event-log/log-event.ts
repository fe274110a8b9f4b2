import { checksumsOf } from '../../domain/event-log/checksum.ts';
import type { CatalogueEntry, LogEntry } from '../../domain/event-log/entry.ts';
import { artefactLog, logPlaces } from '../../domain/event-log/places.ts';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { appendEvent } from '../event-log.ts';
import { exchange } from '../http/exchange.ts';
import type { PodProfile } from '../pod-profile.ts';
import type { Transport } from '../transport.ts';
import type { Written } from '../written.ts';
import { enterCatalogue } from './enter-catalogue.ts';
import { indexEvents, JSON_LD } from './index-events.ts';
import { prepareContainer } from './prepare-container.ts';

/** One event for the log. */
export interface EventToLog {
  readonly activityId: string;
  /** As received or sent, or processed. */
  readonly text: string;
  /** True when something was left out of it. */
  readonly processed: boolean;
  /** The artefact of ours that it is about, with a log of its own. URL of its container, ending in `/`. */
  readonly artefact?: string;
  /** ISO 8601: the time to fall back on where the server shows none. */
  readonly now: string;
}

/** Has work on one document done after what was begun on it before. */
export type InTurn = <T>(document: string, work: () => Promise<T>) => Promise<T>;

/** What came of it. */
export interface LoggedIn extends Written {
  /** The event stands in the log; but a log document could not be brought up to date. To be mended, not repeated. */
  readonly indexProblem?: Problem;
}

/**
 * Puts an event into the public log: the event itself, once; then the log document of the pod, that of its artefact,
 * and for a first event the catalogue. The event is what counts: whatever happens to the documents, which are made of
 * it, it is neither lost nor written again.
 * @param inTurn Keeps several events that are logged at the same time from contending for the same documents.
 */
export async function logEvent(
  transport: Transport,
  pod: PodProfile,
  event: EventToLog,
  inTurn: InTurn = (_document, work) => work(),
): Promise<Result<LoggedIn>> {
  const places = logPlaces(pod);
  if (places === undefined)
    return fail({ kind: 'invalid', reason: 'Your pod has no event log yet. Set it up, then try again.' });
  const written = await appendEvent(transport, places.events, event.activityId, event.text);
  if (!written.ok) return written;
  const indexed = await enter(transport, pod, event, written.value, inTurn);
  return ok(indexed.ok ? written.value : { ...written.value, indexProblem: indexed.problem });
}

async function enter(
  transport: Transport,
  pod: PodProfile,
  event: EventToLog,
  written: Written,
  inTurn: InTurn,
): Promise<Result<void>> {
  const places = logPlaces(pod);
  if (places === undefined) return ok(undefined);
  const entry = await entryOf(transport, event, written);
  if (!entry.ok) return entry;
  const areNew = !written.already;
  const prepare = () => prepareContainer(transport, places.container, pod.webId);
  const [main, own] = await Promise.all([
    inTurn(places.log, () => indexEvents(transport, { url: places.log, prepare }, [entry.value], { areNew })),
    enterForArtefact(transport, pod, event, entry.value, { areNew, inTurn }),
  ]);
  if (!main.ok) return main;
  if (!own.ok) return own;
  const { fresh } = own.value;
  return fresh === undefined
    ? ok(undefined)
    : inTurn(places.catalog, () => enterCatalogue(transport, { url: places.catalog, prepare }, [fresh]));
}

/** Enters the event into the log of its artefact, where it has one here; `fresh` is a log that began with it. */
async function enterForArtefact(
  transport: Transport,
  pod: PodProfile,
  { artefact }: EventToLog,
  entry: LogEntry,
  { areNew, inTurn }: { readonly areNew: boolean; readonly inTurn: InTurn },
): Promise<Result<{ readonly fresh?: CatalogueEntry }>> {
  if (artefact === undefined || !isOwnContainer(artefact, pod)) return ok({});
  const url = artefactLog(artefact);
  const indexed = await inTurn(url, () => indexEvents(transport, { url, artefact }, [entry], { areNew }));
  if (!indexed.ok) return indexed;
  return ok(indexed.value.created ? { fresh: { log: url, artefact } } : {});
}

/** What the documents say of the event: with checksums of the bytes that really lie there. */
async function entryOf(
  transport: Transport,
  { text, processed, now }: EventToLog,
  { url, already, at }: Written,
): Promise<Result<LogEntry>> {
  const bytes = already ? await bytesAt(transport, url) : ok(new TextEncoder().encode(text));
  if (!bytes.ok) return bytes;
  return ok({
    url,
    created: at ?? now,
    checksums: checksumsOf(bytes.value),
    ...(processed && { processed }),
  });
}

/** The event as it lies there, for another device may have written it in another form. */
export async function bytesAt(transport: Transport, url: string): Promise<Result<Uint8Array>> {
  const answer = await exchange(transport, { url, headers: { accept: JSON_LD } }, 'read');
  return answer.ok ? ok(answer.value.body) : answer;
}

/** Artefacts of other places have no log here. */
function isOwnContainer(artefact: string, { storages }: PodProfile): boolean {
  return (
    artefact.endsWith('/') && storages.some((storage) => artefact.startsWith(storage) && artefact !== storage)
  );
}
