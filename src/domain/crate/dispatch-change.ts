/** One thing in which the copy that is sent differs from the crate. */
export interface CopyChange {
  readonly kind: /** Known by its address on the web now. */
    | 'moved'
    /** A folder without an address: its files belong to what it belonged to. */
    | 'dissolved'
    /** `url` was added: receivers fetch by it, not by the id. */
    | 'url'
    /** The name of the file; its title moved to `alternateName`. */
    | 'file-name'
    /** Several values, or an object, became one text. */
    | 'text'
    | 'distribution'
    | 'size'
    | 'list'
    /** The root has the id that receivers look for. */
    | 'root'
    | 'main'
    | 'language'
    | 'platform';
  /** Id of the entity in the copy. */
  readonly id: string;
  readonly property?: string;
  readonly before?: string;
  readonly after?: string;
}

/** Why a file would not arrive. */
export interface CopyProblem {
  /** `private`: nobody but the maintainer can read it; `no-url`: it has no address at all; `no-main`: nothing to run. */
  readonly kind: 'private' | 'no-url' | 'no-main';
  /** Id of the entity: in the crate for `private`, else in the copy. */
  readonly id: string;
}
