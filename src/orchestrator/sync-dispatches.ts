import { forgetDispatches, keepDispatch } from '../cache/dispatches.ts';
import { putSeen, seenMembers } from '../cache/seen.ts';
import { ok, type Result } from '../domain/result.ts';
import { dispatchesUrl, listDispatches } from '../pod/dispatches.ts';
import type { PodLook } from './look.ts';

/** Takes over the dispatches of all devices as the pod has them: one listing, then what has changed. */
export async function syncDispatches(look: PodLook, home: string): Promise<Result<void>> {
  const container = dispatchesUrl(home);
  const seen = await seenMembers(look.replica, container);
  const known = new Map([...seen].flatMap(([url, row]) => (row.gone ? [] : [[url, row.version] as const])));
  const read = await listDispatches(look.transport, home, known);
  if (!read.ok) return read;
  const { dispatches, removed, versions } = read.value;
  for (const dispatch of dispatches) await keepDispatch(look.replica, dispatch);
  if (removed.length > 0) await forgetDispatches(look.replica, removed);
  if (dispatches.length + removed.length > 0) look.changed(['dispatches']);
  const now = [...versions].map(([url, version]) => ({ url, container, version }));
  const gone = [...known.keys()]
    .filter((url) => !versions.has(url))
    .map((url) => ({ url, container, version: '', gone: true }));
  await putSeen(look.replica, [...now.filter(({ url, version }) => known.get(url) !== version), ...gone]);
  return ok(undefined);
}
