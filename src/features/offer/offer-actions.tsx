import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { WhyNot } from '../workspace/closed-notice.tsx';
import { useHindrance } from '../workspace/closed-places.ts';
import type { Composing } from './use-offer.ts';

/** What can be done with Offers that are being composed. */
export function OfferActions({
  composing,
  onSend,
  onClose,
}: {
  composing: Composing;
  /** Left out while it is not known yet what would happen. */
  onSend: (() => void) | undefined;
  onClose: () => void;
}): ReactNode {
  const { ready, sending, restoring, items, way } = composing;
  const hindered = useHindrance(...(way === 'own-inbox' ? (['inbox'] as const) : []), 'log', 'records');
  return (
    <>
      <Button
        tone="primary"
        icon={Send}
        disabled={ready === 0 || hindered !== undefined}
        busy={sending ? t('offer.sending') : restoring ? t('offer.restoring') : undefined}
        onClick={onSend}
      >
        {sendWords(composing)}
      </Button>
      <Button onClick={onClose}>{t('offer.close')}</Button>
      {!items.some(({ state }) => state === 'handed-over') && (
        <Button
          tone="plain"
          onClick={() => {
            composing.discard();
            onClose();
          }}
        >
          {t('offer.discard')}
        </Button>
      )}
      <p className="self-center text-faint text-sm max-two:hidden">{t('offer.kept')}</p>
      <WhyNot reason={hindered} />
    </>
  );
}

/** "Send 3 offers to Plumb Line"; what was not handed over is tried again by the same button. */
function sendWords({ service, ready, items, way, problems }: Composing): string {
  if (problems.size > 0 && ready > 0) return t('offer.send.again', { count: ready });
  // While nothing can be sent, no number is said.
  const count = ready === 0 ? items.length : ready;
  if (way === 'own-inbox') return t('offer.send.place', { count });
  if (service === undefined) return t('offer.send');
  const name = isolate(service.name);
  return items.length === 1
    ? t('offer.send.to', { service: name })
    : t('offer.send.many', { count, service: name });
}
