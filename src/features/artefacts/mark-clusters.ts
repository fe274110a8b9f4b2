import type { Evidence } from '../../domain/artefact/lifecycle.ts';
import type { Mark } from '../../domain/artefact/lifecycle-tracks.ts';

/** Marks so close together that they would cover each other, drawn as one. */
export interface Cluster {
  /** 0 at the start of the axis, 1 at its end. */
  readonly position: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Joins marks that lie nearer than `gap` (a part of the axis) to the first of their cluster; those without a time are
 * left out.
 */
export function clustersOf(marks: readonly Mark[], gap: number): Cluster[] {
  const clusters: { position: number; evidence: Evidence[] }[] = [];
  const placed = marks
    .filter((mark): mark is Mark & { position: number } => mark.position !== undefined)
    .sort((a, b) => a.position - b.position);
  for (const { position, evidence } of placed) {
    const last = clusters.at(-1);
    if (last !== undefined && position - last.position < gap) last.evidence.push(evidence);
    else clusters.push({ position, evidence: [evidence] });
  }
  return clusters;
}
