import type { SavedFilter } from '../domain/filter/saved-filter.ts';
import { type MetaKey, readMeta, writeMeta } from './meta.ts';
import type { Replica } from './replica.ts';

const filtersKey: MetaKey<readonly SavedFilter[]> = { name: 'filters' };

/** The filters that the maintainer keeps, as the pod had them last. */
export async function knownFilters(replica: Replica): Promise<readonly SavedFilter[]> {
  return (await readMeta(replica, filtersKey)) ?? [];
}

/** Takes over what the pod has. */
export function keepFilters(replica: Replica, filters: readonly SavedFilter[]): Promise<void> {
  return writeMeta(replica, filtersKey, filters);
}
