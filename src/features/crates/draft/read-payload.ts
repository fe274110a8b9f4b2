import { readLocalFile } from '../../../cache/crate-drafts.ts';
import type { PayloadSource } from '../../../domain/crate/draft.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { exchange } from '../../../pod/http/exchange.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { openDrafts } from './open-drafts.ts';

/** Where bytes are read from: what the workspace has. */
export type PayloadReader = Pick<Workspace, 'transport' | 'replica'>;

/** A file that is larger is not read into a crate, in bytes. */
const LARGEST_FILE = 4 * 2 ** 30;
/** In milliseconds: large files take their time. */
const PATIENCE = 30 * 60_000;

/**
 * Reads the bytes of one file of the payload: from the pod with the maintainer's rights, from the web as a stranger,
 * or from this browser. `absent` where another device has the bytes.
 */
export async function readPayload(
  { transport, replica }: PayloadReader,
  source: PayloadSource,
  signal?: AbortSignal,
): Promise<Result<Blob>> {
  if (source.kind === 'local') {
    const drafts = replica && (await openDrafts(replica.webId));
    const blob = drafts?.ok ? await readLocalFile(drafts.value.place.db, source.key) : undefined;
    return blob ? ok(blob) : fail({ kind: 'absent', url: source.key });
  }
  const request = {
    url: source.url,
    maxBytes: LARGEST_FILE,
    timeout: PATIENCE,
    ...(source.kind === 'web' && { anonymous: true }),
  };
  const answer = await exchange((each) => transport(each, signal), request, 'read');
  if (!answer.ok) return answer;
  const { body, headers } = answer.value;
  return ok(new Blob([body as Uint8Array<ArrayBuffer>], { type: headers['content-type'] ?? '' }));
}
