import type { ReactNode } from 'react';
import type { LifecycleTracks, Span, Track } from '../../domain/artefact/lifecycle-tracks.ts';
import type { Tick } from '../../domain/artefact/time-axis.ts';
import { formatDate, formatTick } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { cx } from '../../ui/cx.ts';
import { evidenceText, pendingText, trackWords } from './lifecycle-words.ts';
import { clustersOf, shiftOf } from './mark-clusters.ts';

/** Height of a track, and of the axis below them, in CSS pixels. */
const TRACK = 52;
const AXIS = 26;
/** Where the line of a track runs, from its top. */
const LINE = 34;
/** Marks nearer than this part of the axis become one. */
const GAP = 0.035;
/** So far a sign moves aside from one of another kind, in CSS pixels: two large ones, and a little air. */
const ASIDE = 22;

/**
 * The life of a work: four tracks on one axis of time that ends now. Words above each line say the same as its marks;
 * whoever cannot see the drawing gets all of them as its name, and the table has the details. Positions are parts of
 * the width, so that text keeps its size on every screen.
 */
export function LifecycleDrawing({ tracks }: { tracks: LifecycleTracks }): ReactNode {
  const height = tracks.tracks.length * TRACK + AXIS;
  const summary = tracks.tracks
    .map((track) =>
      t('lifecycle.summary.track', { track: t(`lifecycle.${track.function}`), words: trackWords(track) }),
    )
    .join(' ');
  return (
    <div className="@container px-2">
      <svg
        role="img"
        aria-label={t('lifecycle.summary', { start: formatDate(tracks.start), tracks: summary })}
        width="100%"
        height={height}
        className="overflow-visible font-sans"
      >
        <Axis ticks={tracks.ticks} y={height - AXIS} />
        {tracks.tracks.map((track, index) => (
          <DrawnTrack key={track.function} track={track} top={index * TRACK} />
        ))}
      </svg>
    </div>
  );
}

/** Round dates, and now at the end. On narrow screens every second date is named. */
function Axis({ ticks, y }: { ticks: readonly Tick[]; y: number }): ReactNode {
  return (
    <g className="fill-faint text-xs" fill="currentColor">
      {ticks.map(({ at, label, position }, index) => (
        <g key={at}>
          <line
            x1={percent(position)}
            x2={percent(position)}
            y1={8}
            y2={y + 4}
            className="stroke-line"
            strokeDasharray="1 3"
          />
          {position < 0.9 && (
            <text
              x={percent(position)}
              y={y + 18}
              textAnchor={position < 0.06 ? 'start' : 'middle'}
              className={cx(index % 2 === 1 && '@max-lg:hidden')}
            >
              {formatTick(label)}
            </text>
          )}
        </g>
      ))}
      <line x1="100%" x2="100%" y1={8} y2={y + 4} className="stroke-brass" />
      <text x="100%" y={y + 18} textAnchor="end" className="fill-brass">
        {t('lifecycle.now')}
      </text>
    </g>
  );
}

function DrawnTrack({ track, top }: { track: Track; top: number }): ReactNode {
  const { marks, waiting, open } = track;
  const y = top + LINE;
  const suggested = clustersOf(open, ({ from }) => from, GAP);
  const isEmpty = marks.length + waiting.length + open.length === 0;
  return (
    <g>
      <text y={top + 16} className="fill-ink font-semibold text-sm">
        {t(`lifecycle.${track.function}`)}
      </text>
      <text
        x="100%"
        dx={-8}
        y={top + 16}
        textAnchor="end"
        className={cx('text-sm', isEmpty ? 'fill-faint' : 'fill-soft')}
      >
        {trackWords(track)}
      </text>
      <line x1="0" x2="100%" y1={y} y2={y} className="stroke-edge" strokeWidth={isEmpty ? 1 : 1.5} />
      {waiting.map((span) => (
        <Waiting key={span.pending.id} span={span} y={y} />
      ))}
      {suggested.map(({ position, items }) => (
        <Sign
          key={position}
          position={position}
          y={y}
          words={items.map(({ pending }) => pendingText(pending))}
          hollow
        />
      ))}
      {clustersOf(marks, (mark) => mark.position, GAP).map(({ position, items }) => (
        <Sign
          key={position}
          position={position}
          shift={shiftOf(position, suggested, GAP) * ASIDE}
          y={y}
          words={items.map(({ evidence }) => evidenceText(evidence))}
        />
      ))}
    </g>
  );
}

/** A stretch of waiting: a striped band from the asking to now. */
function Waiting({ span, y }: { span: Span; y: number }): ReactNode {
  const { from, to, pending } = span;
  return (
    <g className="stroke-wait">
      <title>{pendingText(pending)}</title>
      <line x1={percent(from)} x2={percent(to)} y1={y} y2={y} className="stroke-raised" strokeWidth={6} />
      <line x1={percent(from)} x2={percent(to)} y1={y} y2={y} strokeWidth={6} strokeDasharray="2 3" />
      <line x1={percent(from)} x2={percent(from)} y1={y - 6} y2={y + 6} strokeWidth={2} />
    </g>
  );
}

/** One or several things at one time: a disc for what was done, a ring for what is suggested; several with their number. */
function Sign({
  position,
  shift = 0,
  y,
  words,
  hollow,
}: {
  position: number;
  /** In CSS pixels. */
  shift?: number;
  y: number;
  words: readonly string[];
  hollow?: boolean;
}): ReactNode {
  const isOne = words.length === 1;
  return (
    <g transform={shift === 0 ? undefined : `translate(${shift} 0)`}>
      <title>{words.join('\n')}</title>
      <circle
        cx={percent(position)}
        cy={y}
        r={isOne ? 6 : 9}
        className={hollow ? 'fill-raised stroke-act' : 'fill-yes stroke-raised'}
        strokeWidth={2}
      />
      {!isOne && (
        <text
          x={percent(position)}
          y={y + 4}
          textAnchor="middle"
          className={cx('font-semibold text-xs', hollow ? 'fill-act' : 'fill-raised')}
        >
          {words.length}
        </text>
      )}
    </g>
  );
}

function percent(position: number): string {
  return `${Math.round(position * 1000) / 10}%`;
}
