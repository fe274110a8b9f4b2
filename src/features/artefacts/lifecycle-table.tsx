import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Evidence } from '../../domain/artefact/lifecycle.ts';
import type { LifecycleTracks, Pending, Track } from '../../domain/artefact/lifecycle-tracks.ts';
import { formatDay, formatMoment } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { Shape } from '../../ui/badge.tsx';
import { Name } from '../../ui/names.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { oneLine } from '../notification/plain.ts';
import { linkClass } from './link-class.ts';

/** What the drawing shows, row by row, each with the way to what shows it. */
export function LifecycleTable({ tracks }: { tracks: LifecycleTracks }): ReactNode {
  const filled = tracks.tracks.filter(
    ({ marks, waiting, open }) => marks.length + waiting.length + open.length > 0,
  );
  if (filled.length === 0) return <p className="pt-2 text-soft text-sm">{t('lifecycle.table.empty')}</p>;
  return (
    <table className="mt-2 w-full text-start text-sm">
      <thead className="text-faint">
        <tr className="border-line border-b">
          {(['function', 'what', 'when', 'shown'] as const).map((column) => (
            <th
              key={column}
              scope="col"
              className="whitespace-nowrap py-1.5 pe-3 text-start font-normal last:pe-0"
            >
              {t(`lifecycle.table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {filled.map((track) => (
        <TrackRows key={track.function} track={track} />
      ))}
    </table>
  );
}

const cellClass = 'py-1.5 pe-3 align-baseline last:pe-0';

function TrackRows({ track }: { track: Track }): ReactNode {
  const pending = [...track.waiting, ...track.open].map((span) => span.pending);
  const total = track.marks.length + pending.length;
  const heading = (
    <th
      scope="rowgroup"
      rowSpan={total}
      className={`${cellClass} whitespace-nowrap text-start font-semibold`}
    >
      {t(`lifecycle.${track.function}`)}
    </th>
  );
  return (
    <tbody className="border-line border-b last:border-b-0">
      {track.marks.map(({ evidence }, index) => (
        <tr key={`${evidence.event} ${evidence.result} ${evidence.activityId}`}>
          {index === 0 && heading}
          <EvidenceCells evidence={evidence} />
        </tr>
      ))}
      {pending.map((item, index) => (
        <tr key={item.id}>
          {index === 0 && track.marks.length === 0 && heading}
          <PendingCells pending={item} />
        </tr>
      ))}
    </tbody>
  );
}

function Day({ iso }: { iso: string }): ReactNode {
  return (
    <time dateTime={iso} title={formatMoment(iso)} className="whitespace-nowrap">
      {formatDay(iso)}
    </time>
  );
}

function EvidenceCells({ evidence }: { evidence: Evidence }): ReactNode {
  const { what, service, at, event, result } = evidence;
  const who = oneLine(service?.name ?? service?.id, 60);
  return (
    <>
      <td className={cellClass}>
        <span className="inline-flex items-baseline gap-1.5">
          <Shape tone="yes" />
          <span>
            {who === undefined ? (
              t(`lifecycle.what.${what}`)
            ) : (
              <Sentence
                of="lifecycle.by"
                values={{ what: t(`lifecycle.what.${what}`), who: <Name>{who}</Name> }}
              />
            )}
          </span>
        </span>
      </td>
      <td className={cellClass}>{at === undefined ? t('lifecycle.table.undated') : <Day iso={at} />}</td>
      <td className={cellClass}>
        <span className="flex flex-wrap gap-x-2">
          {event === undefined ? (
            <span className="text-faint">{t('lifecycle.shown.description')}</span>
          ) : (
            <Link to="/events" search={{ id: event }} className={linkClass}>
              {t('lifecycle.shown.event')}
            </Link>
          )}
          {result !== undefined && <SafeLink href={result}>{t('lifecycle.result')}</SafeLink>}
        </span>
      </td>
    </>
  );
}

function PendingCells({ pending }: { pending: Pending }): ReactNode {
  const { id, kind, pattern, serviceName, since } = pending;
  const who = oneLine(serviceName, 60);
  return (
    <>
      <td className={cellClass}>
        <span className="inline-flex items-baseline gap-1.5">
          <Shape tone={kind === 'offer' ? 'wait' : 'none'} />
          <span>
            {t(`patterns.name.${pattern}`)}
            {who !== undefined && (
              <>
                {' · '}
                <Name>{who}</Name>
              </>
            )}
            <span className="block text-faint">
              {t(kind === 'offer' ? 'lifecycle.legend.waiting' : 'lifecycle.legend.open')}
            </span>
          </span>
        </span>
      </td>
      <td className={cellClass}>
        <Day iso={since} />
      </td>
      <td className={`${cellClass} whitespace-nowrap`}>
        {kind === 'offer' ? (
          <Link to="/threads" search={{ id }} className={linkClass}>
            {t('lifecycle.shown.offer')}
          </Link>
        ) : (
          <Link to="/review" search={{ id }} className={linkClass}>
            {t('lifecycle.shown.suggestion')}
          </Link>
        )}
      </td>
    </>
  );
}
