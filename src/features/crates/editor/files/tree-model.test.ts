import { expect, test } from 'vitest';
import type { CrateDocument, CrateEntity } from '../../../../domain/crate/document.ts';
import type { PayloadFile } from '../../../../domain/crate/draft.ts';
import { treeMove, typeAhead } from './tree-keys.ts';
import { fileTree, folderPaths, matchingNodes, type TreeNode, visibleRows } from './tree-model.ts';

const entity = (id: string, type: string): CrateEntity => ({ '@id': id, '@type': type });
const crate: CrateDocument = {
  '@context': 'https://w3id.org/ro/crate/1.2/context',
  '@graph': [
    entity('ro-crate-metadata.json', 'CreativeWork'),
    entity('./', 'Dataset'),
    entity('data/', 'Dataset'),
    entity('data/b%20c.csv', 'File'),
    entity('data/a10.csv', 'File'),
    entity('data/a9.csv', 'File'),
    entity('../outside.csv', 'File'),
    entity('#part', 'Dataset'),
    entity('https://data.example/x.csv', 'File'),
  ],
};
const payload: readonly PayloadFile[] = ['data/a9.csv', 'notes/todo.txt'].map((path) => ({
  path,
  source: { kind: 'local', key: path },
  size: 7,
}));
const tree = fileTree(crate, payload, './');
const flat = (nodes: readonly TreeNode[]): string[] =>
  nodes.flatMap((node) => [node.path, ...flat(node.children)]);

test('the tree has what is described and what travels, folders first, numbers in their order', () => {
  expect(flat(tree.nodes)).toEqual([
    'data/',
    'data/a9.csv',
    'data/a10.csv',
    'data/b c.csv',
    'notes/',
    'notes/todo.txt',
  ]);
});

test('what leads out of the crate, or only borrows the type, is not in the tree', () => {
  expect(flat([...tree.nodes, ...tree.web])).not.toContain('../outside.csv');
  expect(flat([...tree.nodes, ...tree.web])).not.toContain('#part');
});

test('a described file without bytes is missing, a file without description has no id', () => {
  const [data, notes] = tree.nodes;
  expect(data?.children.map(({ missing }) => missing)).toEqual([false, true, true]);
  expect(notes?.children[0]).toMatchObject({ path: 'notes/todo.txt', missing: false, size: 7 });
  expect(notes?.children[0]).not.toHaveProperty('id');
});

test('files on the web stand apart', () => {
  expect(tree.web.map(({ id }) => id)).toEqual(['https://data.example/x.csv']);
});

test('only what lies in open folders is shown, with its place among its siblings', () => {
  expect(visibleRows(tree.nodes, new Set())).toHaveLength(2);
  const rows = visibleRows(tree.nodes, new Set(['notes/']));
  expect(rows.at(-1)).toMatchObject({ level: 2, position: 1, siblings: 1, parent: 'notes/' });
});

test('a search keeps the folders that lead to what it finds', () => {
  expect(flat(matchingNodes(tree.nodes, 'todo'))).toEqual(['notes/', 'notes/todo.txt']);
  expect(matchingNodes(tree.nodes, 'nothing like that')).toEqual([]);
});

test('keys move, open, close and act as in every tree', () => {
  const open = new Set(['data/']);
  const rows = visibleRows(tree.nodes, open);
  expect(treeMove('ArrowDown', rows, 0, open)).toEqual({ kind: 'focus', index: 1 });
  expect(treeMove('ArrowUp', rows, 0, open)).toEqual({ kind: 'focus', index: 0 });
  expect(treeMove('End', rows, 0, open)).toEqual({ kind: 'focus', index: rows.length - 1 });
  expect(treeMove('ArrowRight', rows, 0, open)).toEqual({ kind: 'focus', index: 1 });
  expect(treeMove('ArrowLeft', rows, 0, open)).toEqual({ kind: 'close', path: 'data/' });
  expect(treeMove('ArrowLeft', rows, 2, open)).toEqual({ kind: 'focus', index: 0 });
  expect(treeMove('ArrowRight', rows, 4, open)).toEqual({ kind: 'open', path: 'notes/' });
  expect(treeMove('F2', rows, 1, open)).toEqual({ kind: 'rename', index: 1 });
  expect(treeMove('Delete', rows, 1, open)).toEqual({ kind: 'delete', index: 1 });
  expect(treeMove('x', rows, 1, open)).toBeUndefined();
});

test('letters lead to the next name that begins with them, round the end', () => {
  const rows = visibleRows(tree.nodes, new Set(folderPaths(tree.nodes)));
  const at = (path: string) => rows.findIndex(({ node }) => node.path === path);
  expect(typeAhead(rows, at('data/a9.csv'), 'a')).toBe(at('data/a10.csv'));
  expect(typeAhead(rows, at('data/a9.csv'), 'a1')).toBe(at('data/a10.csv'));
  expect(typeAhead(rows, at('notes/'), 'd')).toBe(at('data/'));
  expect(typeAhead(rows, 0, 'zz')).toBeUndefined();
});

test('a path without an end is shown as far as folders go, with the rest as its name', () => {
  const deep = `${'a/'.repeat(20_000)}b.csv`;
  const endless = { ...crate, '@graph': [entity('./', 'Dataset'), entity(deep, 'File')] };
  const paths = flat(fileTree(endless, [], './').nodes);
  expect(paths).toHaveLength(100);
  expect(paths.at(-1)).toBe(deep);
});
