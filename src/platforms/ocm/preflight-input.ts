import type { CopyProblem } from '../../domain/crate/dispatch-change.ts';
import type { CrateDocument } from '../../domain/crate/document.ts';
import type { DispatchOrder } from '../../domain/dispatch/model.ts';
import type { PublicJwk } from '../../domain/dispatch/sending-key.ts';
import type { Ask } from './ask.ts';

/** What is checked before sending. */
export interface PreflightInput {
  readonly order: DispatchOrder;
  /** The copy that is sent, without a recipient. */
  readonly copy: CrateDocument;
  /** What could not be made right in the copy; left out where that is shown elsewhere. */
  readonly problems?: readonly CopyProblem[];
  /** The key that would sign; `undefined` where it is not to be signed, or there is none. */
  readonly key?: PublicJwk;
  /** Whether a URL lies in the maintainer's own storages: its rights can be changed. */
  readonly isOwn: (url: string) => boolean;
}

/** What checks that ask others work with. */
export interface PreflightHands {
  /** Without credentials. */
  readonly ask: Ask;
  /** Milliseconds since 1970. */
  now(): number;
  /** Told how many files of how many were looked at. */
  progress?(done: number, total: number): void;
  /** Whether to stop; what was found until then is given back. */
  stopped?(): boolean;
}
