import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight, File, Folder, Globe } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { formatBytes } from '../../../../i18n/format.ts';
import { cx } from '../../../../ui/cx.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { windowWith } from '../../../../ui/list-window.ts';
import { Name } from '../../../../ui/names.tsx';
import { t } from '../../words.ts';
import { treeMove, typeAhead } from './tree-keys.ts';
import { folderPaths, type TreeNode, type TreeRow, visibleRows } from './tree-model.ts';

/** A pause longer than this, in milliseconds, begins a new word to jump to. */
const PAUSE = 700;
const ROW = 32;
/** A tree with at most so many files is opened as a whole at first. */
const SMALL = 60;
/** Stands for the part of the tree with what is on the web; no path ends in two slashes. */
const WEB = '//';

export interface FileTreeViewProps {
  readonly nodes: readonly TreeNode[];
  readonly web: readonly TreeNode[];
  /** Everything is in sight, as while something is looked for. */
  readonly allOpen: boolean;
  /** `@id` of the chosen entity. */
  readonly chosen: string;
  readonly onOpen: (id: string) => void;
  readonly onRename: (id: string) => void;
  readonly onDelete: (id: string) => void;
  /** A file or folder was chosen that the crate does not describe. */
  readonly onBare: (node: TreeNode) => void;
}

/**
 * Files and folders as a tree, of which only the rows in sight (and the one with the focus) are in the page.
 * https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function FileTreeView(props: FileTreeViewProps): ReactNode {
  const { nodes, web, allOpen, chosen, onOpen, onRename, onDelete, onBare } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const typed = useRef({ text: '', at: 0 });
  const [open, setOpen] = useState<ReadonlySet<string>>(() => firstOpen(nodes));
  const [cursor, setCursor] = useState<string>();

  const all = useMemo(() => withWeb(nodes, web), [nodes, web]);
  const shownOpen = useMemo(() => (allOpen ? new Set(folderPaths(all)) : open), [allOpen, all, open]);
  const rows = useMemo(() => visibleRows(all, shownOpen), [all, shownOpen]);
  const chosenAt = rows.findIndex(({ node }) => node.id === chosen);
  const cursorAt = rows.findIndex(({ node }) => node.path === cursor);
  const current = Math.max(0, cursorAt >= 0 ? cursorAt : chosenAt);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    getItemKey: (index) => rows[index]?.node.path ?? index,
    overscan: 8,
    useFlushSync: false,
    rangeExtractor: (range) => windowWith(range, current),
  });

  // Keep the row with the cursor in sight, and the focus on it while the tree has it.
  useEffect(() => {
    if (rows.length === 0) return;
    virtualizer.scrollToIndex(current, { align: 'auto' });
    if (hasFocus.current)
      scroller.current
        ?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')
        ?.focus({ preventScroll: true });
  }, [current, rows.length, virtualizer]);

  const toggle = (path: string) => {
    const next = new Set(open);
    if (!next.delete(path)) next.add(path);
    setOpen(next);
  };
  const act = (row: TreeRow | undefined) => {
    if (row === undefined) return;
    setCursor(row.node.path);
    if (row.node.id !== undefined) onOpen(row.node.id);
    else if (row.node.path === WEB) toggle(row.node.path);
    else onBare(row.node);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 1);
    const move = treeMove(event.key, rows, current, shownOpen, page);
    if (move === undefined) {
      if (event.key.length !== 1 || event.key === '?' || event.key === '/') return;
      const goesOn = event.timeStamp - typed.current.at < PAUSE;
      typed.current = { text: (goesOn ? typed.current.text : '') + event.key, at: event.timeStamp };
      const found = typeAhead(rows, current, typed.current.text);
      if (found !== undefined) setCursor(rows[found]?.node.path);
    } else if (move.kind === 'focus') setCursor(rows[move.index]?.node.path);
    else if ('path' in move) toggle(move.path);
    else if (move.kind === 'choose') act(rows[move.index]);
    else {
      const id = rows[move.index]?.node.id;
      if (id !== undefined) (move.kind === 'rename' ? onRename : onDelete)(id);
    }
    // Letters jump here: they are no commands of the page meanwhile.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={scroller} className="relative h-full min-h-0 overflow-y-auto overscroll-contain py-1">
      <div
        role="tree"
        aria-label={t('crateEditor.files')}
        aria-description={t('crateEditor.files.keys')}
        className="relative w-full"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={(event) => {
          // A row that is taken away while focused blurs to nowhere: the tree still has the focus.
          if (event.relatedTarget !== null)
            hasFocus.current = event.currentTarget.contains(event.relatedTarget);
        }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const isOpen = shownOpen.has(row.node.path);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it handles the keys
            <div
              key={key}
              role="treeitem"
              aria-level={row.level}
              aria-setsize={row.siblings}
              aria-posinset={row.position}
              aria-selected={row.node.id !== undefined && row.node.id === chosen}
              aria-expanded={row.node.folder && row.node.children.length > 0 ? isOpen : undefined}
              tabIndex={index === current ? 0 : -1}
              data-index={index}
              ref={virtualizer.measureElement}
              style={{ transform: `translateY(${start}px)`, paddingInlineStart: `${row.level * 16 - 8}px` }}
              className={cx(
                'absolute inset-x-0 top-0 flex min-h-8 items-center gap-1.5 pe-3 -outline-offset-2 pointer-coarse:min-h-11',
                'before:absolute before:inset-y-0 before:start-0 before:w-0.75',
                row.node.id !== undefined && row.node.id === chosen
                  ? 'bg-chosen before:bg-brass'
                  : 'hover:bg-sunk',
              )}
              onClick={() => act(row)}
            >
              <Twisty row={row} open={isOpen} onToggle={() => toggle(row.node.path)} />
              <Icon
                of={row.node.folder ? (row.node.path === WEB ? Globe : Folder) : File}
                className="shrink-0 text-faint"
              />
              <RowText row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Twisty({ row, open, onToggle }: { row: TreeRow; open: boolean; onToggle: () => void }): ReactNode {
  if (!row.node.folder || row.node.children.length === 0) return <span className="w-4 shrink-0" />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for pointers; the arrow keys open and close
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys
    <span
      className="-m-1 shrink-0 p-1 text-soft"
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <Icon of={ChevronRight} className={cx('transition-transform', open ? 'rotate-90' : 'rtl:rotate-180')} />
    </span>
  );
}

function RowText({ row: { node } }: { row: TreeRow }): ReactNode {
  const remark =
    node.path === WEB || (node.folder && node.id !== undefined)
      ? undefined
      : node.id === undefined
        ? t('crateEditor.files.undescribed')
        : node.missing
          ? t('crateEditor.files.missing')
          : undefined;
  return (
    <>
      <span
        className={cx('min-w-0 truncate', node.id === undefined && node.path !== WEB && 'text-soft')}
        title={node.path === WEB ? undefined : node.path}
      >
        {node.path === WEB ? t('crateEditor.files.web') : <Name>{node.name}</Name>}
      </span>
      <span className="ms-auto flex shrink-0 items-baseline gap-2 ps-2 text-faint text-xs">
        {remark !== undefined && <span className={node.missing ? 'text-wait' : undefined}>{remark}</span>}
        {node.folder
          ? t('crateEditor.files.count', { count: node.files })
          : node.size !== undefined && formatBytes(node.size)}
      </span>
    </>
  );
}

/** What is on the web lies in a folder of its own, below the others. */
function withWeb(nodes: readonly TreeNode[], web: readonly TreeNode[]): readonly TreeNode[] {
  if (web.length === 0) return nodes;
  const children = web;
  return [
    ...nodes,
    {
      path: WEB,
      name: t('crateEditor.files.web'),
      folder: true,
      missing: false,
      children,
      files: web.length,
    },
  ];
}

function firstOpen(nodes: readonly TreeNode[]): ReadonlySet<string> {
  const files = nodes.reduce((sum, node) => sum + node.files, 0);
  return new Set(files <= SMALL ? [...folderPaths(nodes), WEB] : [WEB]);
}
