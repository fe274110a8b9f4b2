import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { serviceById } from '../../domain/trust/sender.ts';
import { t } from '../../i18n/t.ts';
import { Name } from '../../ui/names.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { bareName } from '../notification/plain.ts';
import { receivedFirst } from '../notification/received-first.ts';
import { SummaryText } from '../notification/summary-text.tsx';
import { useNotifications, useServices } from '../workspace/queries.ts';

/** What the new round answers: who declined for now, when, and in which words. They are shown as text, and quoted. */
export function AskedFor({ message }: { message: string }): ReactNode {
  const services = useServices().data ?? [];
  const row = receivedFirst(useNotifications().data ?? [], message);
  if (row?.notification === undefined)
    return (
      <Notice tone="wait" title={t('offer.again.title')} kept={t('offer.again.unknown')} details={message} />
    );
  const { origin, actor, summary } = row.notification;
  const sender = origin?.id ?? actor?.id;
  const service = sender === undefined ? undefined : serviceById(services, sender);
  const name =
    service?.name ?? origin?.name ?? actor?.name ?? bareName(sender) ?? t('patterns.recipient.missing');
  return (
    <section aria-label={t('offer.again.title')} className="grid gap-2 rounded-control bg-sunk px-4 py-3">
      <h3 className="font-semibold">{t('offer.again.title')}</h3>
      <p className="text-soft">
        <Sentence
          of={summary === undefined ? 'offer.again.wordless' : 'offer.again.words'}
          values={{ service: <Name>{name}</Name>, when: <RelativeTime iso={row.receivedAt} /> }}
        />
      </p>
      {summary !== undefined && <SummaryText text={summary} />}
      <p className="text-sm">
        <Link
          to="/inbox"
          search={{ id: row.url }}
          className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
        >
          {t('offer.again.message')}
        </Link>
      </p>
    </section>
  );
}
