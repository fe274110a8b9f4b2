import { detach } from './detach.ts';
import type { CrateDraft, PayloadFile } from './draft.ts';

/** Where a file is on the web; files of this browser are nowhere. */
export function webAddress({ source }: PayloadFile): string | undefined {
  return source.kind === 'local' ? undefined : source.url;
}

/**
 * Has a crate link to files in place of carrying them: they become entities of the web, and leave the payload.
 * @param paths of the payload; those without an address on the web stay
 */
export function linkInstead(draft: CrateDraft, paths: readonly string[]): CrateDraft {
  const wanted = new Set(paths);
  const urls = new Map(
    draft.payload.flatMap((file): [string, string][] => {
      const url = wanted.has(file.path) ? webAddress(file) : undefined;
      return url === undefined ? [] : [[file.path, url]];
    }),
  );
  const { crate } = detach(draft.crate, { urlOf: (path) => urls.get(path), keepsFolders: true });
  return { ...draft, crate, payload: draft.payload.filter(({ path }) => !urls.has(path)) };
}
