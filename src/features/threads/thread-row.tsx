import type { ReactNode } from 'react';
import { formatDay, formatMoment, formatTime } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { Name } from '../../ui/names.tsx';
import { useNow } from '../../ui/now.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { StandingBadge } from '../notification/standing-badge.tsx';
import { ThreadStateBadge } from '../thread/thread-state.tsx';
import { counterpartyName } from '../thread/thread-words.ts';
import type { ThreadItem } from './thread-items.ts';
import { isBlocked } from './thread-lanes.ts';
import { ThreadSentenceView } from './thread-sentence.tsx';

/** A thread in the list: what it is about, where it stands, and who is to do something since when. */
export function ThreadRow({ item }: { item: ThreadItem }): ReactNode {
  const { thread, lane, dismissed } = item;
  return (
    <ListRow
      muted={lane === 'finished'}
      primary={
        <span className="line-clamp-3">
          <ThreadSentenceView sentence={item.sentence()} />
        </span>
      }
      end={<RelativeTime iso={thread.lastAt} />}
      secondary={
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          {dismissed ? (
            <Badge tone="none">{t('threads.state.dismissed')}</Badge>
          ) : (
            <ThreadStateBadge thread={thread} />
          )}
          {isBlocked(thread) && <StandingBadge standing="blocked" />}
          <Waiting item={item} />
        </span>
      }
    />
  );
}

/** Who is to do something, and since when; nothing where nobody is. */
export function Waiting({ item: { thread, lane } }: { item: ThreadItem }): ReactNode {
  const { waitingFor, waitingSince } = thread;
  if (lane === 'finished' || waitingSince === undefined) return null;
  const who = counterpartyName(thread);
  return (
    <span className="text-faint">
      <Sentence
        of={waitingFor === 'us' ? 'threads.waiting.us' : 'threads.waiting.them'}
        values={{
          who: who === undefined ? t('thread.who.missing') : <Name>{who}</Name>,
          time: <Since iso={waitingSince} />,
        }}
      />
    </span>
  );
}

/** A moment after "since": of today the time, else the day; the exact moment is in the title. */
export function Since({ iso }: { iso: string }): ReactNode {
  const isToday = new Date(iso).toDateString() === new Date(useNow()).toDateString();
  return (
    <time dateTime={iso} title={formatMoment(iso)} className="whitespace-nowrap">
      {isToday ? formatTime(iso) : formatDay(iso)}
    </time>
  );
}
