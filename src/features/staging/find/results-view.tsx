import { type ReactNode, useMemo, useState } from 'react';
import { totalsOf } from '../../../domain/staging/collection.ts';
import { formatBytes, formatList } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { columnLooks, mistypedColumns } from './cell-words.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import type { FoundMembers } from './found-members.ts';
import { ResultsTable } from './results-table.tsx';
import type { RowSort } from './row-order.ts';
import { RunState, type RunStateProps } from './run-state.tsx';
import { SkyPlot } from './sky-plot.tsx';
import type { RowMarks } from './use-row-marks.ts';
import { t } from './words.ts';

export interface ResultsViewProps extends RunStateProps {
  readonly order: readonly number[];
  readonly sort: RowSort | undefined;
  readonly onSort: (sort: RowSort | undefined) => void;
  /** Numbers of the columns that are shown. */
  readonly shown: readonly number[];
  readonly onColumns: (names: readonly string[] | undefined) => void;
  readonly marks: RowMarks;
  /** What the marked rows become. */
  readonly found: FoundMembers;
  readonly chosen: number | undefined;
  readonly onChoose: (row: number) => void;
  readonly onAdd: () => void;
  /** Said above: where what is added goes to. */
  readonly note?: ReactNode;
}

type View = 'table' | 'sky';

/** What was found: the table and the sky side by side where there is room, one of them otherwise. */
export function ResultsView(props: ResultsViewProps): ReactNode {
  const { run, order, sort, onSort, shown, onColumns, marks, found, chosen, onChoose, onAdd, note } = props;
  const [view, setView] = useState<View>('table');
  const { rows, columns, phase, end } = run;
  const isEmpty = rows.length === 0;
  const mistyped = useMemo(
    () => (phase === 'ended' ? mistypedColumns(columns, rows) : []),
    [phase, columns, rows],
  );
  return (
    <div className="@container flex h-full min-h-0 flex-col">
      <RunState {...props} />
      {mistyped.length > 0 && (
        <div className="px-4 py-2">
          <Notice
            tone="doubt"
            title={t('found.mistyped', { columns: formatList(mistyped.map(isolate)) })}
            next={t('found.mistyped.next')}
          />
        </div>
      )}
      {note}
      {isEmpty && phase === 'ended' && (end?.kind === 'complete' || end?.kind === 'overflow') && (
        <EmptyState kind="filtered" title={t('found.none')}>
          <p>{t('found.none.why')}</p>
        </EmptyState>
      )}
      {isEmpty && phase !== 'ended' && <p className="px-4 py-6 text-soft">{t('found.waiting.empty')}</p>}
      {!isEmpty && (
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-1.5">
            <div className="@4xl:hidden">
              <Switcher value={view} onChange={setView} />
            </div>
            <div className="min-w-0 grow">
              <Marked found={found} count={marks.marked.size} />
            </div>
            <div className="flex flex-wrap gap-1">
              {marks.marked.size > 0 && (
                <>
                  <Button tone="plain" onClick={marks.clear}>
                    {t('found.marked.clear')}
                  </Button>
                  <Button tone="primary" disabled={found.members.length === 0} onClick={onAdd}>
                    {t('found.add')}
                  </Button>
                </>
              )}
              <ColumnsMenu columns={columns} shown={shown} onChange={onColumns} />
            </div>
          </div>
          <div className="flex min-h-0 grow">
            <div className={cx('min-h-0 min-w-0 grow', view === 'sky' && '@max-4xl:hidden')}>
              <ResultsTable
                rows={rows}
                order={order}
                looks={columnLooks(columns, shown, rows)}
                {...{ sort, onSort, marks, chosen, onChoose }}
              />
            </div>
            <div
              className={cx(
                'min-h-0 overflow-y-auto border-line px-4 py-3 @4xl:w-[24rem] @4xl:shrink-0 @4xl:border-s',
                view === 'table' ? '@max-4xl:hidden' : '@max-4xl:grow',
              )}
            >
              <SkyPlot {...{ columns, rows, marks, chosen, onChoose }} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

function Switcher({ value, onChange }: { value: View; onChange: (view: View) => void }): ReactNode {
  return (
    <fieldset aria-label={t('found.view')} className="flex gap-1 text-sm">
      {(['table', 'sky'] as const).map((view) => (
        <button
          key={view}
          type="button"
          aria-pressed={value === view}
          onClick={() => onChange(view)}
          className={cx(
            'min-h-(--control) rounded-control px-2.5',
            value === view ? 'bg-chosen font-semibold text-ink' : 'text-soft hover:bg-sunk',
          )}
        >
          {t(`found.view.${view}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** How many are marked, and what they come to. */
function Marked({ found, count }: { found: FoundMembers; count: number }): ReactNode {
  if (count === 0) return null;
  const { members, nameless } = found;
  const { bytes, unknown, estimated } = totalsOf(members);
  const size = formatBytes(bytes);
  const parts = [
    t('found.marked', { count }),
    members.length > unknown && (estimated ? t('found.marked.about', { size }) : size),
    unknown > 0 && t('found.marked.unknown', { count: unknown }),
    nameless > 0 && t('found.marked.nameless', { count: nameless }),
  ].filter((part) => part !== false);
  return <p className="text-sm text-soft">{parts.join(' · ')}</p>;
}
