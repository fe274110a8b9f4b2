/** What kind of work an artefact is. */
export type ArtefactType = 'article' | 'preprint' | 'review' | 'dataset' | 'software' | 'other';

/** A file of an artefact. */
export interface ArtefactFile {
  readonly url: string;
  readonly mediaType?: string;
  readonly name?: string;
}

/** A link from an artefact to something that others said of it. */
export interface ArtefactLink {
  /** IRI of the property, e.g. `http://schema.org/review`. */
  readonly predicate: string;
  readonly target: string;
}

/** A work in the pod, as its metadata document describes it. */
export interface Artefact {
  /** URL of the landing page: the container that holds the files and the metadata. */
  readonly url: string;
  /** URL of the RDF document that describes it. */
  readonly metadata: string;
  readonly title: string;
  readonly type: ArtefactType;
  /** All `rdf:type`s, as full IRIs. */
  readonly types: readonly string[];
  readonly citeAs?: string;
  /** ISO 8601. */
  readonly published?: string;
  readonly authors: readonly { readonly id?: string; readonly name: string }[];
  readonly abstract?: string;
  readonly licence?: string;
  readonly files: readonly ArtefactFile[];
  readonly links: readonly ArtefactLink[];
}
