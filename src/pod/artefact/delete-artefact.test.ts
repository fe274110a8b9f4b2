import { expect, it } from 'vitest';
import { createFakePod } from '../../testing/fake-pod.ts';
import { deleteArtefact } from './delete-artefact.ts';

it('A crate goes with all of its folders, however deep a study has nested them.', async () => {
  const root = 'https://alice.example/';
  const crate = `${root}crates/moons/`;
  const pod = createFakePod(() => 0);
  pod.seed(`${crate}ro-crate-metadata.json`, '{}');
  const deep = `${crate}${'level/'.repeat(20)}a.csv`;
  pod.seed(deep, '1');
  const profile = { webId: `${root}card#me`, issuers: [], storages: [root], artefacts: `${root}artefacts/` };
  const gone = await deleteArtefact(pod.transport(), profile, crate);
  expect(gone).toMatchObject({ ok: true });
  expect(pod.read(deep)).toBeUndefined();
  expect(pod.read(`${crate}ro-crate-metadata.json`)).toBeUndefined();
});
