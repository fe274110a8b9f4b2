/** What is known of the logged-in person's pod, discovered from the WebID profile. */
export interface PodProfile {
  readonly webId: string;
  readonly name?: string;
  /** Values of `solid:oidcIssuer`. */
  readonly issuers: readonly string[];
  /** Roots of the user's storages (`pim:storage`, or found by the Link header), each ending in `/`. */
  readonly storages: readonly string[];
  /** `ldp:inbox`. */
  readonly inbox?: string;
  /** `as:outbox`: the container of the Artefact Lifecycle Event Log. */
  readonly eventLog?: string;
  /** `ev:eventlog_catalog`: the document that names the log documents of the artefacts. */
  readonly catalog?: string;
  /** The container of log documents (`eventlog/`): where the catalogue lies, or the usual place when it exists. */
  readonly logDocuments?: string;
  /** The container of artefacts. */
  readonly artefacts?: string;
  /** The container of rule books that the profile points to. */
  readonly policies?: string;
  /** `solid:publicTypeIndex`. */
  readonly publicTypeIndex?: string;
  /** Orrery's own container (services, decisions, intents), when it exists. */
  readonly home?: string;
}
