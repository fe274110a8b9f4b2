import { attach, fetchable } from '../../../domain/crate/attach.ts';
import type { CrateDraft, PayloadFile } from '../../../domain/crate/draft.ts';

/**
 * The draft as an attached crate: files that it only names become its own. Nothing is fetched yet; that happens when it
 * is saved or downloaded, from the own pod with the maintainer's rights, from elsewhere as a stranger.
 */
export function withFiles(draft: CrateDraft, storages: readonly string[]): CrateDraft {
  const found = fetchable(draft.crate);
  const files = found.map(({ path, url }): PayloadFile => {
    const isOwn = storages.some((root) => url.startsWith(root));
    return { path, source: { kind: isOwn ? 'pod' : 'web', url } };
  });
  const taken = new Set(draft.payload.map(({ path }) => path));
  return {
    ...draft,
    packaging: 'attached',
    crate: attach(draft.crate, found),
    payload: [...draft.payload, ...files.filter(({ path }) => !taken.has(path))],
  };
}
