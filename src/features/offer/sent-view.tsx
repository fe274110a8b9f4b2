import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Thread } from '../../domain/thread/model.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { Badge } from '../../ui/badge.tsx';
import { Name } from '../../ui/names.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { shortId } from '../notification/plain.ts';
import { threadOfMessage } from '../thread/thread-of.ts';
import { ThreadStateBadge } from '../thread/thread-state.tsx';
import { stateText, stateWord } from '../thread/thread-words.ts';
import { useThreads } from '../thread/use-threads.ts';
import type { OfferItem } from './offer-items.ts';
import type { Composing } from './use-offer.ts';

/** What becomes of Offers that were handed over, followed live: each with the way to its thread. */
export function SentView({ composing }: { composing: Composing }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const threads = useThreads();
  const { items, service, way } = composing;
  const sent = items.filter(({ state }) => state === 'handed-over');
  const left = items.filter(({ state }) => state !== 'handed-over');
  const title = t('offer.sent', { count: sent.length });
  const who = service?.name ?? t('patterns.recipient.missing');
  return (
    <section className="grid gap-5" aria-label={title}>
      <header className="grid gap-1">
        <h2 ref={heading} tabIndex={-1} className="text-lg outline-none">
          {title}
        </h2>
        <p className="text-soft">
          {way === 'direct' ? (
            <Sentence
              of="offer.progress.direct"
              values={{ count: sent.length, service: <Name>{who}</Name> }}
            />
          ) : (
            t('offer.progress.own-inbox', { count: sent.length })
          )}
        </p>
      </header>
      <ul className="grid gap-4">
        {sent.map((item) => (
          <SentItem key={item.work.id} item={item} thread={threadOfMessage(threads, item.work.id)} />
        ))}
      </ul>
      {left.length > 0 && (
        <section className="grid gap-1.5">
          <h3 className="font-semibold text-sm text-soft">{t('offer.progress.left')}</h3>
          <ul className="grid list-disc gap-1 ps-5">
            {left.map(({ work, artefact }) => (
              <li key={work.id} className="wrap-anywhere font-serif text-soft">
                {plain(artefact?.title ?? shortId(work.artefact))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

function SentItem({ item, thread }: SentItemProps): ReactNode {
  const { artefact, work } = item;
  const title = artefact?.title ?? shortId(work.artefact);
  const word = thread ? stateWord(thread) : t('thread.delivery.queued');
  useEffect(() => announce(word), [word]);
  return (
    <li className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link
          to="/artefacts"
          search={{ id: work.artefact }}
          dir="auto"
          className="wrap-anywhere font-serif underline decoration-line underline-offset-3 hover:decoration-act"
        >
          {plain(title)}
        </Link>
        {thread ? <ThreadStateBadge thread={thread} /> : <Badge tone="wait">{word}</Badge>}
      </p>
      <p className="text-soft text-sm">{thread ? stateText(thread) : t('thread.delivery.queued.text')}</p>
      {thread && (
        <p className="text-sm">
          <Link
            to="/threads"
            search={{ id: thread.key }}
            className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
          >
            {t('offer.progress.thread')}
          </Link>
        </p>
      )}
    </li>
  );
}

interface SentItemProps {
  readonly item: OfferItem;
  readonly thread: Thread | undefined;
}
