import { expect, it } from 'vitest';
import { memoryPod } from './testing/memory-pod.ts';
import { parseTurtle } from './testing/parse-turtle.ts';
import { readTypeIndex, register } from './type-index.ts';

const url = 'https://ida.example/settings/publicTypeIndex.ttl';
const works = 'https://ida.example/artefacts/';

it('A type index is created with its registrations where there is none, and read back.', async () => {
  const pod = memoryPod({});
  const { transport } = pod;
  expect(await readTypeIndex(transport, url)).toEqual({
    ok: true,
    value: { exists: false, registrations: [] },
  });
  const registrations = [
    { forClass: 'http://schema.org/CreativeWork', instanceContainer: works },
    { forClass: 'http://schema.org/Review', instanceContainer: works },
    { forClass: 'https://a.example/ns#Catalog', instance: 'https://ida.example/logs/catalog.jsonld' },
  ];
  let patch = '';
  const asPut: typeof transport = async (request) => {
    if (request.method !== 'PATCH') return transport(request);
    patch = String(request.body);
    const inserted = /solid:inserts \{\n([\s\S]*)\}\./.exec(patch)?.[1] ?? '';
    return transport({ ...request, method: 'PUT', body: inserted });
  };
  expect(await register(asPut, url, registrations)).toEqual({ ok: true, value: undefined });
  expect(await readTypeIndex(transport, url)).toEqual({ ok: true, value: { exists: true, registrations } });
  const subjects = parseTurtle(pod.text(url) ?? '', url).map((quad) => quad.subject.value);
  expect(new Set(subjects).size).toBe(4);
});
