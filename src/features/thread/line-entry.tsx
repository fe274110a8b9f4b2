import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Notification, Pattern } from '../../domain/notification/model.ts';
import type { MessageFlag, ThreadMessage } from '../../domain/thread/model.ts';
import { t } from '../../i18n/t.ts';
import { Badge, Shape, type Tone } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Name } from '../../ui/names.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { personBehind, senderView } from '../notification/sender-view.ts';
import type { Surroundings } from '../notification/sentence.ts';
import { SummaryText } from '../notification/summary-text.tsx';
import { workName } from '../notification/work-name.ts';
import { DeliveryLine, hasArrived } from './delivery-line.tsx';
import { flagWords } from './thread-words.ts';

const linkClass = 'text-act underline decoration-act/40 underline-offset-2 hover:decoration-act';

/** The sign on the line. */
const tones: Partial<Record<Pattern, Tone>> = {
  accept: 'yes',
  'tentative-accept': 'yes',
  reject: 'no',
  'tentative-reject': 'doubt',
  unprocessable: 'no',
  'announce-review': 'yes',
  'announce-endorsement': 'yes',
  'announce-resource': 'yes',
};

/** What makes a message count for nothing. */
const VOID: ReadonlySet<MessageFlag> = new Set([
  'not-from-target',
  'not-mine',
  'blocked',
  'conflicting',
  'undelivered',
]);

export interface LineEntryProps {
  readonly message: ThreadMessage;
  /** What the other party is called. */
  readonly them: string;
  readonly around: Surroundings;
  /** Whether the message is open beside the line. */
  readonly isHere: boolean;
  /** The number of the round that begins with this message, where there are several. */
  readonly round?: number;
}

/** One message beside the line: what it is, from whom, what it says, and what is to be said of it. */
export function LineEntry(props: LineEntryProps): ReactNode {
  const { message, them, around, isHere, round } = props;
  const { direction, notification, flags, delivery } = message;
  const isOurs = direction === 'out';
  const isVoid = flags.some((flag) => VOID.has(flag));
  const { summary } = notification;
  return (
    <li
      aria-current={isHere || undefined}
      className="group grid grid-cols-[2rem_minmax(0,1fr)] @sm:grid-cols-[minmax(0,1fr)_2rem_minmax(0,1fr)]"
    >
      {round !== undefined && <RoundMark number={round} />}
      <Axis tone={isVoid ? undefined : (tones[notification.pattern] ?? 'none')} />
      <div
        className={cx(
          'row-start-2 col-start-2 grid content-start gap-1 pb-6 group-last:pb-0',
          isOurs ? '@sm:col-start-3' : '@sm:col-start-1 @sm:justify-items-end @sm:text-end',
        )}
      >
        <p className={cx('flex flex-wrap items-baseline gap-x-2', !isOurs && '@sm:justify-end')}>
          <span className={cx('font-medium', isVoid && 'text-soft')}>
            {t(`patterns.name.${notification.pattern}`)}
          </span>
          <Sender message={message} them={them} around={around} />
        </p>
        <Result of={notification} around={around} />
        {summary !== undefined && summary.trim() !== '' && (
          <div className="w-full text-start">
            <SummaryText text={summary} />
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
        <Places message={message} isHere={isHere} />
      </div>
    </li>
  );
}

/** Who wrote it: the party by its name in the register, and the person who acts for it. */
function Sender(props: Pick<LineEntryProps, 'message' | 'them' | 'around'>): ReactNode {
  const { message, them, around } = props;
  const { direction, notification } = message;
  // Its side says so, where there are two.
  if (direction === 'out') return <span className="@sm:sr-only text-soft text-sm">{t('thread.you')}</span>;
  const sender = senderView(notification, around.services).name ?? them;
  const person = personBehind(notification, sender);
  return (
    <span className="wrap-anywhere text-soft text-sm">
      <Name>{sender}</Name>
      {person !== undefined && (
        <>
          {', '}
          <Name>{person}</Name>
        </>
      )}
    </span>
  );
}

/** When it came, and where it lies. */
function Places({ message, isHere }: Pick<LineEntryProps, 'message' | 'isHere'>): ReactNode {
  const { at, row, event, direction, delivery } = message;
  return (
    <p className={cx('flex flex-wrap gap-x-3 text-faint text-sm', direction === 'in' && '@sm:justify-end')}>
      <RelativeTime iso={at} />
      {delivery && hasArrived(delivery.stage) && <span>{t(`thread.delivery.${delivery.stage}`)}</span>}
      {isHere ? (
        <span>{t('thread.here')}</span>
      ) : (
        row !== undefined && (
          <Link to="/inbox" search={{ id: row }} className={linkClass}>
            {t('thread.message.inbox')}
          </Link>
        )
      )}
      {event !== undefined && (
        <Link to="/events" search={{ id: event }} className={linkClass}>
          {t('thread.message.event')}
        </Link>
      )}
    </p>
  );
}

/** Where a round begins. */
function RoundMark({ number }: { number: number }): ReactNode {
  return (
    <>
      <span aria-hidden className="relative col-start-1 row-start-1 flex justify-center @sm:col-start-2">
        <span className="absolute inset-y-0 w-px bg-line group-first:hidden" />
      </span>
      <p className="@sm:-col-start-1 col-start-2 row-start-1 pb-4 text-faint text-sm @sm:col-start-3">
        {t('thread.round', { number })}
      </p>
    </>
  );
}

/** The line itself with the sign of a message on it; a mere tick where it counts for nothing. */
function Axis({ tone }: { tone: Tone | undefined }): ReactNode {
  return (
    <span aria-hidden className="relative col-start-1 row-start-2 flex justify-center @sm:col-start-2">
      <span className="absolute inset-y-0 w-px bg-line group-last:bottom-auto group-last:h-3 group-first:top-3" />
      <span className="relative mt-1 flex size-4 items-center justify-center self-start bg-raised">
        {tone === undefined ? <span className="h-px w-2 bg-edge" /> : <Shape tone={tone} />}
      </span>
    </span>
  );
}

/** What an announcement leads to: the review, the endorsement. */
function Result({ of: { pattern, object }, around }: { of: Notification; around: Surroundings }): ReactNode {
  if (!pattern.startsWith('announce-') || object?.id === undefined) return null;
  return (
    <p className="wrap-anywhere text-sm">
      <SafeLink href={object.id}>{workName(object, around.titles) ?? object.id}</SafeLink>
    </p>
  );
}
