import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { Change, ChangeKind } from '../../../domain/crate/open/change.ts';
import { openCrate, type Unreadable } from '../../../domain/crate/open/open-crate.ts';
import { reuse } from './crate-text.ts';

/** A change that tidying a text makes. */
export type Tidying = Change & { readonly kind: Exclude<ChangeKind, Remark> };

/** What a text is, as a crate. */
export type TextReading =
  /** A crate, exactly as it is written. */
  | { readonly kind: 'crate'; readonly crate: CrateDocument }
  /** A crate after some tidying: not taken over unasked, since more would change than was typed. */
  | { readonly kind: 'untidy'; readonly crate: CrateDocument; readonly changes: readonly Tidying[] }
  /** Nothing that can be read as a crate. */
  | { readonly kind: 'unreadable'; readonly problem: Unreadable };

/** What only says how it is, and changes nothing. */
const REMARKS = ['kept', 'typeless', 'conflict'] as const;

type Remark = (typeof REMARKS)[number];

/** Reads a text, and makes the crate of what is known already where it says the same. */
export function readText(text: string, known: CrateDocument): TextReading {
  const opened = openCrate(text);
  if (!opened.ok) return { kind: 'unreadable', problem: opened.problem };
  const crate = reuse(known, opened.crate);
  const changes = opened.report.filter(isTidying);
  return changes.length === 0 ? { kind: 'crate', crate } : { kind: 'untidy', crate, changes };
}

function isTidying(change: Change): change is Tidying {
  return !(REMARKS as readonly ChangeKind[]).includes(change.kind);
}
