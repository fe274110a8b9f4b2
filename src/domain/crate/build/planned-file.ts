import type { PayloadSource } from '../draft.ts';
import type { FileFacts } from './file.ts';

/** What a file is for in its crate. */
export type FileRole = 'article' | 'workflow' | 'data' | 'input' | 'result';

/** A file that a crate is begun with. */
export interface PlannedFile extends FileFacts {
  readonly role?: FileRole;
  /** Where its bytes are, of a file that travels with the crate; a web file has its address in `at`. */
  readonly source?: PayloadSource;
  /** `@id` of the collection that it is a part of; else its folder. */
  readonly within?: string;
}
