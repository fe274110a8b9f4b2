import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import { isPlacing } from '../../domain/suggestion/placing.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { WorkTitle } from '../../ui/names.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { EffectFrame, Payload } from '../suggestion/effect-frame.tsx';
import { EffectItem } from '../suggestion/effect-item.tsx';
import { useServices } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import type { SentAnnouncement } from './sent-steps.ts';

/** What became of an announcement, step by step. */
export function AnnounceSent({
  sent,
  artefact,
}: {
  sent: SentAnnouncement | undefined;
  artefact: Artefact | undefined;
}): ReactNode {
  const { pod, orchestrator } = useWorkspace();
  const services = useServices().data ?? [];
  if (sent === undefined) return <EmptyState kind="empty" title={t('announce.sent.unknown')} />;
  const { intents, total, asking, document } = sent;
  const done = intents.filter(({ state }) => state === 'done').length;
  const failed = intents.filter(({ state }) => state === 'failed');
  const text = JSON.stringify(document, null, 2);
  const settle = (command: 'retry' | 'drop') => {
    for (const { id } of failed) void orchestrator.call(command, id);
  };
  return (
    <article className="grid gap-5">
      <header className="grid gap-1.5">
        <h2 className="text-lg">{t('announce.sent.title')}</h2>
        <p className="text-soft">
          <Sentence
            of="announce.sent.text"
            values={{ title: <WorkTitle>{artefact?.title ?? t('patterns.work.missing')}</WorkTitle> }}
          />
        </p>
        <p role="status">
          {failed.length > 0 ? (
            <Badge tone="no">{t('announce.sent.failed')}</Badge>
          ) : done === total ? (
            <Badge tone="yes">{t('announce.sent.done')}</Badge>
          ) : (
            <Badge tone="wait">{t('announce.sent.under-way', { count: done, total })}</Badge>
          )}
        </p>
      </header>
      {failed.length > 0 && (
        <div className="flex flex-wrap gap-2">
          <Button tone="primary" onClick={() => settle('retry')}>
            {t('announce.sent.retry')}
          </Button>
          <Button onClick={() => settle('drop')}>{t('announce.sent.drop')}</Button>
        </div>
      )}
      {asking > 0 && (
        <Notice
          tone="wait"
          title={t('announce.sent.waiting', { count: asking })}
          actions={
            <Link to="/review" className={buttonClass()}>
              {t('announce.sent.review')}
            </Link>
          }
        />
      )}
      <ol className="grid list-decimal gap-4 ps-5 marker:text-faint">
        {intents.map((intent) => (
          <li key={intent.id}>
            {isPlacing(intent) && intent.effect.kind === 'send' ? (
              <EffectFrame
                sentence={t('announce.sent.inbox')}
                where={t('review.effect.send.where')}
                url={intent.effect.inbox}
                intent={intent}
              >
                <Payload label={t('review.effect.payload.send')} text={text} />
              </EffectFrame>
            ) : (
              <EffectItem
                effect={intent.effect}
                intent={intent}
                artefact={artefact}
                eventLog={pod?.eventLog}
                received={intent.effect.kind === 'log' && !intent.effect.document ? text : undefined}
                services={services}
              />
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}
