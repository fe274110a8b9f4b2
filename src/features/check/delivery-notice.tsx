import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Name } from '../../ui/names.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { strangerWords } from '../notification/stranger-words.ts';
import type { Delivery } from './delivery.ts';

/** What came of a delivery, in a few words. */
export function deliveryTitle(delivery: Delivery): string {
  switch (delivery.kind) {
    case 'taken':
      return t(delivery.receipt.status === 202 ? 'check.sent.accepted' : 'check.sent.taken');
    case 'redirected':
      return t('check.sent.redirected');
    case 'refused':
      return delivery.status >= 500
        ? t('check.sent.fault', { status: String(delivery.status) })
        : t('check.sent.refused', { status: String(delivery.status) });
    case 'failed':
      return delivery.problem.kind === 'invalid'
        ? t('check.sent.unfit')
        : delivery.problem.kind === 'network'
          ? t('check.sent.unseen')
          : strangerWords(delivery.problem).title;
  }
}

/** What the receiver answered, and what that means. Its words are shown as text. */
export function DeliveryNotice({ delivery }: { delivery: Delivery }): ReactNode {
  const title = deliveryTitle(delivery);
  switch (delivery.kind) {
    case 'taken': {
      const { status, location } = delivery.receipt;
      return (
        <Notice
          tone="yes"
          title={title}
          kept={
            location === undefined ? (
              t('check.sent.nowhere', { status: String(status) })
            ) : (
              <Labelled label={t('check.sent.location')} url={location} />
            )
          }
          next={status === 202 ? t('check.sent.accepted.next') : undefined}
        />
      );
    }
    case 'redirected':
      return (
        <Notice
          tone="wait"
          title={title}
          kept={
            delivery.to === undefined ? (
              t('check.sent.redirected.hidden')
            ) : (
              <Labelled label={t('check.sent.redirected.to')} url={delivery.to} />
            )
          }
          next={t('check.sent.redirected.next')}
        />
      );
    case 'refused':
      return (
        <Notice
          tone="no"
          title={title}
          kept={delivery.says === '' ? t('check.sent.wordless') : <Name>{delivery.says}</Name>}
          next={
            delivery.rules === undefined ? undefined : (
              <Labelled label={t('check.sent.rules')} url={delivery.rules} />
            )
          }
        />
      );
    case 'failed': {
      const { problem } = delivery;
      if (problem.kind === 'invalid')
        return <Notice tone="no" title={title} kept={<Name>{problem.reason}</Name>} />;
      const words = strangerWords(problem);
      return problem.kind === 'network' ? (
        <Notice
          tone="no"
          title={title}
          kept={t('check.sent.unseen.text')}
          next={t('check.sent.unseen.next')}
          details={words.details}
        />
      ) : (
        <Notice tone="no" {...words} />
      );
    }
  }
}

function Labelled({ label, url }: { label: string; url: string }): ReactNode {
  return (
    <span className="wrap-anywhere">
      {label} <SafeLink href={url} />
    </span>
  );
}
