import type { ReactNode } from 'react';
import type { Thread } from '../../domain/thread/model.ts';
import { t } from '../../i18n/t.ts';
import { Name } from '../../ui/names.tsx';
import { LineEntry } from './line-entry.tsx';
import { counterpartyName } from './thread-words.ts';

/**
 * The messages of a thread along a line: the other party's to its left, the maintainer's to its right, the oldest
 * first. Where there is little room, all stand to the right of it.
 */
export function ThreadLine({ thread }: { thread: Thread }): ReactNode {
  const them = counterpartyName(thread) ?? t('thread.who.missing');
  const rounds = new Map(thread.rounds.map(({ offer }, place) => [offer, place + 1]));
  return (
    <section className="@container" aria-label={t('thread.line')}>
      <div
        aria-hidden
        className="@lg:grid hidden grid-cols-[minmax(0,1fr)_1.5rem_minmax(0,1fr)] pb-3 text-faint text-sm"
      >
        <span className="text-end">
          <Name>{them}</Name>
        </span>
        <span className="col-start-3">{t('thread.you')}</span>
      </div>
      <ol className="grid">
        {thread.messages.map((message, place) => (
          <LineEntry
            // biome-ignore lint/suspicious/noArrayIndexKey: messages under one id are told apart by their place only
            key={`${message.key} ${place}`}
            message={message}
            them={them}
            round={thread.rounds.length > 1 ? rounds.get(message) : undefined}
          />
        ))}
      </ol>
    </section>
  );
}
