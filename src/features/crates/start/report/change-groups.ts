import { type Change, type ChangeKind, LOSSES } from '../../../../domain/crate/open/change.ts';

/** Changes of one kind. */
interface ChangeGroup {
  readonly kind: ChangeKind;
  readonly changes: readonly Change[];
  /** Whether something of what was opened is not in the crate. */
  readonly isLoss: boolean;
}

/** The changes by their kinds: losses first, then contradictions, then the most frequent. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<ChangeKind, Change[]>();
  for (const change of changes) {
    const same = groups.get(change.kind);
    if (same) same.push(change);
    else groups.set(change.kind, [change]);
  }
  return [...groups]
    .map(([kind, same]) => ({ kind, changes: same, isLoss: LOSSES.includes(kind) }))
    .sort((a, b) => weight(b) - weight(a) || b.changes.length - a.changes.length);
}

function weight({ kind, isLoss }: ChangeGroup): number {
  return isLoss ? 2 : kind === 'conflict' ? 1 : 0;
}

/** Longest text of a value that is shown, in characters. */
const SHOWN = 160;

/** One change in a line: where, and what stood there, where it stands nowhere else any more. */
export function changeLine({ id, property, path, value }: Change): string {
  const place = [id, property].filter((part) => part !== undefined).join(' · ') || path || '/';
  if (value === undefined) return place;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return `${place}: ${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}`;
}
