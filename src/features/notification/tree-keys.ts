import type { TreeLine, TreeView } from './json-tree.ts';

/** What a key does in a tree: where the focus goes, and what is opened or closed. */
export interface TreeMove {
  readonly focus: string;
  readonly toggle?: TreeLine;
}

/**
 * The move that a key stands for on the line `focused`; `undefined` for keys that mean nothing here.
 * https://www.w3.org/WAI/ARIA/apg/patterns/treeview/#keyboardinteraction
 */
export function moveInTree(
  key: string,
  lines: readonly TreeLine[],
  focused: string,
  view: TreeView,
): TreeMove | undefined {
  const index = lines.findIndex(({ id }) => id === focused);
  const line = lines[index];
  if (line === undefined) return undefined;
  const isOpen = view.open.has(line.id);
  const goTo = (target: TreeLine | undefined): TreeMove => ({ focus: target?.id ?? focused });
  switch (key) {
    case 'ArrowDown':
      return goTo(lines[index + 1]);
    case 'ArrowUp':
      return goTo(lines[index - 1]);
    case 'Home':
      return goTo(lines[0]);
    case 'End':
      return goTo(lines.at(-1));
    case 'ArrowRight':
      if (line.size === 0 || line.kind === 'more') return goTo(line);
      return isOpen ? goTo(lines[index + 1]) : { focus: focused, toggle: line };
    case 'ArrowLeft':
      if (isOpen) return { focus: focused, toggle: line };
      return { focus: line.parent ?? focused };
    case 'Enter':
    case ' ':
      return line.size > 0 ? { focus: focused, toggle: line } : goTo(line);
    default:
      return undefined;
  }
}
