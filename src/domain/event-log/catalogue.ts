import type { Quad } from '@rdfjs/types';
import { isObject, member } from '../notification/json.ts';
import { EVENT_NOTIFICATIONS, LOG_CONTEXT, TREE } from './context.ts';
import type { CatalogueEntry } from './entry.ts';
import { idOf, listOf, typesOf } from './json-values.ts';
import { absoluteUrl, looselySame } from './urls.ts';

/** Reads a catalogue of logs from JSON; `undefined` where the document is none. @param url Final URL of the document. */
export function readCatalogueJson(document: unknown, url: string): readonly CatalogueEntry[] | undefined {
  if (!isObject(document) || !typesOf(document).some((type) => /EventLogCatalog$/.test(type)))
    return undefined;
  return listOf(member(document, 'member')).flatMap((value) => {
    const log = idOf(value);
    const artefact = isObject(value) ? idOf(member(value, 'artifact')) : undefined;
    const found = log ? absoluteUrl(log, url) : undefined;
    if (found === undefined) return [];
    return [{ log: found, artefact: artefact ? absoluteUrl(artefact, url) : undefined }];
  });
}

/** Reads a catalogue of logs from RDF; empty where there is none in it. */
export function readCatalogueQuads(quads: readonly Quad[]): readonly CatalogueEntry[] {
  const catalogues = quads.filter(({ object }) => object.value === `${EVENT_NOTIFICATIONS}EventLogCatalog`);
  const names = new Set(catalogues.map(({ subject }) => subject.value));
  return quads
    .filter(({ subject, predicate }) => names.has(subject.value) && predicate.value === `${TREE}member`)
    .map(({ object: { value: log } }) => {
      const about = quads.find(
        ({ subject, predicate }) =>
          subject.value === log && predicate.value === `${EVENT_NOTIFICATIONS}artifact`,
      );
      return { log, artefact: about?.object.value };
    });
}

/** The logs that a catalogue names for an artefact. */
export function logsOf(catalogue: readonly CatalogueEntry[], artefact: string): readonly string[] {
  return catalogue
    .filter((entry) => entry.artefact !== undefined && looselySame(entry.artefact, artefact))
    .map(({ log }) => log);
}

/** The text of a catalogue. @param url Its own URL. */
export function catalogueText(url: string, entries: readonly CatalogueEntry[]): string {
  return JSON.stringify(
    {
      '@context': LOG_CONTEXT,
      id: url,
      type: 'EventLogCatalog',
      member: entries.map(({ log, artefact }) => ({
        id: log,
        ...(artefact !== undefined && { artifact: artefact }),
      })),
    },
    null,
    2,
  );
}
