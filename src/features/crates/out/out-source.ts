import { slugFromTitle } from '../../../domain/artefact/slug.ts';
import type { CrateDraft, PayloadFile } from '../../../domain/crate/draft.ts';
import { overviewOf } from '../../../domain/crate/overview.ts';
import type { ApplyOptions } from '../draft/draft-in-work.ts';

/** The crate that leaves: of a draft, or as it stands in the pod. */
export type OutSource = Pick<CrateDraft, 'crate' | 'payload' | 'packaging' | 'saved'>;

/** Changes the draft as `useCrateDraft` does; missing where there is none. */
export type Apply = (
  label: string,
  change: (draft: CrateDraft) => CrateDraft,
  options?: Pick<ApplyOptions, 'local' | 'past'>,
) => void;

/** What files of a crate are called: its name in plain letters. */
export function fileStem({ crate }: Pick<CrateDraft, 'crate'>): string {
  return slugFromTitle(overviewOf(crate).name, 'crate', new Set());
}

/** The sizes of files that are known, together, in bytes, and whether all are. */
export function sizeOf(payload: readonly PayloadFile[]): {
  readonly bytes: number;
  readonly isExact: boolean;
} {
  return {
    bytes: payload.reduce((sum, { size = 0 }) => sum + size, 0),
    isExact: payload.every(({ size }) => size !== undefined),
  };
}
