import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isHttpUri } from '../../domain/notification/uri.ts';
import { t } from '../../i18n/t.ts';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { NotificationSentence } from '../notification/notification-sentence.tsx';
import { Section } from '../notification/section.tsx';
import { sentenceOf } from '../notification/sentence.ts';
import { useSurroundings } from '../notification/use-surroundings.ts';
import { Works } from '../notification/works.tsx';
import type { AnsweredRequest } from './use-request.ts';

/** The request that is to be answered, while no work is chosen for it; or why it cannot be answered. */
export function RequestPane({ request }: { request: AnsweredRequest }): ReactNode {
  const around = useSurroundings();
  const { notification, row, replyTo, isWithdrawn } = request;
  if (notification === undefined) return <Skeleton label={t('announce.loading')} />;
  if (notification === null || row === undefined)
    return (
      <EmptyState kind="empty" title={t('announce.reply.unknown')}>
        <p>{t('announce.reply.unknown.text')}</p>
      </EmptyState>
    );
  const work = notification.object?.id;
  return (
    <article className="grid gap-5">
      <header className="grid gap-1.5">
        <h2 className="text-lg">{t('announce.reply.choose')}</h2>
        <p className="text-soft">
          <NotificationSentence sentence={sentenceOf(row, around)} />
        </p>
      </header>
      {isWithdrawn && (
        <Notice tone="wait" title={t('announce.reply.withdrawn')} kept={t('announce.reply.withdrawn.text')} />
      )}
      {replyTo === undefined && (
        <Notice tone="no" title={t('announce.reply.no-inbox')} next={t('announce.reply.no-inbox.text')} />
      )}
      {isHttpUri(work) && (
        <p>
          <Link
            to="/artefacts"
            search={{ form: 'new', type: 'review', of: work }}
            className={buttonClass('primary')}
          >
            {t('announce.reply.add')}
          </Link>
        </p>
      )}
      <Section title={t('announce.reply')}>
        <Works notification={notification} titles={around.titles} />
      </Section>
    </article>
  );
}
