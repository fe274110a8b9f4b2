import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import type { Composing } from './use-offer-draft.ts';

/** What can be done with an Offer that is being composed. */
export function OfferActions({
  composing,
  onClose,
}: {
  composing: Composing;
  onClose: () => void;
}): ReactNode {
  const { service, canSend, sending } = composing;
  return (
    <>
      <Button
        tone="primary"
        icon={Send}
        disabled={!canSend}
        busy={sending ? t('offer.sending') : undefined}
        onClick={() => void composing.send()}
      >
        {service ? t('offer.send.to', { service: isolate(service.name) }) : t('offer.send')}
      </Button>
      <Button onClick={onClose}>{t('offer.close')}</Button>
      <Button
        tone="plain"
        onClick={() => {
          composing.discard();
          onClose();
        }}
      >
        {t('offer.discard')}
      </Button>
      <p className="self-center text-faint text-sm max-two:hidden">{t('offer.kept')}</p>
    </>
  );
}
