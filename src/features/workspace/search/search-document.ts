/** What can be found. */
export type SearchKind = 'message' | 'event' | 'artefact' | 'service';

/** One thing as the index holds it. All of it comes from outside, or may do so. */
export interface SearchDocument {
  readonly kind: SearchKind;
  /** URL or id of the thing: what its screen opens it by. */
  readonly key: string;
  /** The sentence or name that it is shown as. */
  readonly title: string;
  /** Half a line more for the list of what was found. */
  readonly detail?: string;
  /** ISO 8601. */
  readonly at?: string;
  /** Id of the activity: what its thread is found by. */
  readonly activity?: string;
  /** Names of people, services and works in it. */
  readonly names: string;
  /** Running text: a summary, an abstract, notes. */
  readonly text: string;
  /** Ids and addresses. */
  readonly ids: string;
  /** What else it says, as it was sent. */
  readonly raw: string;
}

/** Something that was found. */
export type SearchHit = Pick<SearchDocument, 'kind' | 'key' | 'title' | 'detail' | 'at' | 'activity'>;
