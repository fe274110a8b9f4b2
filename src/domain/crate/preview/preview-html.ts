import type { CrateDocument } from '../document.ts';

/** What a preview page may show beyond the metadata. */
export interface PreviewOptions {
  /** Pictures of the payload as `data:` URLs, by their path. */
  readonly pictures?: ReadonlyMap<string, string>;
}

/**
 * The page that shows a crate to people: complete, without script and without anything that would be loaded.
 * https://www.researchobject.org/ro-crate/specification/1.2/structure#ro-crate-website-ro-crate-previewhtml-and-ro-crate-preview_files
 */
export function previewHtml(_crate: CrateDocument, _options: PreviewOptions = {}): string {
  return '';
}
