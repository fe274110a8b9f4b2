import type { ReactNode } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import type { Threads } from '../../domain/thread/model.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { Name } from '../../ui/names.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { FindingsList } from '../notification/findings-list.tsx';
import { NormalisationsList } from '../notification/normalisations-list.tsx';
import { NotificationSentence } from '../notification/notification-sentence.tsx';
import { ownIdsOf } from '../notification/own-ids.ts';
import { Parties } from '../notification/parties.tsx';
import { oneLine } from '../notification/plain.ts';
import { remarksOf } from '../notification/remarks.ts';
import { Section } from '../notification/section.tsx';
import { SenderCheck } from '../notification/sender-check.tsx';
import { SenderLine } from '../notification/sender-line.tsx';
import { SenderTrust } from '../notification/sender-trust.tsx';
import type { Surroundings } from '../notification/sentence.ts';
import { SummaryText } from '../notification/summary-text.tsx';
import { Works } from '../notification/works.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import type { InboxItem } from './inbox-item.ts';
import { MessageFacts } from './message-facts.tsx';
import { RecordAction } from './record-action.tsx';
import { ReplyStatus } from './reply-status.tsx';
import { ThreadSection } from './thread-section.tsx';

export interface InboxDetailProps {
  readonly item: InboxItem;
  readonly around: Surroundings;
  readonly threads: Threads;
}

/** One message: what it is, who sent it, what it says, what it belongs to, and how well it keeps the rules. */
export function InboxDetail({ item, around, threads }: InboxDetailProps): ReactNode {
  const ownIds = ownIdsOf(useWorkspace().pod);
  const { row } = item;
  const { notification } = row;
  return (
    <article className="grid gap-5">
      <header className="grid gap-1.5">
        <h2 className="text-balance text-xl">
          <NotificationSentence sentence={item.sentence()} />
        </h2>
        <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-soft">
          {notification && <SenderLine sender={item.sender()} standing={row.standing} />}
          <RelativeTime iso={row.receivedAt} />
        </p>
        {row.event !== undefined && (
          <p className="flex flex-wrap items-baseline gap-x-3">
            <Badge tone="yes">{t('inbox.detail.logged')}</Badge>
            <SafeLink href={row.event}>{t('inbox.detail.logged.open')}</SafeLink>
          </p>
        )}
      </header>

      <Unreadable row={row} />
      <ReplyStatus row={row} />
      <Remarks row={row} />
      <RecordAction key={row.url} row={row} />

      {notification?.summary !== undefined && notification.summary.trim() !== '' && (
        <Section title={t('notification.summary')}>
          <SummaryText text={notification.summary} />
        </Section>
      )}
      {notification && (
        <>
          <Section title={t('inbox.detail.works')}>
            <Works notification={notification} titles={around.titles} />
          </Section>
          <Section title={t('notification.parties')}>
            <Parties notification={notification} services={around.services} ownIds={ownIds} />
            <p className="text-soft text-sm">{t(`notification.standing.${row.standing}.how`)}</p>
            {row.claim && <SenderCheck claim={row.claim} />}
            <SenderTrust row={row} services={around.services} />
          </Section>
        </>
      )}
      <ThreadSection row={row} threads={threads} />
      {notification && (
        <Section title={t('notification.findings')}>
          <FindingsList findings={row.findings} />
        </Section>
      )}
      {notification && notification.normalisations.length > 0 && (
        <Section title={t('notification.normalisations')}>
          <NormalisationsList normalisations={notification.normalisations} />
        </Section>
      )}
      <Section title={t('inbox.detail.facts')}>
        <MessageFacts row={row} />
      </Section>
    </article>
  );
}

/** Why the message cannot be shown as one, what was kept, and what happens next. */
function Unreadable({ row }: { row: NotificationRow }): ReactNode {
  if (row.unreadable === undefined) return null;
  if (row.problem)
    return (
      <Notice
        tone="no"
        {...problemWords(row.problem)}
        title={t('inbox.detail.unfetched.title')}
        kept={t('inbox.detail.unfetched.kept')}
      />
    );
  return (
    <Notice
      tone="doubt"
      title={t('inbox.detail.unreadable.title')}
      kept={<Name>{oneLine(row.unreadable, 400) ?? ''}</Name>}
      next={t('inbox.detail.unreadable.kept')}
    />
  );
}

function Remarks({ row }: { row: NotificationRow }): ReactNode {
  const remarks = remarksOf(row);
  if (remarks.length === 0) return null;
  return (
    <Section title={t('inbox.detail.remarks')}>
      <ul className="grid gap-1">
        {remarks.map(({ id, sentence }) => (
          <li key={id}>
            <Badge tone="doubt">
              <span className="whitespace-normal text-base text-ink">
                <Name>{sentence}</Name>
              </span>
            </Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
