// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FileTreeView, type FileTreeViewProps } from './file-tree-view.tsx';
import { fileTree } from './tree-model.ts';

const files = Array.from({ length: 400 }, (_, i) => `many/file-${i}.csv`);
const entity = (id: string, type: string) => ({ '@id': id, '@type': type });
const { nodes, web } = fileTree(
  {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      entity('./', 'Dataset'),
      entity('data/', 'Dataset'),
      entity('data/rain.csv', 'File'),
      ...files.map((id) => entity(id, 'File')),
    ],
  },
  [],
  './',
);
const given = { onOpen: vi.fn(), onRename: vi.fn(), onDelete: vi.fn(), onBare: vi.fn() };
let root: Root;

async function show(more: Partial<FileTreeViewProps> = {}): Promise<void> {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(<FileTreeView nodes={nodes} web={web} allOpen={false} chosen="" {...given} {...more} />),
  );
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[role=treeitem]')];
const current = () => rows().find((row) => row.tabIndex === 0);
const press = (key: string) =>
  act(async () =>
    current()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // A DOM without layout: rows of 32 px in a window of 320 px.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(280);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(32);
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

test('folders say whether they are open, all rows how deep they lie and where among their siblings', async () => {
  await show();
  const [first, second] = rows();
  expect(first?.getAttribute('aria-expanded')).toBe('false');
  expect([first, second].map((row) => row?.getAttribute('aria-level'))).toEqual(['1', '1']);
  expect(second?.getAttribute('aria-setsize')).toBe('2');
  expect(second?.getAttribute('aria-posinset')).toBe('2');
});

test('arrows open folders and go into them, F2 and Delete are for the row with the focus', async () => {
  await show();
  await press('ArrowRight');
  expect(current()?.getAttribute('aria-expanded')).toBe('true');
  await press('ArrowRight');
  expect(current()?.textContent).toContain('rain.csv');
  expect(current()?.getAttribute('aria-level')).toBe('2');
  await press('Enter');
  await press('F2');
  await press('Delete');
  expect(given.onOpen).toHaveBeenCalledWith('data/rain.csv');
  expect(given.onRename).toHaveBeenCalledWith('data/rain.csv');
  expect(given.onDelete).toHaveBeenCalledWith('data/rain.csv');
});

test('of four hundred files only those in sight are in the page, and letters lead to the others', async () => {
  await show({ allOpen: true });
  expect(rows().length).toBeLessThan(60);
  await act(async () => current()?.focus());
  for (const letter of 'file-39') await press(letter);
  expect(current()?.textContent).toContain('file-39.csv');
});

test('what nobody has described is not opened, but offered to be', async () => {
  await show();
  await act(async () => rows()[1]?.click());
  expect(given.onBare).toHaveBeenCalledWith(expect.objectContaining({ path: 'many/' }));
  expect(given.onOpen).not.toHaveBeenCalled();
});
