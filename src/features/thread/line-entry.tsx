import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Notification, Pattern } from '../../domain/notification/model.ts';
import type { ThreadMessage } from '../../domain/thread/model.ts';
import { t } from '../../i18n/t.ts';
import { Badge, Shape, type Tone } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Name } from '../../ui/names.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { personBehind } from '../notification/sender-view.ts';
import { SummaryText } from '../notification/summary-text.tsx';
import { workName } from '../notification/work-name.ts';
import { DeliveryLine } from './delivery-line.tsx';
import { senderName } from './sender-name.ts';
import { flagWords } from './thread-words.ts';

const link = 'text-act underline decoration-act/40 underline-offset-2 hover:decoration-act';

const tones: Partial<Record<Pattern, Tone>> = {
  accept: 'yes',
  'tentative-accept': 'yes',
  reject: 'no',
  'tentative-reject': 'doubt',
  unprocessable: 'no',
  'announce-review': 'yes',
  'announce-endorsement': 'yes',
};

export interface LineEntryProps {
  readonly message: ThreadMessage;
  /** What the other party is called. */
  readonly them: string;
  /** The number of the round that begins with this message, where there are several. */
  readonly round?: number;
}

/** One message beside the line: what it is, from whom, what it says, and what is to be said of it. */
export function LineEntry({ message, them, round }: LineEntryProps): ReactNode {
  const { direction, notification, at, flags, delivery, row, event } = message;
  const isOurs = direction === 'out';
  const sender = isOurs ? t('thread.you') : (senderName(notification) ?? them);
  const person = isOurs ? undefined : personBehind(notification, sender);
  const counts = !flags.some((flag) => VOID.has(flag));
  return (
    <>
      {round !== undefined && (
        <li className="@lg:justify-self-center pb-3 ps-6 @lg:ps-0 text-faint text-sm">
          {t('thread.round', { number: round })}
        </li>
      )}
      <li className="group grid grid-cols-[1.5rem_minmax(0,1fr)] @lg:grid-cols-[minmax(0,1fr)_1.5rem_minmax(0,1fr)]">
        <Axis tone={counts ? (tones[notification.pattern] ?? 'none') : 'doubt'} />
        <div
          className={cx(
            'row-start-1 grid content-start gap-1 pb-5 group-last:pb-0',
            isOurs
              ? 'col-start-2 @lg:col-start-3'
              : 'col-start-2 @lg:col-start-1 @lg:justify-items-end @lg:text-end',
          )}
        >
          <p className={cx('flex flex-wrap items-baseline gap-x-2', !isOurs && '@lg:justify-end')}>
            <span className="font-medium">{t(`patterns.name.${notification.pattern}`)}</span>
            <span className="text-soft text-sm">
              <Name>{sender}</Name>
              {person !== undefined && (
                <>
                  {', '}
                  <Name>{person}</Name>
                </>
              )}
            </span>
          </p>
          <Result of={notification} />
          {notification.summary !== undefined && notification.summary.trim() !== '' && (
            <div className="text-start">
              <SummaryText text={notification.summary} />
            </div>
          )}
          {delivery && <DeliveryLine delivery={delivery} to={them} />}
          {flags.map((flag) => (
            <p key={flag}>
              <Badge tone="doubt">
                <span className="whitespace-normal text-start">{flagWords(flag)}</span>
              </Badge>
            </p>
          ))}
          <p className={cx('flex flex-wrap gap-x-3 text-faint text-sm', !isOurs && '@lg:justify-end')}>
            <RelativeTime iso={at} />
            {row !== undefined && (
              <Link to="/inbox" search={{ id: row }} className={link}>
                {t('thread.message.inbox')}
              </Link>
            )}
            {event !== undefined && (
              <Link to="/events" search={{ id: event }} className={link}>
                {t('thread.message.event')}
              </Link>
            )}
          </p>
        </div>
      </li>
    </>
  );
}

const VOID: ReadonlySet<string> = new Set([
  'not-from-target',
  'not-mine',
  'blocked',
  'conflicting',
  'undelivered',
]);

/** The line itself with the sign of a message on it. */
function Axis({ tone }: { tone: Tone }): ReactNode {
  return (
    <span aria-hidden className="relative col-start-1 row-start-1 flex justify-center @lg:col-start-2">
      <span className="absolute inset-y-0 w-px bg-line group-first:top-2 group-last:bottom-auto group-last:h-2" />
      <span className="relative mt-[0.3rem] flex size-4 items-center justify-center self-start bg-paper">
        <Shape tone={tone} />
      </span>
    </span>
  );
}

/** What an announcement leads to: the review, the endorsement. */
function Result({ of: { pattern, object } }: { of: Notification }): ReactNode {
  if (!pattern.startsWith('announce-') || object?.id === undefined) return null;
  const name = workName(object, new Map()) ?? object.id;
  return (
    <p className="wrap-anywhere text-sm">
      <Sentence of="thread.result" values={{ result: <SafeLink href={object.id}>{name}</SafeLink> }} />
    </p>
  );
}
