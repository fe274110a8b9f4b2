import type { PayloadFile } from '../../../domain/crate/draft.ts';
import { filesAtRisk, type UrlOf } from '../../../domain/crate/saved-files.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { FailedFile } from '../../../pod/crates/send-payload.ts';
import type { LocalFiles } from '../draft/draft-in-work.ts';
import { type PayloadReader, readPayload } from '../draft/read-payload.ts';

/** The payload, and the bytes that only this browser has once saving begins, by their keys. */
interface Held {
  readonly payload: readonly PayloadFile[];
  readonly local: LocalFiles;
  /** Reads any file of this payload. */
  readonly read: (file: PayloadFile, signal?: AbortSignal) => Promise<Result<Blob>>;
}

/**
 * Reads the files that saving would write over before they are read, so that an attempt that is cut off half-way, and
 * the next one, still have their bytes.
 * @param urlOf where a path lies in the crate's container
 */
export async function holdFiles(
  reader: PayloadReader,
  payload: readonly PayloadFile[],
  urlOf: UrlOf,
  signal: AbortSignal,
): Promise<Result<Held, readonly FailedFile[]>> {
  const local = new Map<string, Blob>();
  const held = new Map<PayloadFile, PayloadFile>();
  const failed: FailedFile[] = [];
  for (const file of filesAtRisk(payload, urlOf)) {
    const read = await readPayload(reader, file.source, signal);
    if (read.ok) {
      const key = crypto.randomUUID();
      local.set(key, read.value);
      held.set(file, { ...file, source: { kind: 'local', key }, size: read.value.size });
    } else failed.push({ path: file.path, problem: read.problem });
  }
  if (failed.length > 0) return fail(failed);
  return ok({
    payload: payload.map((file) => held.get(file) ?? file),
    local,
    read: async ({ source }, end) => {
      const bytes = source.kind === 'local' ? local.get(source.key) : undefined;
      return bytes ? ok(bytes) : readPayload(reader, source, end);
    },
  });
}
