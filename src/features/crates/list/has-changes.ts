import { compareCrates } from '../../../domain/crate/compare.ts';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { PayloadFile } from '../../../domain/crate/draft.ts';

/** What counts of a crate: what it says, and its files. */
interface State {
  readonly crate: CrateDocument;
  readonly payload: readonly PayloadFile[];
}

/** Whether a draft says something else than the crate in the pod, or has other files. */
export function hasChanges(draft: State, saved: State): boolean {
  const { onlyMine, onlyTheirs, changed, hasOtherContext } = compareCrates(draft.crate, saved.crate);
  if (hasOtherContext || onlyMine.length + onlyTheirs.length + changed.length > 0) return true;
  const places = new Set(saved.payload.map(({ path, source }) => `${path} ${urlOf(source)}`));
  return (
    draft.payload.length !== places.size ||
    draft.payload.some(({ path, source }) => !places.has(`${path} ${urlOf(source)}`))
  );
}

function urlOf(source: PayloadFile['source']): string {
  const url = source.kind === 'local' ? source.key : source.url;
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
