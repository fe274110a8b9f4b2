import { type ReactNode, useState } from 'react';
import { formatMoment } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { Tag } from '../../ui/badge.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { MessageSource, type SourceView } from '../notification/message-source.tsx';
import { Parties } from '../notification/parties.tsx';
import { Works } from '../notification/works.tsx';
import { ChecksumBadge } from './checksum-badge.tsx';
import { EventLine } from './event-line.tsx';
import { EventPlace, type EventPlaceProps, Id } from './event-place.tsx';
import { checksumState, type ShownEvent } from './shown-event.ts';
import { kindName } from './table-rows.ts';

/** One event: what it says, where it stands, who has it, and its text exactly as it was read. */
export function EventDetail(props: EventPlaceProps): ReactNode {
  const { event, wording, around, isOwn } = props;
  const [view, setView] = useState<SourceView>('raw');
  const { notification, lifecycle, unreadable, reason, raw, time, shape } = event;
  return (
    <article className="grid gap-6">
      <header className="grid gap-2">
        <h2 className="text-lg leading-6">
          <EventLine words={wording.words(event)} />
        </h2>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft text-sm">
          {unreadable === undefined && <Tag>{kindName(shape)}</Tag>}
          {time && <RelativeTime iso={time.at} />}
        </p>
      </header>
      {unreadable !== undefined && (
        <Notice
          tone="doubt"
          title={t(`events.gap.${unreadable}`)}
          next={t(`events.gap.${unreadable}.text`)}
          details={reason}
        />
      )}
      {checksumState(event) === 'wrong' && (
        <Notice tone="no" title={t('events.finding.changed')} next={t('events.finding.changed.text')} />
      )}
      <EventPlace {...props} />
      {notification && (
        <Section title={t('notification.parties')}>
          <Parties notification={notification} services={around.services} />
        </Section>
      )}
      {notification && <Works notification={notification} titles={around.titles} />}
      {lifecycle && <Lifecycle lifecycle={lifecycle} />}
      {notification?.summary !== undefined && (
        <Section title={t('events.summary')}>
          <p dir="auto" className="wrap-anywhere whitespace-pre-line">
            {notification.summary.slice(0, 2_000)}
          </p>
        </Section>
      )}
      {!isOwn && <Witnesses event={event} />}
      {raw !== undefined && (
        <Section title={t(isOwn ? 'events.raw' : 'events.raw.read')}>
          <MessageSource raw={raw} findings={[]} view={view} onView={setView} />
        </Section>
      )}
    </article>
  );
}

/** Each log that holds the event, where, and whether it is what that log says it is. */
function Witnesses({ event }: { event: ShownEvent }): ReactNode {
  return (
    <Section title={t('events.witnesses', { count: event.witnesses.length })}>
      <ul className="border-line border-t">
        {event.witnesses.map((witness) => (
          <li key={`${witness.log} ${witness.url}`} className="grid gap-0.5 border-line border-b py-2">
            <p className="wrap-anywhere font-mono text-xs leading-6">
              <SafeLink href={witness.log.slice(0, 2_000)} />
            </p>
            {witness.url !== event.url && (
              <p className="wrap-anywhere font-mono text-soft text-xs leading-6">
                <SafeLink href={witness.url.slice(0, 2_000)} />
              </p>
            )}
            <p>
              <ChecksumBadge state={checksumState({ ...event, witnesses: [witness] })} />
            </p>
            {witness.digest !== undefined && (
              <p className="wrap-anywhere font-mono text-faint text-xs">SHA-256 {witness.digest}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** An event that is described inside its log: there was no message. All of it is the log's claim. */
function Lifecycle({ lifecycle }: { lifecycle: NonNullable<ShownEvent['lifecycle']> }): ReactNode {
  const { startedAt, endedAt, executor, generated } = lifecycle;
  return (
    <Section title={t('events.kind.lifecycle')}>
      <DescriptionList
        items={[
          { term: t('events.lifecycle.executor'), value: executor && <Id>{executor}</Id> },
          { term: t('events.lifecycle.generated'), value: generated && <Id>{generated}</Id> },
          { term: t('events.lifecycle.started'), value: startedAt && formatMoment(startedAt) },
          { term: t('events.lifecycle.ended'), value: endedAt && formatMoment(endedAt) },
        ]}
      />
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold text-sm text-soft">{title}</h3>
      {children}
    </section>
  );
}

/** The address names an event that the log does not have. */
export function MissingEvent({ url }: { url: string }): ReactNode {
  return (
    <EmptyState kind="empty" title={t('events.missing.title')}>
      <p>{t('events.missing.text')}</p>
      <Id>{url}</Id>
    </EmptyState>
  );
}
