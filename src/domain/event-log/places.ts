/** What must be known of a pod to say where its log documents are. */
export interface LogOwner {
  readonly storages: readonly string[];
  /** Container of the events. */
  readonly eventLog?: string;
  /** Container of the log documents, where it is known. */
  readonly logDocuments?: string;
  /** The catalogue that the profile names. */
  readonly catalog?: string;
}

/** Where the documents lie that make a pod's events findable. All absolute. */
export interface LogPlaces {
  /** Container of the events: the truth. */
  readonly events: string;
  /** Container of the documents below, ending in `/`. */
  readonly container: string;
  /** Log document of the whole pod. */
  readonly log: string;
  /** Catalogue of the artefacts' logs. */
  readonly catalog: string;
}

/**
 * The places of a pod's log documents; `undefined` while it has no event log. They never lie inside the container of
 * events, whose members are events and nothing else.
 */
export function logPlaces(owner: LogOwner): LogPlaces | undefined {
  const { eventLog, storages, logDocuments, catalog } = owner;
  if (eventLog === undefined) return undefined;
  const storage = storages.find((root) => eventLog.startsWith(root)) ?? storages[0];
  if (storage === undefined && logDocuments === undefined) return undefined;
  const usual = logDocuments ?? `${storage}eventlog/`;
  const container = usual.startsWith(eventLog) ? `${storage}event-documents/` : usual;
  return {
    events: eventLog,
    container,
    log: `${container}log.jsonld`,
    catalog: catalog ?? `${container}catalog.jsonld`,
  };
}

/** Log document of one artefact. @param artefact URL of its container, ending in `/`. */
export function artefactLog(artefact: string): string {
  return new URL('eventlog.jsonld', artefact).href;
}
