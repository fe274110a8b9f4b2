import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Pattern } from '../../domain/notification/model.ts';

/** What can be announced: the work itself, or what it is to another one. */
export const announceKinds = ['work', 'review', 'endorsement', 'result', 'relationship'] as const;

/** See {@link announceKinds}. */
export type AnnounceKind = (typeof announceKinds)[number];

/** The kind that fits a work, or the request that it answers. */
export function fittingKind({ type }: Pick<Artefact, 'type'>, request?: Pattern): AnnounceKind {
  if (request === 'request-endorsement') return 'endorsement';
  if (request === 'request-review' || type === 'review') return 'review';
  return request === undefined ? 'work' : 'result';
}
