import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isInUse, type Service } from '../../domain/service/service.ts';
import { t } from '../../i18n/t.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import type { Register } from '../workspace/use-register.ts';
import type { Trust } from './service-form.ts';

export interface ServiceActionsProps {
  readonly service: Service;
  /** The level of trust that is chosen, written or not. */
  readonly wanted: Trust;
  readonly register: Register;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  /** The chosen level of trust was written, or is not wanted any more. */
  readonly onSettled: () => void;
}

/** What can be done with a service. A level of trust that was chosen is to be written first, or left. */
export function ServiceActions(props: ServiceActionsProps): ReactNode {
  const { service, wanted, register, onEdit, onRemove, onSettled } = props;
  const isBusy = register.busy === service.id;
  const disabled = !register.canWrite || register.busy !== undefined;
  if (wanted !== service.trust)
    return (
      <>
        <Button
          tone="primary"
          disabled={!register.canWrite}
          busy={isBusy ? t('services.trust.saving') : undefined}
          onClick={() => void register.setTrust(service, wanted).then(onSettled)}
        >
          {t(`services.trust.change.${wanted}`)}
        </Button>
        <Button onClick={onSettled}>{t('ui.cancel')}</Button>
      </>
    );
  const isOff = service.enabled === false;
  const takesOffers = service.takes.some(
    (pattern) => pattern === 'request-review' || pattern === 'request-endorsement',
  );
  return (
    <>
      {takesOffers && isInUse(service) && service.inbox !== undefined && (
        <Link to="/offer" search={{ service: service.id }} className={buttonClass('primary')}>
          {t('offer.to-service')}
        </Link>
      )}
      <Button disabled={!register.canWrite} onClick={onEdit}>
        {t('services.edit')}
      </Button>
      <Button disabled={disabled} onClick={() => void register.save(service, switched(service, isOff))}>
        {t(isOff ? 'services.enable' : 'services.disable')}
      </Button>
      <Button tone="danger" disabled={disabled} onClick={onRemove}>
        {t('services.remove')}
      </Button>
    </>
  );
}

/** The entry switched on, or off. */
export function switched({ enabled: _, ...service }: Service, on: boolean): Service {
  return on ? service : { ...service, enabled: false };
}
