import type { ReactNode } from 'react';
import type { StagingRow } from '../../../cache/rows.ts';
import { lastSeen } from '../../../domain/staging/staging.ts';
import { formatBytes, formatMoment, formatNumber, formatTime } from '../../../i18n/format.ts';
import { useNow } from '../../../ui/now.ts';
import { Section } from '../../../ui/section.tsx';
import { phaseWords } from '../phase-words.ts';
import { formatSpan } from '../span.ts';
import { type ChartModel, chartModel } from './chart-model.ts';
import { ProgressChart } from './progress-chart.tsx';
import { t } from './words.ts';

/** How far a request has come: in numbers, as a chart over time, and as the table that the chart is made of. */
export function ProgressSection({ row }: { row: StagingRow }): ReactNode {
  const now = useNow();
  const { seen, request } = row;
  const files = seen.findLast((status) => status.files !== undefined)?.files;
  const model = chartModel(seen, request.bytes, now);
  return (
    <Section title={t('progress.title')}>
      {files && model ? (
        <>
          <Numbers files={files} model={model} now={now} />
          <ProgressChart model={model} now={now} label={labelOf(model)} />
          {model.unit === 'bytes' && (
            <p className="max-w-[60ch] text-faint text-sm">{t('progress.chart.estimated')}</p>
          )}
        </>
      ) : (
        <p className="text-soft">{t('progress.none')}</p>
      )}
      {seen.length > 0 && <Table row={row} />}
    </Section>
  );
}

function Numbers(props: {
  readonly files: {
    readonly done: number;
    readonly moving: number;
    readonly stuck: number;
    readonly total: number;
  };
  readonly model: ChartModel;
  readonly now: number;
}): ReactNode {
  const { files, model, now } = props;
  const amount = model.unit === 'bytes' ? formatBytes : formatNumber;
  const done = model.points.at(-1)?.done ?? 0;
  const pieces = [
    model.unit === 'bytes' &&
      t('progress.bytes', { done: formatBytes(done), total: formatBytes(model.total) }),
    files.moving > 0 && t('progress.moving', { count: files.moving }),
    model.rate !== undefined && t('progress.rate', { rate: amount(model.rate) }),
    model.until !== undefined &&
      t('progress.left', { span: formatSpan(roundTime((model.until - now) / 1_000)) }),
    model.still !== undefined &&
      t('progress.standing-still', { span: formatSpan(roundTime(model.still / 1_000)) }),
  ].filter((piece) => piece !== false);
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="text-lg tabular-nums">
        {t('progress.files', { done: formatNumber(files.done), count: files.total })}
      </span>
      {files.stuck > 0 && <span className="text-no">{t('progress.stuck', { count: files.stuck })}</span>}
      {pieces.map((piece) => (
        <span key={piece} className="text-soft tabular-nums">
          {piece}
        </span>
      ))}
    </p>
  );
}

/** To whole minutes, and beyond an hour to a tenth of one: more is not known. @param seconds the time */
function roundTime(seconds: number): number {
  const step = seconds < 3_600 ? 60 : 360;
  return Math.max(60, Math.round(seconds / step) * step);
}

function labelOf(model: ChartModel): string {
  const amount = model.unit === 'bytes' ? formatBytes : formatNumber;
  const [first, last] = [model.points[0], model.points.at(-1)];
  return t('progress.chart', {
    now: amount(last?.done ?? 0),
    total: amount(model.total),
    start: formatMoment(new Date(first?.at ?? 0).toISOString()),
  });
}

/** What was seen, newest first: the chart for those who read. */
function Table({ row }: { row: StagingRow }): ReactNode {
  const days = new Set(row.seen.map(({ seenAt }) => seenAt.slice(0, 10)));
  const when = days.size > 1 ? formatMoment : formatTime;
  const last = lastSeen(row);
  return (
    <details>
      <summary className="min-h-6 w-fit text-sm text-soft underline decoration-line underline-offset-2">
        {t('progress.table')}
      </summary>
      <section
        aria-label={t('progress.table')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="mt-2 max-h-72 overflow-auto rounded-control border border-line"
      >
        <table className="w-full text-sm">
          <thead>
            <tr className="text-left text-faint">
              <th className="px-3 py-1.5 font-normal">{t('progress.table.time')}</th>
              <th className="px-3 py-1.5 font-normal">{t('progress.table.state')}</th>
              <th className="px-3 py-1.5 text-right font-normal">{t('progress.table.files')}</th>
            </tr>
          </thead>
          <tbody>
            {row.seen.toReversed().map((status) => (
              <tr key={status.seenAt} className="border-line border-t">
                <td className="whitespace-nowrap px-3 py-1.5 tabular-nums">{when(status.seenAt)}</td>
                <td className="px-3 py-1.5">
                  {phaseWords(status.phase, status === last ? row.farewell : undefined).label}
                </td>
                <td className="whitespace-nowrap px-3 py-1.5 text-right tabular-nums">
                  {status.files &&
                    t('progress.files', {
                      done: formatNumber(status.files.done),
                      count: status.files.total,
                    })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
