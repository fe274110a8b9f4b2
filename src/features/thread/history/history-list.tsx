import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { NotificationRow } from '../../../cache/rows.ts';
import { type DispatchStanding, dispatchStanding } from '../../../domain/dispatch/standing.ts';
import type { Threads } from '../../../domain/thread/model.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { t } from '../../../i18n/t.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { eventSentenceOf } from '../../notification/event-sentence.ts';
import { EventSentence } from '../../notification/event-sentence-view.tsx';
import { oneLine } from '../../notification/plain.ts';
import { sentenceOf } from '../../notification/sentence.ts';
import { StandingBadge } from '../../notification/standing-badge.tsx';
import { useSurroundings } from '../../notification/use-surroundings.ts';
import { headlineOf, headlineText } from '../../suggestion/headline.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { threadOfMessage } from '../thread-of.ts';
import { useThreads } from '../use-threads.ts';
import type { HistoryItem, MessageItem } from './history-items.ts';

/** So many entries are shown at first. */
const FIRST = 30;

const linkClass = 'text-act underline decoration-act/40 underline-offset-2 hover:decoration-act';

export interface HistoryListProps {
  /** Newest first. */
  readonly items: readonly HistoryItem[];
  /** What is said while there is nothing. */
  readonly none: string;
  /** Words for the work where its title stands above already: "this work". */
  readonly here?: string;
}

/** What was sent, received, decided and linked, as a line through time, with the places where each is kept. */
export function HistoryList({ items, none, here }: HistoryListProps): ReactNode {
  const threads = useThreads();
  const [limit, setLimit] = useState(FIRST);
  if (items.length === 0) return <p className="text-soft">{none}</p>;
  return (
    <>
      <ol className="border-line border-s">
        {items.slice(0, limit).map((item) => (
          <li key={`${item.kind} ${item.id}`} className="relative grid gap-0.5 pb-4 ps-4 last:pb-0">
            <span
              aria-hidden
              className={`absolute start-[-4.5px] top-[0.45rem] size-2 border border-edge bg-raised ${
                item.kind === 'message' ? 'rounded-full' : 'rotate-45'
              }`}
            />
            <Said item={item} here={here} />
            <p className="flex flex-wrap items-center gap-x-3 text-faint text-sm">
              <RelativeTime iso={item.at} />
              <Places item={item} threads={threads} />
            </p>
          </li>
        ))}
      </ol>
      {items.length > limit && (
        <div>
          <Button onClick={() => setLimit(items.length)}>
            {t('history.more', { count: items.length - limit })}
          </Button>
        </div>
      )}
    </>
  );
}

function Said({ item, here }: { item: HistoryItem; here: string | undefined }): ReactNode {
  const { pod } = useWorkspace();
  const around = useSurroundings();
  switch (item.kind) {
    case 'message': {
      const { event, message, notification } = item;
      const said =
        event || !message
          ? eventSentenceOf(event ?? { notification }, around, pod?.webId)
          : sentenceOf(message, around);
      return (
        <p>
          <EventSentence sentence={said} here={here} />
        </p>
      );
    }
    case 'decision': {
      const { decision, suggestion } = item;
      const what = headlineText(headlineOf(suggestion));
      return (
        <p>
          {decision.decidedBy === 'maintainer'
            ? t(`review.decided.${decision.verdict}`, { what })
            : t('history.by-policy', { what, policy: isolate(suggestion.policy.name) })}
        </p>
      );
    }
    case 'link': {
      const { effect } = item.intent;
      return <p>{t(`history.link.${effect.kind === 'link' ? effect.linkType : 'relationship'}`)}</p>;
    }
    case 'dispatch': {
      const { node } = item.dispatch;
      return <p>{t('history.dispatch', { node: isolate(oneLine(node.provider, 60) ?? node.host) })}</p>;
    }
  }
}

function Places({ item, threads }: { item: HistoryItem; threads: Threads }): ReactNode {
  if (item.kind === 'link') return null;
  if (item.kind === 'dispatch') {
    const standing = dispatchStanding(item.dispatch);
    return (
      <>
        <Badge tone={STANDING[standing]}>{t(`history.dispatch.${standing}`)}</Badge>
        <Link to="/dispatch" search={{ id: item.id }} className={linkClass}>
          {t('history.place.dispatch')}
        </Link>
        {item.event && (
          <Link to="/events" search={{ id: item.event.url }} className={linkClass}>
            {t('history.place.event')}
          </Link>
        )}
      </>
    );
  }
  if (item.kind === 'decision')
    return (
      <Link
        to="/review"
        search={{ id: item.suggestion.id, show: item.decision.verdict === 'later' ? 'later' : 'done' }}
        className={linkClass}
      >
        {t('history.place.decision')}
      </Link>
    );
  const { activityId, message, event, sent } = item;
  const thread = threadOfMessage(threads, activityId);
  return (
    <>
      <Kept item={item} />
      {message && isDoubtful(message) && <StandingBadge standing={message.standing} />}
      {message && (
        <Link to="/inbox" search={{ id: message.url }} className={linkClass}>
          {t('history.place.message')}
        </Link>
      )}
      {event && (
        <Link to="/events" search={{ id: event.url }} className={linkClass}>
          {t('history.place.event')}
        </Link>
      )}
      {thread && (message || event || sent) && (
        <Link to="/threads" search={{ id: thread.key }} className={linkClass}>
          {t('history.place.thread')}
        </Link>
      )}
    </>
  );
}

const STANDING: { readonly [Standing in DispatchStanding]: Tone } = {
  taken: 'yes',
  'under-way': 'wait',
  unknown: 'wait',
  failed: 'no',
  withdrawn: 'none',
};

/** Where a message stands: in the public log, on its way, or in the inbox alone. */
function Kept({ item: { event, sent } }: { item: MessageItem }): ReactNode {
  if (sent?.state === 'failed') return <Badge tone="no">{t('history.failed')}</Badge>;
  if (sent && sent.state !== 'done' && sent.state !== 'dropped')
    return <Badge tone="wait">{t('history.under-way')}</Badge>;
  if (event) return <Badge tone="yes">{t('history.logged')}</Badge>;
  return <Badge tone="none">{t(sent ? 'history.sent' : 'history.unlogged')}</Badge>;
}

/** Whether the sender is to be named as such: what nobody vouches for is only a claim. */
function isDoubtful({ standing }: NotificationRow): boolean {
  return standing === 'unknown' || standing === 'blocked';
}
