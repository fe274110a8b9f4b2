import { type ReactNode, useState } from 'react';
import type { Thread, ThreadMessage } from '../../domain/thread/model.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Name } from '../../ui/names.tsx';
import { useSurroundings } from '../notification/use-surroundings.ts';
import { LineEntry } from './line-entry.tsx';
import { counterpartyName } from './thread-words.ts';

/** Of a longer thread the beginning and the end are shown first. */
const WHOLE = 40;
const FIRST = 5;

export interface ThreadLineProps {
  readonly thread: Thread;
  /** URL of the member of the inbox that is open beside it. */
  readonly here?: string;
}

/**
 * The messages of a thread along a line: the other party's to its left, the maintainer's to its right, the oldest
 * first. Where there is little room, all stand to the right of it.
 */
export function ThreadLine({ thread, here }: ThreadLineProps): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const around = useSurroundings();
  const them = counterpartyName(thread) ?? t('thread.who.missing');
  const { messages, rounds } = thread;
  const numbers = new Map(rounds.length > 1 ? rounds.map(({ offer }, place) => [offer, place + 1]) : []);
  const left = isWhole || messages.length <= WHOLE ? 0 : messages.length - WHOLE;
  const entry = (message: ThreadMessage, place: number) => (
    <LineEntry
      key={`${message.key} ${place}`}
      message={message}
      them={them}
      around={around}
      isHere={here !== undefined && message.row === here}
      round={numbers.get(message)}
    />
  );
  return (
    <div className="@container">
      <p
        aria-hidden
        className="@sm:grid hidden grid-cols-[minmax(0,1fr)_2rem_minmax(0,1fr)] pb-3 text-faint text-sm"
      >
        <span className="text-end">
          <Name>{them}</Name>
        </span>
        <span className="col-start-3">{t('thread.you')}</span>
      </p>
      <ol className="grid" aria-label={t('thread.line')}>
        {messages.slice(0, left === 0 ? undefined : FIRST).map((message, place) => entry(message, place))}
        {left > 0 && (
          <li className="@sm:justify-self-center pb-4 ps-6 @sm:ps-0">
            <Button tone="plain" onClick={() => setWhole(true)}>
              {t('thread.left', { count: left })}
            </Button>
          </li>
        )}
        {left > 0 &&
          messages.slice(FIRST + left).map((message, place) => entry(message, FIRST + left + place))}
      </ol>
    </div>
  );
}
