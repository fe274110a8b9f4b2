import { describe, expect, it } from 'vitest';
import { PAGE, ROOT, type TreeView, visibleLines } from './json-tree.ts';
import { moveInTree } from './tree-keys.ts';

const root = { a: { b: 1 }, c: 2 };
const A = '["a"]';
const C = '["c"]';
const press = (key: string, focused: string, view: TreeView) =>
  moveInTree(key, visibleLines(root, view), focused, view);
const closed: TreeView = { open: new Map([[ROOT, PAGE]]) };
const opened: TreeView = {
  open: new Map([
    [ROOT, PAGE],
    [A, PAGE],
  ]),
};

describe('A key in the tree', () => {
  it('right opens what is closed, and enters what is open.', () => {
    expect(press('ArrowRight', A, closed)).toMatchObject({ focus: A, toggle: { id: A } });
    expect(press('ArrowRight', A, opened)).toEqual({ focus: '["a","b"]' });
  });

  it('left closes what is open, and leaves for the parent from what is closed.', () => {
    expect(press('ArrowLeft', A, opened)).toMatchObject({ focus: A, toggle: { id: A } });
    expect(press('ArrowLeft', '["a","b"]', opened)).toEqual({ focus: A });
  });

  it('up and down stop at the ends.', () => {
    expect(press('ArrowDown', C, closed)).toEqual({ focus: C });
    expect(press('ArrowUp', ROOT, closed)).toEqual({ focus: ROOT });
    expect(press('End', ROOT, closed)).toEqual({ focus: C });
  });

  it('is left to the page when the tree has no use for it.', () => {
    expect(press('j', A, closed)).toBeUndefined();
  });
});
