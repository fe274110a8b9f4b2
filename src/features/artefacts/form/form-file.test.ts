import { expect, it } from 'vitest';
import { type FormFile, readChosen, withFile } from './form-file.ts';

function file(name: string, more: Partial<FormFile> = {}): FormFile {
  return { key: name, name, title: '', mediaType: 'text/plain', size: 1, place: 'chosen', ...more };
}

it('A chosen file gets a name that a pod can keep, and a type by its name and its first bytes.', async () => {
  const chosen = new File(['%PDF-1.7 x'], 'folder/our #1 paper.pdf', { type: '' });
  expect(await readChosen(chosen, 'k')).toMatchObject({
    key: 'k',
    name: 'our 1 paper.pdf',
    mediaType: 'application/pdf',
    size: 10,
    place: 'chosen',
    content: chosen,
  });
});

it('A file whose bytes contradict its name is told as such.', async () => {
  const fake = new File(['%PDF-1.7 x'], 'photo.png', { type: 'image/png' });
  expect(await readChosen(fake, 'k')).toMatchObject({ mediaType: 'image/png', looksLike: 'application/pdf' });
});

it('What cannot be read, a folder for instance, is not taken.', async () => {
  const folder = { name: 'x', slice: () => ({ arrayBuffer: () => Promise.reject(new Error()) }) };
  expect(await readChosen(folder as unknown as File, 'k')).toBeUndefined();
});

it('A file that was lost is replaced by the one of its name, with the title that it was given.', () => {
  const lost = file('a.txt', { place: 'lost', title: 'First' });
  const [after] = withFile([lost], file('a.txt', { key: 'new', size: 7 }));
  expect(after).toMatchObject({ key: 'a.txt', title: 'First', place: 'chosen', size: 7, replaces: false });
});

it('A file of the pod is replaced by one of its name, and says so.', () => {
  const [after] = withFile([file('a.txt', { place: 'pod' })], file('a.txt', { key: 'new' }));
  expect(after).toMatchObject({ place: 'chosen', replaces: true });
});

it('The same file chosen twice counts once, another of the same name is listed for renaming.', () => {
  const files = [file('a.txt')];
  expect(withFile(files, file('a.txt', { key: 'again' }))).toBe(files);
  expect(withFile(files, file('a.txt', { key: 'other', size: 2 }))).toHaveLength(2);
});
