import { readMarksSaved, takeOverReadMarks, waitingReadMarks } from '../cache/read-marks.ts';
import { putSeen, seenMembers } from '../cache/seen.ts';
import { ok, type Result } from '../domain/result.ts';
import { appendReadMarks, readReadMarks, readStateContainer } from '../pod/read-state.ts';
import type { PodLook } from './look.ts';

/** So many marks go out in one request; a message takes some 200 bytes. */
const BATCH = 1_000;

/** How long to gather marks before they are written to the pod, in milliseconds. */
export const READ_PAUSE = 4_000;

/** Takes over what was read on other devices: one listing, then the monthly documents that have changed. */
export async function syncReadState(
  look: Pick<PodLook, 'replica' | 'transport' | 'changed'>,
  home: string,
): Promise<Result<void>> {
  const container = readStateContainer(home);
  const seen = await seenMembers(look.replica, container);
  const known = new Map([...seen].map(([url, { version }]) => [url, version]));
  const read = await readReadMarks(look.transport, home, known);
  if (!read.ok) return read;
  const { marks, versions } = read.value;
  if (marks.length > 0 && (await takeOverReadMarks(look.replica, marks))) look.changed(['notifications']);
  await putSeen(
    look.replica,
    [...versions]
      .filter(([url, version]) => known.get(url) !== version)
      .map(([url, version]) => ({ url, container, version })),
  );
  return ok(undefined);
}

/** Writes the marks to the pod that it does not have yet. Nothing is asked of it where there are none. */
export async function saveReadState(
  { replica, transport }: Pick<PodLook, 'replica' | 'transport'>,
  home: string,
): Promise<Result<void>> {
  for (;;) {
    const marks = await waitingReadMarks(replica, BATCH);
    if (marks.length === 0) return ok(undefined);
    const written = await appendReadMarks(transport, home, marks);
    if (!written.ok) return written;
    await readMarksSaved(replica, marks);
  }
}
