import { keepFilters, knownFilters } from '../cache/filters.ts';
import type { SavedFilter } from '../domain/filter/saved-filter.ts';
import { ok, type Result } from '../domain/result.ts';
import { changeFilter, readFilters } from '../pod/filters.ts';
import type { PodLook } from './look.ts';
import type { FilterWish } from './protocol.ts';

type SmallLook = Pick<PodLook, 'replica' | 'transport' | 'changed'>;

/** Reads the filters that the maintainer keeps. */
export async function syncFilters(look: SmallLook, home: string): Promise<Result<void>> {
  const read = await readFilters(look.transport, home);
  if (!read.ok) return read;
  await takeOver(look, read.value);
  return ok(undefined);
}

/** Keeps, changes or forgets a filter in the pod, and takes over what stands there now. */
export async function putFilter(look: SmallLook, home: string, wish: FilterWish): Promise<Result<void>> {
  const written = await changeFilter(look.transport, home, wish.id, wish.before, wish.wanted);
  if (written.ok) {
    await takeOver(look, written.value);
    return ok(undefined);
  }
  // What was changed elsewhere is to be seen.
  if (written.problem.kind === 'conflict') await syncFilters(look, home);
  return written;
}

async function takeOver({ replica, changed }: SmallLook, filters: readonly SavedFilter[]): Promise<void> {
  if (JSON.stringify(await knownFilters(replica)) === JSON.stringify(filters)) return;
  await keepFilters(replica, filters);
  changed(['settings']);
}
