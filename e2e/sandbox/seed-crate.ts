import type { CrateDocument } from '../../src/domain/crate/document.ts';
import { previewHtml } from '../../src/domain/crate/preview/preview-html.ts';
import type { PodWriter } from './pod-writer.ts';
import { mediaTypeOf, seedBytes, seedText } from './seed-files.ts';

const NOTEBOOK = 'ring-gaps.ipynb';
const TABLE = 'ring-gaps.csv';

/**
 * Adds a crate of a notebook and its table to a pod, as the app saves one: payload, preview page, metadata last.
 * @param root of the pod, ending in `/`
 * @returns URL of the container that is the root of the crate
 */
export async function addCrate(pod: PodWriter, root: string): Promise<string> {
  const container = `${root}crates/ring-gaps/`;
  const sizes: number[] = [];
  for (const file of [NOTEBOOK, TABLE]) {
    const bytes = await seedBytes(`web/${file}`);
    await pod.put(container + file, mediaTypeOf(file), bytes);
    sizes.push(bytes.byteLength);
  }
  const [notebookSize = 0, tableSize = 0] = sizes;
  const metadata = await seedText('crates/ring-gaps.json', {
    maintainer: root,
    'notebook-size': String(notebookSize),
    'table-size': String(tableSize),
  });
  const crate = JSON.parse(metadata) as CrateDocument;
  await pod.put(`${container}ro-crate-preview.html`, 'text/html', previewHtml(crate));
  await pod.put(`${container}ro-crate-metadata.json`, 'application/ld+json', metadata);
  return container;
}
