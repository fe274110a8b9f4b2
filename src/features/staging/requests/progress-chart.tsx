import { scaleLinear, scaleTime } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { type ReactNode, useId } from 'react';
import { formatBytes, formatNumber, formatTick, formatTime } from '../../../i18n/format.ts';
import { locale } from '../../../i18n/locale.ts';
import { useWidth } from '../../../ui/use-width.ts';
import type { ChartModel, ChartPoint } from './chart-model.ts';

const HEIGHT = 190;
const MARGIN = { top: 14, right: 16, bottom: 26, left: 64 };
/** What is to come is drawn for so long at most, as a share of what has been. */
const AHEAD = 1.5;
const DAY = 86_400_000;
const FEW_MINUTES = 300_000;
const withSeconds = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
/** The shortest time that is drawn, in milliseconds. */
const SHORTEST = 10_000;

export interface ProgressChartProps {
  readonly model: ChartModel;
  /** What it shows, in a sentence: it stands in for the drawing. */
  readonly label: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How much is copied over time, and until when the rest may take. The drawing says nothing that the words do not. */
export function ProgressChart({ model, label, now }: ProgressChartProps): ReactNode {
  const [box, width] = useWidth<HTMLDivElement>();
  const fade = useId();
  const { points, total, until, unit } = model;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const isOver = last.done >= total;
  const present = isOver ? last.at : Math.max(now, last.at);
  const ahead = until === undefined ? present : Math.min(until, present + (present - first.at) * AHEAD);
  const start = first.at === ahead ? first.at - SHORTEST : first.at;
  const x = scaleTime(
    [start, Math.max(ahead, start + SHORTEST)],
    [MARGIN.left, Math.max(width - MARGIN.right, MARGIN.left + 1)],
  );
  const y = scaleLinear([0, total], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const known: readonly ChartPoint[] = [...points, { ...last, at: present }];
  const at = (point: ChartPoint) => x(point.at);
  const heights = (point: ChartPoint) => y(point.done);
  const surface = area<ChartPoint>(at, y(0), heights).curve(curveStepAfter)(known) ?? '';
  const edge = line<ChartPoint>(at, heights).curve(curveStepAfter)(known) ?? '';
  const rest = until === undefined || isOver ? undefined : restAt(model, last, ahead);
  const form = tickForm(ahead - start);
  const amount = unit === 'bytes' ? formatBytes : formatNumber;
  return (
    <div ref={box} className="w-full">
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={label} className="block overflow-visible">
          <defs>
            <linearGradient id={fade} x1="0" x2="0" y1="0" y2="1">
              <stop offset="0" stopColor="var(--color-act)" stopOpacity="0.2" />
              <stop offset="1" stopColor="var(--color-act)" stopOpacity="0.04" />
            </linearGradient>
          </defs>
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <line
                x1={MARGIN.left}
                x2={width - MARGIN.right}
                y1={y(total * share)}
                y2={y(total * share)}
                stroke={share === 0 ? 'var(--color-edge)' : 'var(--color-line)'}
                strokeDasharray={share === 1 ? '2 3' : undefined}
              />
              <Tick x={MARGIN.left - 8} y={y(total * share)} anchor="end">
                {amount(unit === 'files' ? Math.round(total * share) : total * share)}
              </Tick>
            </g>
          ))}
          {ticksOf(x.ticks(width < 420 ? 2 : 4), form).map(({ at: tick, words }) =>
            x(tick) < MARGIN.left + 12 || x(tick) > width - 24 ? null : (
              <Tick key={words} x={x(tick)} y={HEIGHT - MARGIN.bottom + 16} anchor="middle">
                {words}
              </Tick>
            ),
          )}
          <path d={surface} fill={`url(#${fade})`} />
          <path d={edge} fill="none" stroke="var(--color-act)" strokeWidth="2" strokeLinejoin="round" />
          {stretchesStuck(known).map(([from, to]) => (
            <line
              key={from.at}
              x1={at(from)}
              x2={at(to)}
              y1={heights(from)}
              y2={heights(from)}
              stroke="var(--color-no)"
              strokeWidth="3"
              strokeDasharray="5 3"
            />
          ))}
          {rest && (
            <line
              x1={x(present)}
              x2={x(rest.at)}
              y1={heights(last)}
              y2={y(rest.done)}
              stroke="var(--color-act)"
              strokeWidth="1.5"
              strokeDasharray="3 4"
            />
          )}
          <circle
            cx={x(present)}
            cy={heights(last)}
            r="3.5"
            fill={last.isStuck ? 'var(--color-no)' : 'var(--color-act)'}
            stroke="var(--color-paper)"
            strokeWidth="1.5"
          />
        </svg>
      )}
    </div>
  );
}

function Tick(props: {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'end' | 'middle';
  readonly children: string;
}): ReactNode {
  return (
    <text
      x={props.x}
      y={props.y}
      dy="0.32em"
      textAnchor={props.anchor}
      className="fill-faint text-xs tabular-nums"
    >
      {props.children}
    </text>
  );
}

/** Where the line of the rest ends: at the whole, or as far as is drawn. */
function restAt({ rate = 0, total }: ChartModel, last: ChartPoint, ahead: number) {
  return { at: ahead, done: Math.min(total, last.done + (rate * (ahead - last.at)) / 1_000) };
}

/** How moments are said over a time of so many milliseconds: seconds only where minutes would repeat themselves. */
function tickForm(span: number): (at: Date) => string {
  if (span > DAY) return (at) => formatTick(at.toISOString());
  return span < FEW_MINUTES ? (at) => withSeconds.format(at) : (at) => formatTime(at.toISOString());
}

/** Ticks with their words; of several that read the same only the first. */
function ticksOf(
  ticks: readonly Date[],
  form: (at: Date) => string,
): readonly { readonly at: Date; readonly words: string }[] {
  const named = ticks.map((at) => ({ at, words: form(at) }));
  return named.filter(({ words }, index) => words !== named[index - 1]?.words);
}

/** From where to where it was stuck. */
function stretchesStuck(points: readonly ChartPoint[]): (readonly [ChartPoint, ChartPoint])[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1];
    return point.isStuck && next && next.at > point.at ? [[point, next] as const] : [];
  });
}
