import { DESCRIPTION_PREFIXES, describeArtefact } from '../../src/domain/artefact/write-description.ts';
import { artefactOfCrate } from '../../src/domain/crate/artefact-of-crate.ts';
import type { CrateDocument } from '../../src/domain/crate/document.ts';
import { previewHtml } from '../../src/domain/crate/preview/preview-html.ts';
import { writeTurtle } from '../../src/pod/rdf/write-turtle.ts';
import type { PodWriter } from './pod-writer.ts';
import { mediaTypeOf, seedBytes, seedText } from './seed-files.ts';

const NOTEBOOK = 'ring-gaps.ipynb';
const TABLE = 'ring-gaps.csv';

/**
 * Adds a crate of a notebook and its table to a pod, as the app saves one: payload, preview page, metadata, and then
 * the description of the artefact that it is.
 * @param root of the pod, ending in `/`
 * @returns URL of the container that is the root of the crate, and the description
 */
export async function addCrate(pod: PodWriter, root: string): Promise<{ url: string; description: string }> {
  const url = `${root}crates/ring-gaps/`;
  const files = await Promise.all(
    [NOTEBOOK, TABLE].map(async (name) => {
      const bytes = await seedBytes(`web/${name}`);
      await pod.put(url + name, mediaTypeOf(name), bytes);
      return { url: url + name, name, mediaType: mediaTypeOf(name), size: bytes.byteLength };
    }),
  );
  const [notebook, table] = files;
  const metadata = await seedText('crates/ring-gaps.json', {
    maintainer: root,
    'notebook-size': String(notebook?.size),
    'table-size': String(table?.size),
  });
  const crate = JSON.parse(metadata) as CrateDocument;
  const preview = {
    url: `${url}ro-crate-preview.html`,
    name: 'Preview of the crate',
    mediaType: 'text/html',
  };
  const described = {
    url: `${url}ro-crate-metadata.json`,
    name: 'Metadata of the crate',
    mediaType: JSON_LD,
  };
  await pod.put(preview.url, preview.mediaType, previewHtml(crate));
  await pod.put(described.url, described.mediaType, metadata);
  const places = { url, inbox: `${root}inbox/`, eventLogs: [`${url}eventlog.jsonld`] };
  const artefact = artefactOfCrate(crate, places, [described, preview, ...files], '2025-11-03T09:00:00.000Z');
  const baseUrl = `${url}meta.ttl`;
  const description = writeTurtle(describeArtefact(artefact), { prefixes: DESCRIPTION_PREFIXES, baseUrl });
  await pod.put(baseUrl, 'text/turtle', description);
  return { url, description };
}

const JSON_LD = 'application/ld+json';
