import { type ReactNode, useId } from 'react';
import { formatBytes, formatMoment, formatNumber, formatTime } from '../../../i18n/format.ts';
import { plain } from '../../../i18n/isolate.ts';
import { Badge, Tag } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Name } from '../../../ui/names.tsx';
import { closedReason } from '../finding-words.ts';
import type { DestinationRow } from './order-destinations.ts';
import { QuotaMeter } from './quota-meter.tsx';
import { type Room, roomAfter } from './room-after.ts';
import { t } from './words.ts';

export interface DestinationRowViewProps {
  readonly row: DestinationRow;
  /** What would be copied; `undefined` while it is not known. */
  readonly bytes: number | undefined;
  readonly isChosen: boolean;
  readonly isUsual: boolean;
  /** The service tells how much room there is. */
  readonly hasQuota: boolean;
  readonly askApproval: boolean;
  /** Missing where the service knows no approval. */
  readonly onAskApproval?: (() => void) | undefined;
  readonly onChoose: () => void;
}

/** One destination: what and where it is, the room there with this request, how far, and what computes next to it. */
export function DestinationRowView(props: DestinationRowViewProps): ReactNode {
  const { row, bytes, isChosen, isUsual, hasQuota, askApproval, onAskApproval, onChoose } = props;
  const { destination, barred, distance } = row;
  const id = useId();
  const room = roomAfter(destination.quota, bytes);
  const isTooSmall = (room.kind === 'over' || room.kind === 'none') && !askApproval;
  return (
    <div
      className={cx(
        'grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 border-line border-b px-2 py-3',
        hasQuota && '@sm:grid-cols-[auto_minmax(0,1fr)_minmax(0,1fr)]',
        isChosen && 'bg-chosen',
        barred && 'text-soft',
      )}
    >
      <input
        id={id}
        type="radio"
        name="staging-destination"
        checked={isChosen}
        disabled={barred !== undefined}
        aria-describedby={`${id}-about`}
        onChange={onChoose}
        className="mt-1 size-4 accent-act"
      />
      <div className="grid content-start gap-0.5">
        <label htmlFor={id} className={cx('wrap-anywhere font-medium', !barred && 'cursor-pointer')}>
          <Name>{destination.name}</Name>
          {isUsual && (
            <span className="ms-2">
              <Tag>{t('staging-request.destination.usual')}</Tag>
            </span>
          )}
        </label>
        <p id={`${id}-about`} className="text-soft text-sm">
          {distance !== undefined && (
            <span className="font-medium text-ink">
              {t('staging-request.destination.distance', { km: formatNumber(Math.round(distance)) })}
              {' · '}
            </span>
          )}
          {placeWords(row)}
          {barred && <span className="block">{barredWords(row)}</span>}
        </p>
        {destination.processing.length > 0 && (
          <p className="flex flex-wrap items-center gap-1 pt-0.5">
            <span className="sr-only">{t('staging-request.destination.processing', { names: '' })}</span>
            {processingNames(row).map((name) => (
              <Tag key={name}>{name}</Tag>
            ))}
          </p>
        )}
      </div>
      {hasQuota && (
        <div className="col-start-2 grid content-start gap-1 text-sm @sm:col-start-3">
          {!barred && <RoomView room={room} destination={destination} />}
          {isChosen && isTooSmall && (
            <div className="grid justify-items-start gap-2 pt-1">
              <p className="text-no">{t('staging-request.destination.ways')}</p>
              {onAskApproval && <Button onClick={onAskApproval}>{t('staging-request.ask-approval')}</Button>}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function RoomView({
  room,
  destination,
}: {
  room: Room;
  destination: DestinationRow['destination'];
}): ReactNode {
  const { quota } = destination;
  if (room.kind === 'untold')
    return <p className="text-faint">{t('staging-request.destination.quota-unknown')}</p>;
  if (room.kind === 'unlimited') return <p>{t('staging-request.destination.unlimited')}</p>;
  if (room.kind === 'none') return <Badge tone="no">{t('staging-request.destination.no-quota')}</Badge>;
  return (
    <>
      <p>
        {t('staging-request.destination.free', {
          free: formatBytes(room.free),
          limit: formatBytes(room.limit),
        })}
      </p>
      <QuotaMeter room={room} />
      {room.kind === 'over' ? (
        <p className="text-no">
          {t('staging-request.destination.over', { missing: formatBytes(room.missing) })}
        </p>
      ) : (
        <p className="text-soft">
          {room.kind === 'fits'
            ? t('staging-request.destination.after', { free: formatBytes(room.left) })
            : t('staging-request.destination.after.unknown')}
        </p>
      )}
      {quota && (
        <p className="sr-only">
          {t('staging-request.destination.known', { time: formatTime(quota.knownAt) })}
        </p>
      )}
    </>
  );
}

function placeWords({ destination }: DestinationRow): string {
  const { node, site, country, kind, tier, id, name } = destination;
  const pieces = [
    ...new Set([node, site, country].flatMap((each) => (each === undefined ? [] : [plain(each)]))),
    ...(kind === 'unknown' ? [] : [t(`staging-request.destination.kind.${kind}`)]),
    ...(tier === undefined ? [] : [t('staging-request.destination.tier', { tier })]),
    // Names may repeat; what tells them apart has to be seen.
    ...(id === name ? [] : [plain(id).slice(0, 8)]),
  ];
  return pieces.join(' · ');
}

function barredWords({ destination: { closed }, barred }: DestinationRow): string {
  if (barred !== 'closed' || !closed)
    return t(`staging-request.destination.${barred === 'read-only' ? 'read-only' : 'not-allowed'}`);
  const reason = closedReason(closed.text ?? closed.reason);
  return closed.until === undefined
    ? t('staging-request.destination.closed', { reason })
    : t('staging-request.destination.closed.until', {
        reason,
        time: formatMoment(closed.until),
      });
}

/** The first few, by what they are. */
function processingNames({ destination: { processing } }: DestinationRow): readonly string[] {
  return [...new Set(processing.map(({ kind, name }) => plain(name || kind)))].slice(0, 4);
}
