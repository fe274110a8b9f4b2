import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { activityKey } from '../../domain/notification/identity.ts';
import { formatMoment } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { WorkTitle } from '../../ui/names.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import type { Surroundings } from '../notification/sentence.ts';
import { useNotifications } from '../workspace/queries.ts';
import { ChecksumBadge } from './checksum-badge.tsx';
import { EventLine } from './event-line.tsx';
import type { EventWording } from './event-wording.ts';
import { checksumState, type ShownEvent } from './shown-event.ts';

const linkClass = 'text-start text-act underline decoration-act/40 underline-offset-2 hover:decoration-act';

export interface EventPlaceProps {
  readonly event: ShownEvent;
  readonly wording: EventWording;
  readonly around: Surroundings;
  readonly isOwn: boolean;
  /** Opens another event of the same log. */
  readonly onOpen: (url: string) => void;
}

/** When it was written and who says so, about what, and the addresses that others can use. */
export function EventPlace({ event, wording, around, isOwn, onOpen }: EventPlaceProps): ReactNode {
  const { notification, time } = event;
  const answered = wording.answered(event);
  const { data: received } = useNotifications();
  const message = received?.find((row) => activityKey(row.activityId) === event.activityId);
  return (
    <DescriptionList
      items={[
        {
          term: t('events.written'),
          value: time ? (
            <>
              {formatMoment(time.at)}{' '}
              <span className="text-faint text-sm">
                {isOwn ? t('events.written.help') : t(`events.time.${time.source}`)}
              </span>
            </>
          ) : (
            <span className="text-soft">{t('events.time.none')}</span>
          ),
        },
        { term: t('events.artefact'), value: <Artefact event={event} around={around} isOwn={isOwn} /> },
        {
          term: t('events.url'),
          value: (
            <>
              <p className="mb-1 wrap-anywhere font-mono text-xs leading-6">
                <SafeLink href={event.url.slice(0, 2_000)} />
              </p>
              <p className="-ms-3">
                <CopyButton text={event.url} label={t('events.copy')} />
              </p>
            </>
          ),
        },
        { term: t('events.activity'), value: <Id>{event.activityId}</Id> },
        {
          term: t('events.answers'),
          value: answered ? (
            <button type="button" className={linkClass} onClick={() => onOpen(answered.url)}>
              <EventLine words={wording.words(answered)} />
            </button>
          ) : (
            notification?.inReplyTo && <Id>{notification.inReplyTo}</Id>
          ),
        },
        {
          term: t('events.thread'),
          value: message && (
            <Link to="/inbox" search={{ id: message.url }} className={linkClass}>
              {t('events.thread.open')}
            </Link>
          ),
        },
        { term: t('events.column.checksum'), value: <ChecksumBadge state={checksumState(event)} /> },
        { term: t('events.form'), value: event.processed ? t('events.form.stated') : undefined },
      ]}
    />
  );
}

function Artefact({ event, around, isOwn }: Pick<EventPlaceProps, 'event' | 'around' | 'isOwn'>): ReactNode {
  const { artefact } = event;
  const title = artefact === undefined ? undefined : around.titles.get(artefact);
  if (artefact === undefined)
    return <span className="text-soft">{t(isOwn ? 'events.artefact.none' : 'events.artefact.unnamed')}</span>;
  if (title === undefined && !isOwn)
    return (
      <span className="wrap-anywhere">
        <SafeLink href={artefact.slice(0, 2_000)} />
      </span>
    );
  return (
    <Link to="/artefacts" search={{ id: artefact }} className={linkClass}>
      <WorkTitle>{title ?? artefact}</WorkTitle>
    </Link>
  );
}

/** An id as written, cut only where it is absurdly long. */
export function Id({ children }: { children: string }): ReactNode {
  return <code className="wrap-anywhere font-mono text-xs leading-6">{children.slice(0, 2_000)}</code>;
}
