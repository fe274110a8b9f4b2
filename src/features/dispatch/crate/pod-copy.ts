import { type CopyOptions, type DispatchCopy, dispatchCopy } from '../../../domain/crate/dispatch-copy.ts';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { FoundCrate } from '../../../pod/crates/read-crate.ts';

/**
 * The copy of a saved crate as it would be sent: its files are known by their addresses in the pod, with the lengths
 * that the pod tells. Whether strangers can read them is another question.
 */
export function podCopy(
  crate: CrateDocument,
  { container, payload }: Pick<FoundCrate, 'container' | 'payload'>,
  options: Omit<CopyOptions, 'urlOf' | 'sizes'> = {},
): DispatchCopy {
  const urls = new Map<string, string>();
  const sizes = new Map<string, number>();
  const folders = new Set<string>();
  for (const { path, source, size } of payload) {
    if (source.kind === 'local') continue;
    urls.set(path, source.url);
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
      folders.add(path.slice(0, at + 1));
    if (size !== undefined) sizes.set(source.url, size);
  }
  const urlOf = (path: string) =>
    urls.get(path) ?? (folders.has(path) ? folderUrl(container, path) : undefined);
  return dispatchCopy(crate, { ...options, urlOf, sizes });
}

function folderUrl(container: string, path: string): string {
  return `${container}${path.split('/').map(encodeURIComponent).join('/')}`;
}
