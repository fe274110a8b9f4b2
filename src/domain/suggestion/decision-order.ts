import type { Decision } from './model.ts';

/** A decision as it stands in the pod, or its withdrawal. */
export type RecordedDecision = Decision & { readonly withdrawn?: boolean };

/**
 * Which of two records about the same suggestion counts: the maintainer's before a policy's, which may have acted on
 * another device without knowing; else the later one, whichever device wrote it.
 * At equal times the choice must be the same on every device: a withdrawal, then the more careful verdict wins.
 */
export function laterDecision<D extends RecordedDecision>(a: D, b: D): D {
  if (isByMaintainer(a) !== isByMaintainer(b)) return isByMaintainer(a) ? a : b;
  if (a.decidedAt !== b.decidedAt) return a.decidedAt > b.decidedAt ? a : b;
  if (Boolean(a.withdrawn) !== Boolean(b.withdrawn)) return a.withdrawn ? a : b;
  return caution[a.verdict] >= caution[b.verdict] ? a : b;
}

function isByMaintainer({ decidedBy }: RecordedDecision): boolean {
  return decidedBy === 'maintainer';
}

const caution = { rejected: 2, later: 1, approved: 0 } as const;

/** Which record counts of those about each suggestion, by the suggestion's id. */
export function latestDecisions<D extends RecordedDecision>(records: readonly D[]): Map<string, D> {
  const latest = new Map<string, D>();
  for (const record of records) {
    const before = latest.get(record.suggestionId);
    latest.set(record.suggestionId, before ? laterDecision(before, record) : record);
  }
  return latest;
}
