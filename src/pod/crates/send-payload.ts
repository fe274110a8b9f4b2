import type { PayloadFile } from '../../domain/crate/draft.ts';
import { isInPlace } from '../../domain/crate/saved-files.ts';
import type { Problem } from '../../domain/problem.ts';
import { isTransient } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { replaceResource } from '../artefact/put-resource.ts';
import type { Transport } from '../transport.ts';
import { crateFileUrl } from './places.ts';
import { listPayload } from './read-crate.ts';

/** A file that could not be brought into the crate. */
export interface FailedFile {
  readonly path: string;
  readonly problem: Problem;
}

/** Circumstances of sending the files of a crate. */
export interface SendOptions {
  /** The bytes of a file, from wherever they are. */
  readonly read: (file: PayloadFile, signal?: AbortSignal) => Promise<Result<Blob>>;
  /** Whether an earlier attempt may have sent some of them: what is there with the same size is left alone. */
  readonly look: boolean;
  /** Called before each file, and once more after the last. */
  readonly onFile: (done: number, next: string | undefined) => void;
  readonly signal?: AbortSignal;
}

/** So many failures end the attempt: the cause is then not in the files. */
const MOST_FAILURES = 20;

/**
 * Brings the payload into the crate's container, one file after the other; each write is conditional, and each file is
 * tried twice. One that fails does not keep the others.
 * @returns the payload as it lies in the container now, and what is missing of it
 */
export async function sendPayload(
  transport: Transport,
  container: string,
  payload: readonly PayloadFile[],
  { read, look, onFile, signal }: SendOptions,
): Promise<{ readonly sent: readonly PayloadFile[]; readonly failed: readonly FailedFile[] }> {
  const urlOf = (path: string) => crateFileUrl(container, path);
  const inPlace = new Set(payload.filter((file) => isInPlace(file, urlOf)));
  // What is said to be there may have been deleted meanwhile: metadata must not name it as if it were.
  const listed = look || inPlace.size > 0 ? await listPayload(transport, container) : undefined;
  const there = new Map((listed?.payload ?? []).map((file) => [file.path, file]));
  const isWhole = listed?.problems.length === 0;
  const sent: PayloadFile[] = [];
  const failed: FailedFile[] = [];
  for (const [index, file] of payload.entries()) {
    onFile(index, file.path);
    const url = urlOf(file.path);
    const standing = there.get(file.path);
    const isKept = inPlace.has(file) && (standing !== undefined || !isWhole);
    const isSent = look && standing?.size !== undefined && standing.size === file.size;
    if (isKept || isSent) {
      sent.push({ ...file, source: { kind: 'pod', url } });
      continue;
    }
    const put = await sendTwice(transport, url, file, read, signal);
    if (put.ok) sent.push({ ...file, source: { kind: 'pod', url }, size: put.value });
    else failed.push({ path: file.path, problem: put.problem });
    if (!put.ok && (endsAll(put.problem) || failed.length >= MOST_FAILURES)) break;
  }
  onFile(payload.length, undefined);
  return { sent, failed };
}

/** Whether a problem concerns all files. */
export function endsAll({ kind }: Problem): boolean {
  return kind === 'aborted' || kind === 'unauthenticated';
}

async function sendTwice(
  transport: Transport,
  url: string,
  file: PayloadFile,
  read: SendOptions['read'],
  signal: AbortSignal | undefined,
): Promise<Result<number>> {
  const first = await send(transport, url, file, read, signal);
  return first.ok || !isTransient(first.problem) ? first : send(transport, url, file, read, signal);
}

/** Gives back the size in bytes. */
async function send(
  transport: Transport,
  url: string,
  file: PayloadFile,
  read: SendOptions['read'],
  signal: AbortSignal | undefined,
): Promise<Result<number>> {
  if (signal?.aborted) return fail({ kind: 'aborted', url });
  const bytes = await read(file, signal);
  if (!bytes.ok) return bytes;
  const mediaType = file.mediaType || bytes.value.type || 'application/octet-stream';
  const put = await replaceResource(transport, url, { mediaType, body: bytes.value }, signal);
  return put.ok ? ok(bytes.value.size) : put;
}
