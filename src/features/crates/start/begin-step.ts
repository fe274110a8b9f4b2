import type { CrateRoot } from '../../../domain/crate/import/find-root.ts';
import type { RefusedBecause } from '../../../domain/crate/import/guard-entries.ts';
import type { Unreadable } from '../../../domain/crate/open/open-crate.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { ZipFault } from './archive/open-zip.ts';
import type { SourceTree } from './archive/source-tree.ts';
import type { CrateProposal, CrateSource } from './proposal.ts';
import type { TakeProgress } from './take-over.ts';

/** Where beginning a crate stands, beside the form. */
export type BeginStep =
  /** Nothing was given yet. */
  | { readonly at: 'ways' }
  | { readonly at: 'reading'; readonly what: 'files' | 'archive' | 'address' | 'crate' }
  /** What is said of a crate before it is taken over. */
  | { readonly at: 'report'; readonly proposal: CrateProposal }
  /** The metadata cannot be read: it is mended as text. */
  | { readonly at: 'broken'; readonly source: CrateSource; readonly problem: Unreadable }
  /** There are several crates in what was given. */
  | { readonly at: 'several'; readonly tree: SourceTree; readonly roots: readonly CrateRoot[] }
  | { readonly at: 'failed'; readonly why: BeginFailure }
  | { readonly at: 'taking'; readonly progress: TakeProgress }
  /** Some files could not be read: nothing was made yet. */
  | {
      readonly at: 'without';
      readonly failed: readonly { readonly name: string; readonly because: RefusedBecause }[];
      readonly goOn: () => void;
    }
  | { readonly at: 'making' };

/** Why it does not go on. */
export type BeginFailure =
  | { readonly kind: 'zip'; readonly name: string; readonly fault: ZipFault }
  /** The metadata in an archive is damaged. */
  | { readonly kind: 'metadata'; readonly name: string }
  | { readonly kind: 'address'; readonly url: string; readonly problem: Problem }
  /** Nothing that could be read was given. */
  | { readonly kind: 'nothing' }
  /** The draft could not be kept. */
  | { readonly kind: 'draft'; readonly problem: Problem };
