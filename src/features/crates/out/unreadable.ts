import type { PayloadFile } from '../../../domain/crate/draft.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { FailedFile } from '../../../pod/crates/send-payload.ts';
import { isSuccess, problemFromResponse } from '../../../pod/http/problem-from-response.ts';
import { type PayloadReader, readPayload } from '../draft/read-payload.ts';

/** The files that cannot be read, as far as asking without fetching them shows (HEAD). */
export async function unreadableAmong(
  reader: PayloadReader,
  files: readonly PayloadFile[],
  signal: AbortSignal,
  onFile: (done: number) => void,
): Promise<FailedFile[]> {
  const failed: FailedFile[] = [];
  for (const [done, file] of files.entries()) {
    if (signal.aborted) break;
    onFile(done);
    const problem = await hindranceOf(reader, file, signal);
    if (problem) failed.push({ path: file.path, problem });
  }
  return failed;
}

async function hindranceOf(
  reader: PayloadReader,
  { source }: PayloadFile,
  signal: AbortSignal,
): Promise<Problem | undefined> {
  if (source.kind === 'local') {
    const read = await readPayload(reader, source, signal);
    return read.ok ? undefined : read.problem;
  }
  const { url } = source;
  const request = { url, method: 'HEAD', headers: { accept: '*/*' }, anonymous: source.kind === 'web' };
  const answer = await reader.transport(request, signal);
  if (!answer.ok) return answer.problem;
  return isSuccess(answer.value) ? undefined : problemFromResponse(answer.value, 'read');
}
