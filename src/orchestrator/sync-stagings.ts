import { putSeen, seenMembers } from '../cache/seen.ts';
import { forgetStagings, getStaging, keepStaging } from '../cache/stagings.ts';
import { ok, type Result } from '../domain/result.ts';
import { listStagings, stagingsUrl } from '../pod/stagings.ts';
import type { PodLook } from './look.ts';

/** Takes over the stagings of all devices as the pod has them: one listing, then what has changed. */
export async function syncStagings(look: PodLook, home: string): Promise<Result<void>> {
  const container = stagingsUrl(home);
  const seen = await seenMembers(look.replica, container);
  const known = new Map([...seen].flatMap(([url, row]) => (row.gone ? [] : [[url, row.version] as const])));
  const read = await listStagings(look.transport, home, {
    versions: known,
    members: async (id) => (await getStaging(look.replica, id))?.request.members,
  });
  if (!read.ok) return read;
  const { stagings, removed, versions } = read.value;
  for (const staging of stagings) await keepStaging(look.replica, staging);
  if (removed.length > 0) await forgetStagings(look.replica, removed);
  if (stagings.length + removed.length > 0) look.changed(['stagings']);
  const now = [...versions].map(([url, version]) => ({ url, container, version }));
  const gone = [...known.keys()]
    .filter((url) => !versions.has(url))
    .map((url) => ({ url, container, version: '', gone: true }));
  await putSeen(look.replica, [...now.filter(({ url, version }) => known.get(url) !== version), ...gone]);
  return ok(undefined);
}
