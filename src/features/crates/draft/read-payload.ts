import type { PayloadSource } from '../../../domain/crate/draft.ts';
import { fail, type Result } from '../../../domain/result.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Where bytes are read from: what the workspace has. */
export type PayloadReader = Pick<Workspace, 'transport' | 'replica'>;

/**
 * Reads the bytes of one file of the payload: from the pod with the maintainer's rights, from the web as a stranger,
 * or from this browser.
 */
export async function readPayload(
  { transport }: PayloadReader,
  source: PayloadSource,
  signal?: AbortSignal,
): Promise<Result<Blob>> {
  const url = source.kind === 'local' ? source.key : source.url;
  const answer = await transport({ url }, signal);
  return answer.ok ? fail({ kind: 'absent', url }) : answer;
}
