import { expect, it } from 'vitest';
import type { PayloadFile } from './draft.ts';
import { filesAfterSave, filesAtRisk, filesToDelete, isInPlace } from './saved-files.ts';

const folder = 'https://alice.example/crates/moons/';
const urlOf = (path: string) => folder + path.split('/').map(encodeURIComponent).join('/');
const file = (path: string, from = path): PayloadFile => ({
  path,
  source: { kind: 'pod', url: urlOf(from) },
});
const chosen = (path: string): PayloadFile => ({ path, source: { kind: 'local', key: path } });

it('A file is in place however its address is encoded.', () => {
  expect(isInPlace({ path: 'a+b.csv', source: { kind: 'pod', url: `${folder}a+b.csv` } }, urlOf)).toBe(true);
  expect(isInPlace(file('b.csv', 'a.csv'), urlOf)).toBe(false);
});

it('Files that were exchanged, moved on by one, or gave their name to a new one are read first.', () => {
  const paths = (payload: readonly PayloadFile[]) => filesAtRisk(payload, urlOf).map(({ path }) => path);
  expect(paths([file('a', 'b'), file('b', 'a')])).toEqual(['a', 'b']);
  expect(paths([file('2', '1'), file('3', '2'), file('4', '3')])).toEqual(['3', '4']);
  expect(paths([chosen('a'), file('old', 'a')])).toEqual(['old']);
  expect(paths([file('a'), file('copy', 'a'), file('c', 'b'), chosen('d')])).toEqual([]);
});

it('A file that the crate links to in its own folder is not deleted from there.', () => {
  const linked = { '@id': `${folder}old%20name.csv`, '@type': 'File' };
  const crate = { '@context': '', '@graph': [linked] };
  expect(filesToDelete(crate, ['old name.csv', 'gone.csv'], urlOf)).toEqual(['gone.csv']);
});

it('After a save, an earlier state finds what moved, and does not take other bytes for its own.', () => {
  const before = [file('1'), file('2'), file('gone'), file('stays'), chosen('new')];
  const payload = [file('2', '1'), file('3', '2'), file('stays')];
  expect(filesAfterSave(before, { payload, urlOf, removed: ['1', 'gone'] })).toEqual([
    file('1', '2'),
    file('2', '3'),
    file('stays'),
    chosen('new'),
  ]);
  expect(filesAfterSave([file('a')], { payload: [chosen('a')], urlOf, removed: [] })).toEqual([]);
});
