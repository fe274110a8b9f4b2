import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import { t } from '../../i18n/t.ts';
import { SafeLink } from '../../ui/safe-link.tsx';
import { NotificationSentence } from '../notification/notification-sentence.tsx';
import { oneLine } from '../notification/plain.ts';
import { Section } from '../notification/section.tsx';
import { type Surroundings, sentenceOf } from '../notification/sentence.ts';
import type { ThreadIndex, ThreadLink } from '../notification/thread-index.ts';

export interface ThreadSectionProps {
  readonly row: NotificationRow;
  readonly thread: ThreadIndex;
  readonly around: Surroundings;
}

/** What the message answers, and what answers it; nothing where it stands alone. */
export function ThreadSection({ row, thread, around }: ThreadSectionProps): ReactNode {
  const above = thread.answeredBy(row);
  const below = thread.answersTo(row);
  if (above.length + below.length === 0) return null;
  return (
    <Section title={t('inbox.detail.thread')}>
      <Links title={t('inbox.thread.answers')} links={above} around={around} />
      <Links title={t('inbox.thread.answered')} links={below} around={around} />
    </Section>
  );
}

function Links(props: { title: string; links: readonly ThreadLink[]; around: Surroundings }): ReactNode {
  const { title, links, around } = props;
  if (links.length === 0) return null;
  return (
    <div>
      <h4 className="text-faint text-sm">{title}</h4>
      <ul className="grid gap-1">
        {links.slice(0, 50).map((link) => (
          <li key={link.url} className="wrap-anywhere">
            <ThreadEntry link={link} around={around} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ThreadEntry({ link, around }: { link: ThreadLink; around: Surroundings }): ReactNode {
  if (link.place === 'unknown')
    return (
      <span className="text-soft">{t('inbox.thread.unknown', { id: oneLine(link.url, 100) ?? '' })}</span>
    );
  const said = link.row ?? { notification: link.notification, remarks: [], standing: 'trusted' as const };
  const sentence = <NotificationSentence sentence={sentenceOf(said, around)} />;
  if (link.place === 'log')
    return (
      <>
        <SafeLink href={link.url}>{sentence}</SafeLink>{' '}
        <span className="text-faint text-sm">{t('inbox.thread.log')}</span>
      </>
    );
  return (
    <Link
      to="/inbox"
      search={{ id: link.url }}
      className="text-act underline decoration-1 decoration-act/40 underline-offset-2 hover:decoration-act"
    >
      {sentence}
    </Link>
  );
}
