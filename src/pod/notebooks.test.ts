import { expect, test } from 'vitest';
import { saveNotebook } from './notebooks.ts';
import { valueOrThrow } from './testing/account-transport.ts';
import { memoryPod } from './testing/memory-pod.ts';

const home = 'https://alice.example/orrery/';

test('a notebook is saved once, and another one of its name beside it', async () => {
  const pod = memoryPod({});
  const save = async (text: string) =>
    valueOrThrow(await saveNotebook(pod.transport, home, 'rings', text)).url;
  expect(await save('{"a":1}')).toBe(`${home}notebooks/rings.ipynb`);
  expect(await save('{"a":1}')).toBe(`${home}notebooks/rings.ipynb`);
  expect(await save('{"a":2}')).toBe(`${home}notebooks/rings-2.ipynb`);
  expect(pod.text(`${home}notebooks/rings.ipynb`)).toBe('{"a":1}');
});
