import { catalogueText } from '../../src/domain/event-log/catalogue.ts';
import { checksumsOf } from '../../src/domain/event-log/checksum.ts';
import type { LogEntry } from '../../src/domain/event-log/entry.ts';
import { addEntries, emptyRoot, rootText } from '../../src/domain/event-log/log-page.ts';
import { artefactLog } from '../../src/domain/event-log/places.ts';
import { sha256Hex } from '../../src/domain/hash/sha256.ts';
import type { PodWriter } from './pod-writer.ts';

const JSON_LD = 'application/ld+json';

/** An event that stands in the log. */
export interface SeededEvent {
  readonly url: string;
  readonly text: string;
  /** The work that it is about. */
  readonly artefact: string;
}

/**
 * Writes the documents that lie beside the events, as the app keeps them: the log of the pod, those of its artefacts,
 * and the catalogue.
 * @param container ends in `/`
 */
export async function writeLogDocuments(
  pod: PodWriter,
  container: string,
  artefacts: readonly string[],
  events: readonly SeededEvent[],
): Promise<void> {
  const created = new Date().toISOString();
  const write = async (log: string, about: readonly SeededEvent[], artefact?: string) => {
    const entries: LogEntry[] = about.map(({ url, text }) => ({
      url,
      created,
      checksums: checksumsOf(new TextEncoder().encode(text)),
    }));
    const empty = emptyRoot(log, artefact);
    await pod.put(log, JSON_LD, rootText(addEntries(empty, entries, sha256Hex)?.root ?? empty));
  };
  await write(`${container}log.jsonld`, events);
  for (const artefact of artefacts) {
    const about = events.filter((event) => event.artefact === artefact);
    await write(artefactLog(artefact), about, artefact);
  }
  const catalog = `${container}catalog.jsonld`;
  const entries = artefacts.map((artefact) => ({ log: artefactLog(artefact), artefact }));
  await pod.put(catalog, JSON_LD, catalogueText(catalog, entries));
}
