import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { EventRow } from '../../cache/rows.ts';
import { formatMoment } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { Tag } from '../../ui/badge.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { WorkTitle } from '../../ui/names.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import type { OwnSentence } from '../notification/event-sentence.ts';
import { EventSentence } from '../notification/event-sentence-view.tsx';
import { MessageSource, type SourceView } from '../notification/message-source.tsx';
import { Parties } from '../notification/parties.tsx';
import type { Sentence, Surroundings } from '../notification/sentence.ts';
import { Works } from '../notification/works.tsx';

/** One event: what it says, where it stands, and its text exactly as the pod has it. */
export function EventDetail({
  event,
  sentence,
  around,
}: {
  event: EventRow;
  sentence: Sentence | OwnSentence;
  around: Surroundings;
}): ReactNode {
  const [view, setView] = useState<SourceView>('raw');
  const { notification } = event;
  return (
    <article className="grid gap-6">
      <header className="grid gap-2">
        <h2 className="text-lg leading-6">
          <EventSentence sentence={sentence} />
        </h2>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft text-sm">
          {notification && <Tag>{t(`patterns.name.${notification.pattern}`)}</Tag>}
          <RelativeTime iso={event.writtenAt} />
        </p>
      </header>
      {event.unreadable !== undefined && (
        <Notice
          tone="doubt"
          title={t('events.unreadable')}
          next={t('events.unreadable.text')}
          details={event.unreadable}
        />
      )}
      <Place event={event} around={around} />
      {notification && (
        <Section title={t('notification.parties')}>
          <Parties notification={notification} services={around.services} />
        </Section>
      )}
      {notification && <Works notification={notification} titles={around.titles} />}
      {notification?.summary !== undefined && (
        <Section title={t('events.summary')}>
          <p dir="auto" className="wrap-anywhere whitespace-pre-line">
            {notification.summary.slice(0, 2_000)}
          </p>
        </Section>
      )}
      <Section title={t('events.raw')}>
        <MessageSource raw={event.raw} findings={[]} view={view} onView={setView} />
      </Section>
    </article>
  );
}

/** When it was written, about what, and the addresses that others can use. */
function Place({ event, around }: { event: EventRow; around: Surroundings }): ReactNode {
  const { artefact, notification } = event;
  return (
    <DescriptionList
      items={[
        {
          term: t('events.written'),
          value: (
            <>
              {formatMoment(event.writtenAt)}{' '}
              <span className="text-faint text-sm">{t('events.written.help')}</span>
            </>
          ),
        },
        {
          term: t('events.artefact'),
          value:
            artefact === undefined ? (
              <span className="text-soft">{t('events.artefact.none')}</span>
            ) : (
              <Link
                to="/artefacts"
                search={{ id: artefact }}
                className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
              >
                <WorkTitle>{around.titles.get(artefact) ?? artefact}</WorkTitle>
              </Link>
            ),
        },
        {
          term: t('events.url'),
          value: (
            <>
              <p className="wrap-anywhere font-mono text-xs leading-5.5">
                <SafeLink href={event.url} />
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
          value: notification?.inReplyTo && <Id>{notification.inReplyTo}</Id>,
        },
      ]}
    />
  );
}

function Id({ children }: { children: string }): ReactNode {
  return <code className="wrap-anywhere font-mono text-xs leading-5.5">{children.slice(0, 2_000)}</code>;
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
