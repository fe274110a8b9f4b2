import type { TreeRow } from './tree-model.ts';

/** What a key does in the tree. */
export type TreeMove =
  | { readonly kind: 'focus'; readonly index: number }
  | { readonly kind: 'open' | 'close'; readonly path: string }
  | { readonly kind: 'choose' | 'rename' | 'delete'; readonly index: number };

/**
 * What a key means at a row. https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 * @param page how many rows are in sight
 */
export function treeMove(
  key: string,
  rows: readonly TreeRow[],
  index: number,
  open: ReadonlySet<string>,
  page = 10,
): TreeMove | undefined {
  const row = rows[index];
  if (row === undefined) return undefined;
  const { node } = row;
  const last = rows.length - 1;
  const focus = (to: number): TreeMove => ({ kind: 'focus', index: Math.max(0, Math.min(last, to)) });
  switch (key) {
    case 'ArrowDown':
      return focus(index + 1);
    case 'ArrowUp':
      return focus(index - 1);
    case 'PageDown':
      return focus(index + page);
    case 'PageUp':
      return focus(index - page);
    case 'Home':
      return focus(0);
    case 'End':
      return focus(last);
    case 'ArrowRight':
      if (!node.folder) return undefined;
      return open.has(node.path) ? focus(index + 1) : { kind: 'open', path: node.path };
    case 'ArrowLeft': {
      if (node.folder && open.has(node.path)) return { kind: 'close', path: node.path };
      const parent = rows.findIndex((each) => each.node.path === row.parent);
      return parent < 0 ? undefined : focus(parent);
    }
    case 'Enter':
    case ' ':
      return { kind: 'choose', index };
    case 'F2':
      return { kind: 'rename', index };
    case 'Delete':
      return { kind: 'delete', index };
    default:
      return undefined;
  }
}

/** The next row whose name begins with what was typed; the same row counts while more than one letter was typed. */
export function typeAhead(rows: readonly TreeRow[], index: number, typed: string): number | undefined {
  const begin = typed.toLocaleLowerCase();
  const from = typed.length > 1 ? index : index + 1;
  for (let step = 0; step < rows.length; step++) {
    const at = (from + step) % rows.length;
    if (rows[at]?.node.name.toLocaleLowerCase().startsWith(begin)) return at;
  }
  return undefined;
}
