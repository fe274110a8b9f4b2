/** What opening a crate did, and where. */
export type ChangeKind =
  /** A nested entity became an entity of its own. */
  | 'lifted'
  /** An entity without an id got one that is only valid in this crate. */
  | 'named'
  /** Descriptions that share an id became one. */
  | 'merged'
  /** They contradict each other: both values stand there now. */
  | 'conflict'
  /** A statement that was written from its other end was turned round. */
  | 'turned'
  /** Lists within lists, and sets, became one list. */
  | 'flattened'
  /** A document of another shape was made a list of entities. */
  | 'wrapped'
  /** JSON-LD of another form was rewritten with the terms of RO-Crate. */
  | 'rewritten'
  /** `null`, which says nothing, was taken out. */
  | 'emptied'
  /** Something that cannot be edited here stays exactly as it is. */
  | 'kept'
  /** An entity has no type. */
  | 'typeless'
  /** Something that means nothing in a crate is not taken over. */
  | 'left-out';

/** One thing that opening changed. Everything that is not in the crate any more is named in `value`. */
export interface Change {
  readonly kind: ChangeKind;
  /** JSON Pointer into what was opened. */
  readonly path: string;
  /** `@id` of the entity in the crate. */
  readonly id?: string;
  readonly property?: string;
  /** What stood there, where it stands nowhere in the crate. */
  readonly value?: unknown;
}

/** Kinds of changes after which something of the input is not in the crate. */
export const LOSSES: readonly ChangeKind[] = ['left-out'];
