import type { ReactNode } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import { formatBytes } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Name } from '../../ui/names.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { oneLine } from '../notification/plain.ts';

/** Where the message lies, how it calls itself, and how it was sent. */
export function MessageFacts({ row }: { row: NotificationRow }): ReactNode {
  const { notification, mediaType, size } = row;
  const sentAs = [mediaType, size === undefined ? undefined : formatBytes(size)].filter(Boolean).join(' · ');
  return (
    <DescriptionList
      items={[
        {
          term: t('notification.url'),
          value: (
            <div className="wrap-anywhere">
              <SafeLink href={row.url} />
              <div className="-ms-3">
                <CopyButton text={row.url} label={t('notification.copy.url')} />
              </div>
            </div>
          ),
        },
        {
          term: t('notification.id'),
          value: notification?.id && (
            <div className="wrap-anywhere">
              <code className="font-mono text-xs leading-5">{oneLine(notification.id, 300)}</code>
              <div className="-ms-3">
                <CopyButton text={notification.id} label={t('notification.copy.id')} />
              </div>
            </div>
          ),
        },
        { term: t('notification.received'), value: <RelativeTime iso={row.receivedAt} /> },
        {
          term: t('notification.claimed'),
          value: notification?.published && <Name>{oneLine(notification.published, 60) ?? ''}</Name>,
        },
        { term: t('notification.type'), value: sentAs === '' ? undefined : sentAs },
        {
          term: t('notification.form'),
          value: notification && t(`notification.form.${notification.generation}`),
        },
      ]}
    />
  );
}
