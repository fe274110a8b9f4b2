import type { ReactNode } from 'react';
import type { Service } from '../../../domain/service/service.ts';
import { t } from '../../../i18n/t.ts';
import { HistoryList } from './history-list.tsx';
import { useHistory } from './use-history.ts';

/** Everything that was sent to a service, received from it and decided about it, newest first. */
export function ServiceHistory({ service }: { service: Service }): ReactNode {
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold text-sm text-soft">{t('history.title')}</h3>
      <HistoryList items={useHistory({ service })} none={t('history.service.none')} />
    </section>
  );
}
