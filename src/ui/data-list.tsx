import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { cx } from './cx.ts';
import { flattenGroups, type ListEntry, targetOfKey, windowWith } from './list-window.ts';

/** What a list can be told from outside, by a shortcut that works everywhere on the page. */
export interface DataListHandle {
  /** Choose the item so many places further, and bring it into sight. */
  move(by: number): void;
  /** Give the list the focus, at the chosen item. */
  focus(): void;
}

export interface DataListProps<T> {
  /** What the list is a list of. */
  readonly label: string;
  readonly items: readonly T[];
  readonly itemKey: (item: T) => string;
  /** The content of a row: text and decoration, nothing that can be clicked by itself. */
  readonly renderItem: (item: T, selected: boolean) => ReactNode;
  /** The group that an item belongs to; items of a group stand together. Its text is read before its first item. */
  readonly groupOf?: (item: T) => string;
  readonly renderGroup?: (group: string, first: T) => ReactNode;
  readonly selectedKey?: string;
  /** An item was chosen, by click or by key. */
  readonly onSelect: (key: string) => void;
  /** Enter or `o` on the chosen item. */
  readonly onOpen?: (key: string) => void;
  /** Marked items, where several can be marked for something to be done with all of them; see `useMarks`. */
  readonly marked?: ReadonlySet<string>;
  /** The box of an item was pressed; `range` with Shift. */
  readonly onMark?: (key: string, range: boolean) => void;
  /** How many there are in all, where not all are loaded. */
  readonly total?: number;
  readonly ref?: RefObject<DataListHandle | null>;
}

/**
 * A list of any length, of which only the visible part (and the row with the focus) is in the page.
 * A listbox whose selection follows the focus: https://www.w3.org/WAI/ARIA/apg/patterns/listbox/
 * Keys while it has the focus: j, k, arrows, Home, End, PageUp, PageDown, Enter, o; where rows can be marked, Shift with
 * an arrow marks them on the way.
 */
export function DataList<T>(props: DataListProps<T>): ReactNode {
  const {
    label,
    items,
    itemKey,
    renderItem,
    groupOf,
    renderGroup,
    selectedKey,
    onSelect,
    onOpen,
    marked,
    onMark,
    total,
    ref,
  } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const lastIndex = useRef(0);
  const [focusWanted, setFocusWanted] = useState(0);
  // Where Shift and an arrow have led to: marking rows does not open them.
  const [cursor, setCursor] = useState<{ readonly index: number; readonly from: string | undefined }>();

  const entries = useMemo(() => flattenGroups(items, groupOf), [items, groupOf]);
  const selected = items.findIndex((item) => itemKey(item) === selectedKey);
  if (selected >= 0) lastIndex.current = selected;
  const walked = cursor !== undefined && cursor.from === selectedKey ? cursor.index : undefined;
  const current = Math.min(walked ?? lastIndex.current, items.length - 1);
  const currentEntry = entries.findIndex((entry) => entry.kind === 'item' && entry.index === current);

  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (entries[index]?.kind === 'group' ? 44 : 66),
    getItemKey: (index) => keyOf(entries[index], itemKey),
    overscan: 6,
    scrollPaddingStart: 48,
    scrollPaddingEnd: 24,
    useFlushSync: false,
    rangeExtractor: (range) => windowWith(range, currentEntry),
  });

  const choose = (index: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, index))];
    if (item !== undefined) onSelect(itemKey(item));
  };

  /** Marks the row with the focus and the next one; back where one came from, takes the mark away again. */
  const markNext = (by: number) => {
    const next = Math.max(0, Math.min(items.length - 1, current + by));
    const [here, there] = [items[current], items[next]];
    if (here === undefined || there === undefined || next === current) return;
    const [from, to] = [itemKey(here), itemKey(there)];
    if (marked?.has(from) && marked.has(to)) onMark?.(from, false);
    else {
      if (!marked?.has(from)) onMark?.(from, false);
      if (!marked?.has(to)) onMark?.(to, false);
    }
    setCursor({ index: next, from: selectedKey });
  };

  useImperativeHandle(ref, () => ({
    move: (by) => choose((walked ?? selected) < 0 ? 0 : (walked ?? selected) + by),
    focus: () => {
      hasFocus.current = true;
      setFocusWanted((times) => times + 1);
    },
  }));

  // Bring what is chosen into sight, whoever chose it.
  useEffect(() => {
    if (selected >= 0 && currentEntry >= 0) virtualizer.scrollToIndex(currentEntry, { align: 'auto' });
  }, [selected, currentEntry, virtualizer]);

  useEffect(() => {
    if (walked !== undefined && currentEntry >= 0) virtualizer.scrollToIndex(currentEntry, { align: 'auto' });
  }, [walked, currentEntry, virtualizer]);

  // The focus follows what is chosen while the list has it, also when the row with the focus went away after a verdict.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `focusWanted` asks for the focus once more
  useEffect(() => {
    if (!hasFocus.current) return;
    const inside =
      document.activeElement === document.body || scroller.current?.contains(document.activeElement);
    if (!inside && focusWanted === 0) return;
    scroller.current
      ?.querySelector<HTMLElement>('[tabindex="0"][role="option"]')
      ?.focus({ preventScroll: true });
  }, [currentEntry, selectedKey, items, focusWanted]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (onMark && event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      markNext(event.key === 'ArrowDown' ? 1 : -1);
      return;
    }
    const key = selectedKey ?? (items[current] === undefined ? undefined : itemKey(items[current]));
    if ((event.key === 'Enter' || event.key === 'o') && onOpen && key !== undefined) {
      event.preventDefault();
      onOpen(key);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 66) - 1);
    const target = targetOfKey(event.key, walked ?? selected, items.length, page);
    if (target === undefined) return;
    event.preventDefault();
    choose(target);
  };

  return (
    <div ref={scroller} className="relative h-full min-h-0 overflow-y-auto overscroll-contain">
      <div
        role="listbox"
        aria-label={label}
        aria-multiselectable={onMark ? true : undefined}
        className="relative w-full"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={(event) => {
          // A row that is taken away while focused blurs to nowhere: the list still has the focus.
          if (event.relatedTarget !== null)
            hasFocus.current = event.currentTarget.contains(event.relatedTarget);
        }}
      >
        {virtualizer.getVirtualItems().map((row) => {
          const entry = entries[row.index];
          if (entry === undefined) return null;
          const place = {
            ref: virtualizer.measureElement,
            'data-index': row.index,
            style: { transform: `translateY(${row.start}px)` },
          };
          if (entry.kind === 'group') {
            return (
              <div key={row.key} {...place} role="presentation" className="absolute inset-x-0 top-0">
                <div aria-hidden className="border-line border-b px-4 pt-4 pb-1.5">
                  {renderGroup?.(entry.group, entry.item) ?? entry.group}
                </div>
              </div>
            );
          }
          const key = itemKey(entry.item);
          return (
            <Option
              key={row.key}
              place={place}
              selected={key === selectedKey}
              reachable={entry.index === current}
              position={entry.index + 1}
              size={total ?? items.length}
              marked={onMark && marked?.has(key)}
              onMark={onMark && ((range) => onMark(key, range))}
              onClick={() => onSelect(key)}
            >
              {entry.startsGroup !== undefined && <span className="sr-only">{entry.startsGroup}: </span>}
              {renderItem(entry.item, key === selectedKey)}
            </Option>
          );
        })}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly place: { ref: (row: HTMLElement | null) => void; 'data-index': number; style: CSSProperties };
  readonly selected: boolean;
  /** Whether Tab leads to it: true for one row of the list. */
  readonly reachable: boolean;
  readonly position: number;
  readonly size: number;
  /** Whether it is marked; `undefined` where nothing can be. */
  readonly marked?: boolean;
  readonly onMark?: (range: boolean) => void;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Option(props: OptionProps): ReactNode {
  const { place, selected, reachable, position, size, marked = false, onMark, onClick, children } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it handles the keys
    <div
      {...place}
      role="option"
      aria-selected={selected}
      aria-checked={onMark && marked}
      aria-setsize={size}
      aria-posinset={position}
      tabIndex={reachable ? 0 : -1}
      onClick={onClick}
      className={cx(
        'absolute inset-x-0 top-0 border-line border-b -outline-offset-2 transition-colors',
        'before:absolute before:inset-y-0 before:start-0 before:w-0.75',
        selected ? 'bg-chosen before:bg-brass' : 'hover:bg-sunk',
      )}
    >
      {onMark ? (
        <div className="flex">
          <MarkBox marked={marked} onMark={onMark} />
          <div className="-ms-4 min-w-0 grow">{children}</div>
        </div>
      ) : (
        children
      )}
    </div>
  );
}

/** The box at the head of a row. The row itself says whether it is marked, and `x` marks it: this is for pointers. */
function MarkBox({ marked, onMark }: { marked: boolean; onMark: (range: boolean) => void }): ReactNode {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the row is the control
    // biome-ignore lint/a11y/useKeyWithClickEvents: the page's commands handle the keys
    <span
      data-mark
      className="group flex w-11 shrink-0 cursor-pointer items-start justify-center pt-3"
      onClick={(event) => {
        event.stopPropagation();
        onMark(event.shiftKey);
      }}
    >
      <span
        className={cx(
          'grid size-4 place-items-center rounded-[4px] border transition-colors',
          marked ? 'border-act bg-act text-on-act' : 'border-edge bg-raised group-hover:border-act',
        )}
      >
        {marked && (
          <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 fill-none stroke-current stroke-2">
            <path d="M2.5 6.5l2.5 2.5 4.5-5.5" />
          </svg>
        )}
      </span>
    </span>
  );
}

function keyOf<T>(entry: ListEntry<T> | undefined, itemKey: (item: T) => string): string {
  if (entry === undefined) return '';
  return entry.kind === 'group' ? `group ${entry.group}` : itemKey(entry.item);
}
