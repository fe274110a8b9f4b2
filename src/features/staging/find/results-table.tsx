import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Cell } from '../../../platforms/tap/votable.ts';
import { cx } from '../../../ui/cx.ts';
import { Icon } from '../../../ui/icon.tsx';
import { targetOfKey, windowWith } from '../../../ui/list-window.ts';
import type { ColumnLook } from './cell-words.ts';
import type { RowSort } from './row-order.ts';
import type { RowMarks } from './use-row-marks.ts';
import { t } from './words.ts';

export interface ResultsTableProps {
  readonly rows: readonly (readonly Cell[])[];
  /** Numbers of the rows, as they are shown. */
  readonly order: readonly number[];
  readonly looks: readonly ColumnLook[];
  readonly sort: RowSort | undefined;
  readonly onSort: (sort: RowSort | undefined) => void;
  readonly marks: RowMarks;
  /** The row whose details are shown. */
  readonly chosen: number | undefined;
  readonly onChoose: (row: number) => void;
}

/** Height of a row in pixels: as a finger needs it, or as close as a mouse allows. */
const rowHeight = (): number => (window.matchMedia('(pointer: coarse)').matches ? 44 : 34);

/**
 * The rows, of which only those in sight are in the page. A grid with one stop for Tab: arrows move, Space marks, Enter
 * shows a row. https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export function ResultsTable(props: ResultsTableProps): ReactNode {
  const { rows, order, looks, sort, onSort, marks, chosen, onChoose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const [walked, setWalked] = useState(0);
  const current = Math.min(walked, order.length - 1);
  const [height] = useState(rowHeight);
  const virtualizer = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    scrollPaddingStart: 44,
    useFlushSync: false,
    rangeExtractor: (range) => windowWith(range, current),
  });

  // What is chosen elsewhere, on the sky, comes into sight here.
  useEffect(() => {
    const at = chosen === undefined ? -1 : order.indexOf(chosen);
    if (at < 0) return;
    setWalked(at);
    virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [chosen, order, virtualizer]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows where the keys have led
  useEffect(() => {
    if (hasFocus.current)
      scroller.current
        ?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')
        ?.focus({ preventScroll: true });
  }, [current]);

  const walk = (to: number) => {
    setWalked(to);
    virtualizer.scrollToIndex(to, { align: 'auto' });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const row = order[current];
    const isOnRow = event.target instanceof HTMLElement && event.target.role === 'row';
    if (!isOnRow || row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2);
    const target = targetOfKey(event.key, current, order.length, page);
    if (event.key === ' ') marks.toggle(row, event.shiftKey);
    else if (event.key === 'Enter') onChoose(row);
    else if (target === undefined) return;
    else {
      const next = order[target];
      if (event.shiftKey && next !== undefined) marks.add([row, next]);
      walk(target);
    }
    event.preventDefault();
  };

  const template = `2.5rem ${looks.map(({ width }) => `minmax(${width}ch, 1fr)`).join(' ')}`;
  const width = `calc(${looks.reduce((sum, look) => sum + look.width, 0)}ch + 2.5rem)`;
  const marksAll = order.length > 0 && marks.marked.size === order.length;
  return (
    <div ref={scroller} className="h-full min-h-0 overflow-auto overscroll-contain">
      {/* biome-ignore lint/a11y/useSemanticElements: a table of so many rows that only those in sight are there */}
      <div
        role="grid"
        tabIndex={-1}
        aria-label={t('found.table')}
        aria-description={t('found.table.keys')}
        aria-rowcount={order.length + 1}
        aria-colcount={looks.length + 1}
        aria-multiselectable
        className="min-w-full text-sm outline-none"
        style={{ width }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={(event) => {
          if (event.relatedTarget !== null)
            hasFocus.current = event.currentTarget.contains(event.relatedTarget);
        }}
      >
        {/* biome-ignore lint/a11y/useFocusableInteractive: its cells hold what can be focused */}
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div
          role="row"
          aria-rowindex={1}
          className="sticky top-0 z-10 grid border-line border-b bg-paper"
          style={{ gridTemplateColumns: template }}
        >
          {/* biome-ignore lint/a11y/useFocusableInteractive: the box in it can be focused */}
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          <span role="columnheader">
            <label className="flex h-full items-center justify-center">
              <input
                type="checkbox"
                aria-label={t('found.mark.all')}
                checked={marksAll}
                onChange={() => (marksAll ? marks.clear() : marks.add(order))}
                className="size-4 accent-act"
              />
            </label>
          </span>
          {looks.map((look) => (
            <Heading key={look.index} look={look} sort={sort} onSort={onSort} />
          ))}
        </div>
        <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = order[item.index];
            const cells = row === undefined ? undefined : rows[row];
            if (row === undefined || !cells) return null;
            return (
              <Row
                key={row}
                row={row}
                position={item.index}
                cells={cells}
                looks={looks}
                template={template}
                top={item.start}
                height={height}
                isMarked={marks.marked.has(row)}
                isChosen={row === chosen}
                isReachable={item.index === current}
                onMark={(range) => marks.toggle(row, range)}
                onChoose={() => {
                  setWalked(item.index);
                  onChoose(row);
                }}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Heading({
  look,
  sort,
  onSort,
}: Pick<ResultsTableProps, 'sort' | 'onSort'> & { look: ColumnLook }): ReactNode {
  const { column, unit, index, isNumber } = look;
  const direction = sort?.column === index ? sort.direction : undefined;
  const next = direction === undefined ? 'up' : direction === 'up' ? 'down' : undefined;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the button in it can be focused
    // biome-ignore lint/a11y/useSemanticElements: part of a grid
    <span
      role="columnheader"
      aria-sort={direction === undefined ? 'none' : direction === 'up' ? 'ascending' : 'descending'}
      title={column.description}
      className="min-w-0"
    >
      <button
        type="button"
        onClick={() => onSort(next && { column: index, direction: next })}
        className={cx(
          'grid min-h-11 w-full content-center px-2 py-1 leading-4 -outline-offset-2 hover:bg-sunk',
          isNumber ? 'text-end' : 'text-start',
        )}
      >
        <span
          className={cx('flex items-center gap-1 truncate font-semibold text-xs', isNumber && 'justify-end')}
        >
          {column.name}
          {direction && <Icon of={direction === 'up' ? ArrowUp : ArrowDown} className="size-3 shrink-0" />}
        </span>
        {unit && <span className="text-faint text-xs">{unit}</span>}
      </button>
    </span>
  );
}

interface RowProps {
  readonly row: number;
  readonly position: number;
  readonly cells: readonly Cell[];
  readonly looks: readonly ColumnLook[];
  readonly template: string;
  readonly top: number;
  readonly height: number;
  readonly isMarked: boolean;
  readonly isChosen: boolean;
  readonly isReachable: boolean;
  readonly onMark: (range: boolean) => void;
  readonly onChoose: () => void;
}

function Row(props: RowProps): ReactNode {
  const { row, position, cells, looks, template, top, height } = props;
  const { isMarked, isChosen, isReachable, onMark, onChoose } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it handles the keys
    // biome-ignore lint/a11y/useSemanticElements: part of a grid
    <div
      role="row"
      tabIndex={isReachable ? 0 : -1}
      aria-rowindex={position + 2}
      aria-selected={isMarked}
      aria-current={isChosen || undefined}
      onClick={onChoose}
      className={cx(
        'absolute inset-x-0 top-0 grid cursor-default items-center border-line border-b -outline-offset-2',
        'before:absolute before:inset-y-0 before:start-0 before:w-0.75',
        isChosen ? 'bg-chosen before:bg-brass' : 'hover:bg-sunk',
      )}
      style={{ gridTemplateColumns: template, height, transform: `translateY(${top}px)` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: part of a grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it handles the keys */}
      <span
        role="gridcell"
        className="flex h-full items-center justify-center"
        onClick={(event: MouseEvent) => {
          event.stopPropagation();
          onMark(event.shiftKey);
        }}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('found.mark.row', { row: row + 1 })}
          checked={isMarked}
          readOnly
          className="size-4 accent-act"
        />
      </span>
      {looks.map(({ index, isNumber, words }) => {
        const text = words(cells[index] ?? null);
        return (
          // biome-ignore lint/a11y/useSemanticElements: part of a grid
          // biome-ignore lint/a11y/useFocusableInteractive: the row has the focus
          <span
            key={index}
            role="gridcell"
            dir="auto"
            title={text.length > 20 ? text : undefined}
            className={cx('truncate px-2', isNumber && 'text-end', text === '' && 'text-faint')}
          >
            {text === '' ? (
              <>
                <span aria-hidden>–</span>
                <span className="sr-only">{t('found.nothing')}</span>
              </>
            ) : (
              text
            )}
          </span>
        );
      })}
    </div>
  );
}
