/** What kind of work an artefact is. */
export type ArtefactType = 'article' | 'preprint' | 'review' | 'dataset' | 'software' | 'other';

/** A file of an artefact. */
export interface ArtefactFile {
  readonly url: string;
  readonly mediaType?: string;
  /** Its title, else the name in its URL. */
  readonly name?: string;
  /** In bytes. */
  readonly size?: number;
}

/** A link from an artefact to something that others said of it. */
export interface ArtefactLink {
  /** IRI of the property, e.g. `http://schema.org/review`. */
  readonly predicate: string;
  readonly target: string;
}

/** Who made a work: a WebID, an ORCID iD or another IRI where there is one. */
export interface Author {
  readonly id?: string;
  readonly name: string;
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
  /** ISO 8601: a year, a month, a day or a time. */
  readonly published?: string;
  readonly authors: readonly Author[];
  readonly abstract?: string;
  /** URL of the licence, see `licence.ts`. */
  readonly licence?: string;
  readonly files: readonly ArtefactFile[];
  readonly links: readonly ArtefactLink[];
  /** BCP 47 tag. */
  readonly language?: string;
  readonly keywords?: readonly string[];
  /** Further identifiers as URLs, `citeAs` not among them. */
  readonly identifiers?: readonly string[];
  /** What a review reviews. */
  readonly reviewOf?: string;
  /** When the description was first and last written, ISO 8601. */
  readonly created?: string;
  readonly modified?: string;
  /** Where notifications about it go. */
  readonly inbox?: string;
  /** Whether everybody may read it, as far as the server says so. It does not stand in the description. */
  readonly visibility?: 'public' | 'private';
  /** Its event logs: the document of its own, the container of the whole pod. */
  readonly eventLogs?: readonly string[];
  /** IRIs of standards and profiles that it follows; see `isCrate`. */
  readonly conformsTo?: readonly string[];
}
