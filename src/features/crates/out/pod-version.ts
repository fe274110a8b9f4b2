import type { CrateDraft } from '../../../domain/crate/draft.ts';
import { openCrate } from '../../../domain/crate/open/open-crate.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { readCrate } from '../../../pod/crates/read-crate.ts';
import type { Transport } from '../../../pod/transport.ts';

/**
 * A saved crate as it stands in the pod, to go on with: its files belong to its metadata, so both are taken together.
 * @param at when it is read, ISO 8601
 */
export async function podVersion(
  transport: Transport,
  container: string,
  at: string,
): Promise<Result<Pick<CrateDraft, 'crate' | 'payload' | 'saved'>>> {
  const found = await readCrate(transport, container);
  if (!found.ok) return found;
  const { text, payload, etag, problems } = found.value;
  const [partly] = problems;
  // With a part of the files only, the draft would seem to have lost the others.
  if (partly) return fail(partly.problem);
  const opened = openCrate(text);
  if (!opened.ok) return fail({ kind: 'invalid', reason: 'The metadata is no RO-Crate that can be read.' });
  return ok({ crate: opened.crate, payload, saved: { container, at, ...(etag !== undefined && { etag }) } });
}
