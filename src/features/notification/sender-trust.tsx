import type { ReactNode } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import type { Service } from '../../domain/service/service.ts';
import { senderEntry } from '../../domain/trust/sender-entry.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { useRegister } from '../workspace/use-register.ts';
import { WriteHint, WriteNotice } from '../workspace/write-notice.tsx';

const levels = ['trusted', 'known', 'blocked'] as const;

export interface SenderTrustProps {
  readonly row: Pick<NotificationRow, 'notification' | 'standing' | 'remarks'>;
  readonly services: readonly Service[];
}

/** Sets how far a sender is trusted, where its message is read: what the pod says is shown by its standing. */
export function SenderTrust({ row, services }: SenderTrustProps): ReactNode {
  const register = useRegister();
  const { notification, standing, remarks } = row;
  if (!notification || standing === 'self') return null;
  if (remarks.includes('claims-to-be-you'))
    return <p className="text-soft text-sm">{t('notification.trust.yours')}</p>;
  const entry = senderEntry(notification, services);
  if (!entry) return <p className="text-soft text-sm">{t('notification.trust.unnamed')}</p>;
  const { service, isNew } = entry;
  const { outcome, canWrite, busy } = register;
  return (
    <div className="grid gap-2">
      {outcome?.id === service.id && (
        <WriteNotice area="services" problem={outcome.kind === 'failed' ? outcome.problem : undefined} />
      )}
      <WriteHint area="services" {...register} />
      <fieldset
        aria-label={t('services.unknown.actions', { service: isolate(service.name) })}
        className="flex flex-wrap gap-2"
      >
        {levels
          .filter((level) => isNew || level !== service.trust)
          .map((level) => (
            <Button
              key={level}
              tone={level === 'blocked' ? 'danger' : undefined}
              disabled={!canWrite || busy !== undefined}
              onClick={() =>
                void (isNew ? register.add({ ...service, trust: level }) : register.setTrust(service, level))
              }
            >
              {t(isNew ? newWords[level] : `services.trust.change.${level}`)}
            </Button>
          ))}
      </fieldset>
    </div>
  );
}

const newWords = {
  trusted: 'services.unknown.add-trusted',
  known: 'services.unknown.add-known',
  blocked: 'services.unknown.block',
} as const;
