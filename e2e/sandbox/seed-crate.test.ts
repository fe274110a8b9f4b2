import { expect, it } from 'vitest';
import { checkCrate } from '../../src/domain/crate/check.ts';
import type { PodWriter } from './pod-writer.ts';
import { addCrate } from './seed-crate.ts';

it('The crate of the sandbox conforms, says the true sizes of its files, and is written before it is described as an artefact.', async () => {
  const written = new Map<string, string | Uint8Array>();
  const pod = {
    put: async (url: string, _type: string, body: string | Uint8Array) => void written.set(url, body),
  };
  const { url: container, description } = await addCrate(pod as PodWriter, 'http://localhost:1/ann/');
  const names = [...written.keys()].map((url) => url.slice(container.length));
  expect(names.slice(-2)).toEqual(['ro-crate-metadata.json', 'meta.ttl']);
  expect(description).toContain('Gaps in the rings');
  const files = names.filter((name) => name.startsWith('ring-gaps.'));
  const metadata = JSON.parse(String(written.get(`${container}ro-crate-metadata.json`)));
  const found = checkCrate(metadata, { files });
  expect(found.filter(({ severity }) => severity === 'must')).toEqual([]);
  for (const file of files) {
    const entity = metadata['@graph'].find((each: { '@id': string }) => each['@id'] === file);
    expect(entity.contentSize).toBe(String((written.get(container + file) as Uint8Array).byteLength));
  }
});
