import { expect, test } from 'vitest';
import { notebookStub } from './notebook.ts';

interface Notebook {
  readonly nbformat: number;
  readonly cells: readonly { readonly cell_type: string; readonly id: string; readonly source: string }[];
}

function read(text: string): Notebook {
  return JSON.parse(text) as Notebook;
}

test('a notebook names the staged files and opens the first by its kind', () => {
  const { nbformat, cells } = read(
    notebookStub({
      title: 'Rings',
      place: 'OLYMPUS_T1',
      files: [{ path: '/daac/one.fits', title: 'First night' }, { path: '/daac/two.csv' }],
    }),
  );
  expect(nbformat).toBe(4);
  expect(cells.map(({ cell_type: type }) => type)).toEqual(['markdown', 'code', 'code']);
  expect(cells[0]?.source).toBe('# Rings\n\nThe data are at OLYMPUS_T1.');
  expect(cells[1]?.source).toBe(
    'from astropy.io import fits\n\nfiles = [\n    "/daac/one.fits",  # First night\n    "/daac/two.csv",\n]',
  );
  expect(cells[2]?.source).toBe('data = fits.open(files[0])\ndata');
  expect(new Set(cells.map(({ id }) => id)).size).toBe(3);
});

test('of a kind that is not known the files are only named', () => {
  const { cells } = read(notebookStub({ title: 'x', place: 'y', files: [{ path: 'a.bin' }] }));
  expect(cells).toHaveLength(2);
});

test('names from outside end neither their text nor their comment, and are no markup', () => {
  const { cells } = read(
    notebookStub({
      title: '<img src=x onerror=alert(1)>\n# Two',
      place: 'y',
      files: [{ path: 'a"]\nimport os #', title: 'one\nimport os' }],
    }),
  );
  expect(cells[0]?.source.split('\n\n')[0]).toBe('# &lt;img src=x onerror=alert(1)> # Two');
  expect(cells[1]?.source).toContain('    "a\\"]\\nimport os #",  # one import os\n');
});
