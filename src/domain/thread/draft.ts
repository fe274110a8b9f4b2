import type { ThreadMessage } from './model.ts';

/** A message before it is known what is to be said of it. */
export interface Draft extends Omit<ThreadMessage, 'flags' | 'answers'> {
  /** True where another message stands under the same id, and goes before this one. */
  readonly isConflicting: boolean;
  /** ISO 8601: since when it stands in the log. */
  readonly loggedAt?: string;
  readonly artefact?: string;
  /** What the register, or the maintainer, called its receiver when it was sent. */
  readonly recipient?: { readonly id?: string; readonly name?: string; readonly inbox?: string };
}
