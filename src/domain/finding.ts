/** One rule that a document breaks, worded for people. */
export interface Finding {
  /** Stable rule id, e.g. `coar.target.inbox`. */
  readonly rule: string;
  /** `must`: the document is invalid. `should`: it stays valid, but falls short of a recommendation. */
  readonly severity: 'must' | 'should';
  /** Where, as a path into the JSON: `object.ietf:item.mediaType`, `$` for the whole document. */
  readonly path: string;
  /** A sentence that a maintainer understands. */
  readonly message: string;
  /** What the sender's developer should do about it. */
  readonly advice?: string;
  /** Link to the clause of the standard. */
  readonly spec: string;
}
