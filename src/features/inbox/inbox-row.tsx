import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { Name } from '../../ui/names.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { NotificationSentence } from '../notification/notification-sentence.tsx';
import { oneLine } from '../notification/plain.ts';
import { remarksOf } from '../notification/remarks.ts';
import { SenderLine } from '../notification/sender-line.tsx';
import { personBehind } from '../notification/sender-view.ts';
import type { InboxItem } from './inbox-item.ts';

/** A message in the list: what it is, who sent it and how far that one is believed, when, and what is the matter. */
export function InboxRow({ item }: { item: InboxItem }): ReactNode {
  const { row } = item;
  return (
    <ListRow
      unread={row.readAt === undefined}
      muted={row.standing === 'blocked' || row.goneAt !== undefined}
      primary={
        <span className="line-clamp-3">
          <NotificationSentence sentence={item.sentence()} />
        </span>
      }
      end={<RelativeTime iso={row.receivedAt} />}
      secondary={
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          {row.notification ? (
            <SenderLine
              sender={item.sender()}
              standing={row.standing}
              person={personBehind(row.notification, item.sender().name)}
              isNamed
            />
          ) : (
            <Badge tone="no">
              <span className="whitespace-normal">
                {t(row.problem ? 'inbox.state.unfetched' : 'inbox.state.unreadable', {
                  reason: oneLine(row.unreadable, 160) ?? '',
                })}
              </span>
            </Badge>
          )}
          <RowState item={item} />
        </span>
      }
    />
  );
}

function RowState({ item: { row } }: { item: InboxItem }): ReactNode {
  const faults = row.findings.filter(({ severity }) => severity === 'must').length;
  return (
    <>
      {row.event !== undefined && <Badge tone="yes">{t('inbox.state.logged')}</Badge>}
      {row.notification && faults > 0 && (
        <Badge tone="wait">{t('inbox.state.faults', { count: faults })}</Badge>
      )}
      {remarksOf(row)
        .filter(({ id }) => id !== 'blocked')
        .map(({ id, short }) => (
          <span key={id} className="text-faint">
            <Name>{short}</Name>
          </span>
        ))}
    </>
  );
}
