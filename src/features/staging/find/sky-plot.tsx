import { geoPath } from 'd3-geo';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useDeferredValue,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isolate } from '../../../i18n/isolate.ts';
import { columnOf } from '../../../platforms/tap/obscore.ts';
import type { Cell, Column } from '../../../platforms/tap/votable.ts';
import { announce } from '../../../ui/announce.ts';
import { cx } from '../../../ui/cx.ts';
import { useWidth } from '../../../ui/use-width.ts';
import { cellWords } from './cell-words.ts';
import { type Box, dotsPath, inBox, nearestWithin, placesOf } from './sky-places.ts';
import {
  nextPoint,
  partOf,
  SKY,
  type SkyPoint,
  skyNet,
  skyPoints,
  skyProjection,
  someOf,
  WIDEST_PART,
} from './sky-view.ts';
import type { RowMarks } from './use-row-marks.ts';
import { t } from './words.ts';

export interface SkyPlotProps {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly marks: RowMarks;
  readonly chosen: number | undefined;
  readonly onChoose: (row: number) => void;
}

/** Where the rows are on the sky. What is marked or chosen here is so in the table, and the other way round. */
export function SkyPlot({ columns, rows, marks, chosen, onChoose }: SkyPlotProps): ReactNode {
  // The table is first: the sky follows when there is time.
  const later = useDeferredValue(rows);
  const points = useMemo(() => skyPoints(columns, later), [columns, later]);
  const drawn = useMemo(() => someOf(points), [points]);
  const part = useMemo(() => partOf(drawn), [drawn]);
  const [wantsAll, setWantsAll] = useState(false);
  if (points.length === 0) return <p className="px-4 py-6 text-soft">{t('found.sky.none')}</p>;
  const isWide = part.radius > WIDEST_PART;
  const without = later.length - points.length;
  return (
    <section aria-label={t('found.sky')} className="grid max-w-[44rem] gap-1">
      {!isWide && (
        <fieldset aria-label={t('found.sky.extent')} className="flex gap-1 text-sm">
          {[false, true].map((all) => (
            <button
              key={String(all)}
              type="button"
              aria-pressed={wantsAll === all}
              onClick={() => setWantsAll(all)}
              className={cx(
                'min-h-(--control) rounded-control px-2',
                wantsAll === all ? 'bg-chosen font-semibold text-ink' : 'text-soft hover:bg-sunk',
              )}
            >
              {t(all ? 'found.sky.all' : 'found.sky.near')}
            </button>
          ))}
        </fieldset>
      )}
      <Drawing
        points={drawn}
        all={points}
        part={isWide || wantsAll ? undefined : part}
        titleOf={(row) => titleOf(columns, rows, row)}
        {...{ marks, chosen, onChoose }}
      />
      {drawn.length < points.length && (
        <p className="text-faint text-sm">{t('found.sky.some', { count: drawn.length })}</p>
      )}
      {without > 0 && <p className="text-faint text-sm">{t('found.sky.without', { count: without })}</p>}
    </section>
  );
}

interface DrawingProps extends Pick<SkyPlotProps, 'marks' | 'chosen' | 'onChoose'> {
  readonly points: readonly SkyPoint[];
  /** Also those that are not drawn, where there are too many. */
  readonly all: readonly SkyPoint[];
  readonly part: ReturnType<typeof partOf> | undefined;
  readonly titleOf: (row: number) => string;
}

/** How high the labels of the net are, in CSS pixels. */
const LABEL = 11;

/** A click that is this near to a dot means it, in units of the drawing. */
const NEAR = 9;

function Drawing({ points, all: every, part, titleOf, marks, chosen, onChoose }: DrawingProps): ReactNode {
  const help = useId();
  const [frame, width] = useWidth<HTMLButtonElement>();
  const [at, setAt] = useState(0);
  const [box, setBox] = useState<Box>();
  const hasDragged = useRef(false);
  const projection = useMemo(() => skyProjection(part), [part]);
  const net = useMemo(() => skyNet(part, projection), [part, projection]);
  const places = useMemo(() => placesOf(points, projection), [points, projection]);
  const all = useMemo(() => dotsPath(places), [places]);
  const marked = useMemo(
    () => dotsPath(places.filter((_, index) => marks.marked.has(points[index]?.row ?? -1))),
    [places, points, marks.marked],
  );
  const draw = geoPath(projection);
  const current = places[Math.min(at, places.length - 1)];
  const chosenPlace = places[points.findIndex(({ row }) => row === chosen)];

  const onKeyDown = (event: KeyboardEvent) => {
    const point = points[at];
    const next = nextPoint(places, at, event.key);
    if (next !== undefined) {
      setAt(next);
      const { row, ra, dec } = points[next] ?? { row: 0, ra: 0, dec: 0 };
      announce(t('found.sky.at', { title: isolate(titleOf(row)), ra: ra.toFixed(4), dec: dec.toFixed(4) }));
    } else if (event.key === ' ' && point) marks.toggle(point.row);
    else if (event.key === 'Enter' && point) onChoose(point.row);
    else if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
  };

  const placeOf = (event: PointerEvent) => {
    const { left, top, width } = (frame.current as HTMLElement).getBoundingClientRect();
    const scale = SKY.width / width;
    return { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
  };
  const onPointerUp = (event: PointerEvent) => {
    if (!box) return;
    const end = placeOf(event);
    setBox(undefined);
    if (hasDragged.current) {
      const meant = points === every ? places : placesOf(every, projection);
      marks.add(inBox(meant, { ...box, to: end }).flatMap((index) => every[index]?.row ?? []));
      return;
    }
    const near = nearestWithin(places, end, NEAR);
    const row = near === undefined ? undefined : points[near]?.row;
    if (near === undefined || row === undefined) return;
    setAt(near);
    onChoose(row);
  };

  return (
    <div className="grid gap-1 text-xs">
      <div className="group relative">
        <svg viewBox={`0 0 ${SKY.width} ${SKY.height}`} aria-hidden className="block w-full fill-none">
          {!part && <path d={draw({ type: 'Sphere' }) ?? ''} className="stroke-edge" />}
          {net.map(({ kind, value, line }) => (
            <path key={`${kind} ${value}`} d={draw(line) ?? ''} className="stroke-line" />
          ))}
          <path
            d={all}
            className="stroke-act"
            strokeWidth={points.length > 2_000 ? 2 : 4}
            strokeLinecap="round"
          />
          <path d={marked} className="stroke-brass" strokeWidth={6} strokeLinecap="round" />
          {net.map(
            ({ kind, value, label, at: where }) =>
              where && (
                <text
                  key={`${kind} ${value}`}
                  x={kind === 'dec' ? 2 : where[0]}
                  y={kind === 'dec' ? where[1] - 2 : part ? SKY.height - 3 : where[1] + 11}
                  textAnchor={kind === 'dec' ? 'start' : 'middle'}
                  strokeWidth={3}
                  fontSize={width === 0 ? LABEL : (LABEL * SKY.width) / width}
                  className="fill-soft stroke-paper [paint-order:stroke]"
                >
                  {label}
                </text>
              ),
          )}
          {chosenPlace && (
            <circle cx={chosenPlace.x} cy={chosenPlace.y} r={8} strokeWidth={2} className="stroke-brass" />
          )}
          {box && hasDragged.current && (
            <rect
              x={Math.min(box.from.x, box.to.x)}
              y={Math.min(box.from.y, box.to.y)}
              width={Math.abs(box.from.x - box.to.x)}
              height={Math.abs(box.from.y - box.to.y)}
              className="stroke-brass"
              strokeDasharray="4 3"
            />
          )}
          {current && (
            <circle
              cx={current.x}
              cy={current.y}
              r={5}
              className="stroke-ink opacity-0 group-has-focus-visible:opacity-100"
            />
          )}
        </svg>
        <button
          ref={frame}
          type="button"
          aria-label={t('found.sky.label', { count: points.length })}
          aria-describedby={help}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            const from = placeOf(event);
            hasDragged.current = false;
            event.currentTarget.setPointerCapture(event.pointerId);
            setBox({ from, to: from });
          }}
          onPointerMove={(event) => {
            if (!box) return;
            const to = placeOf(event);
            hasDragged.current ||= Math.hypot(to.x - box.from.x, to.y - box.from.y) > 5;
            setBox({ ...box, to });
          }}
          onPointerUp={onPointerUp}
          onPointerCancel={() => setBox(undefined)}
          className="absolute inset-0 cursor-crosshair touch-pan-y rounded-control"
        />
      </div>
      <p id={help} className="text-faint pointer-coarse:sr-only">
        {t('found.sky.keys')}
      </p>
    </div>
  );
}

function titleOf(columns: readonly Column[], rows: readonly (readonly Cell[])[], row: number): string {
  const index = ['target', 'obsId'].map((meaning) => columnOf(meaning as 'target' | 'obsId', columns));
  const words = index.map((at) => cellWords(rows[row]?.[at] ?? null)).filter((each) => each !== '');
  return words.length > 0 ? words.join(', ') : t('found.sky.row', { row: row + 1 });
}
