import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { formatDay, formatMoment, formatTime } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { Name, WorkTitle } from '../../ui/names.tsx';
import { ChecksumBadge } from './checksum-badge.tsx';
import { EventLine } from './event-line.tsx';
import type { EventWording } from './event-wording.ts';
import { type TableColumn, type TableSort, tableColumns } from './events-search.ts';
import type { TableRow } from './table-rows.ts';

export interface EventsTableProps {
  readonly rows: readonly TableRow[];
  readonly wording: EventWording;
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  readonly selectedKey: string | undefined;
  readonly onSelect: (url: string) => void;
}

/** Height of a row in pixels: two lines of the sentence. */
const ROW = 57;

const widths: Readonly<Record<TableColumn, string>> = {
  time: 'w-36',
  event: 'w-auto',
  type: 'w-44',
  party: 'w-40',
  artefact: 'w-48',
  checksum: 'w-32',
};

/** The events as a table that can be sorted by each column. Only the rows in sight are in the page. */
export function EventsTable(props: EventsTableProps): ReactNode {
  const { rows, wording, sort, onSort, selectedKey, onSelect } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className="relative h-full min-h-0 overflow-auto overscroll-contain">
      <table
        aria-label={t('events.table.label')}
        aria-rowcount={rows.length + 1}
        className="w-full min-w-[66rem] table-fixed border-separate border-spacing-0 text-sm"
      >
        <thead className="sticky top-0 z-10 bg-paper">
          <tr aria-rowindex={1}>
            {tableColumns.map((column) => (
              <Head key={column} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={before} />
          {items.map(({ index, key }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const { event } = row;
            const isChosen = event.url === selectedKey;
            return (
              <tr
                key={key}
                aria-rowindex={index + 2}
                style={{ height: ROW }}
                className={cx(isChosen ? 'bg-chosen' : 'hover:bg-sunk', event.unreadable && 'text-soft')}
              >
                <td className={cx(cellClass, isChosen && 'shadow-[inset_3px_0_0_var(--color-brass)]')}>
                  {row.time === '' ? (
                    <span className="text-faint">{t('events.time.none')}</span>
                  ) : (
                    <time dateTime={row.time} title={formatMoment(row.time)} className="whitespace-nowrap">
                      {formatDay(row.time)} <span className="text-faint">{formatTime(row.time)}</span>
                    </time>
                  )}
                </td>
                <th scope="row" className={cx(cellClass, 'font-normal')}>
                  <button
                    type="button"
                    aria-current={isChosen || undefined}
                    onClick={() => onSelect(event.url)}
                    className="line-clamp-2 text-start text-base hover:underline"
                  >
                    <EventLine words={wording.words(event)} />
                  </button>
                </th>
                <td className={cellClass}>{row.type}</td>
                <td className={cellClass}>
                  <span className="wrap-anywhere line-clamp-2">
                    <Name>{row.party}</Name>
                  </span>
                </td>
                <td className={cellClass}>
                  <span className="wrap-anywhere line-clamp-2">
                    <WorkTitle>{row.artefact}</WorkTitle>
                  </span>
                </td>
                <td className={cellClass}>
                  <ChecksumBadge state={row.checksum} />
                </td>
              </tr>
            );
          })}
          <Space height={after} />
        </tbody>
      </table>
    </div>
  );
}

const cellClass = 'border-line border-b px-3 py-1.5 text-start align-middle';

function Head(props: { column: TableColumn; sort: TableSort; onSort: (sort: TableSort) => void }): ReactNode {
  const { column, sort, onSort } = props;
  const isUp = sort === column;
  const isDown = sort === `-${column}`;
  return (
    <th
      scope="col"
      aria-sort={isUp ? 'ascending' : isDown ? 'descending' : undefined}
      className={cx('border-line border-b text-start font-semibold', widths[column])}
    >
      <button
        type="button"
        onClick={() => onSort(isUp ? `-${column}` : column)}
        className="flex min-h-(--control) w-full items-center gap-1 px-3 text-soft hover:text-ink"
      >
        {t(`events.column.${column}`)}
        {(isUp || isDown) && <Icon of={isUp ? ArrowUp : ArrowDown} className="shrink-0 text-brass" />}
      </button>
    </th>
  );
}

/** Stands for the rows that are not in the page. */
function Space({ height }: { height: number }): ReactNode {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={tableColumns.length} style={{ height }} className="p-0" />
    </tr>
  );
}
