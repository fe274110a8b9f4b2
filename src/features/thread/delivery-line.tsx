import type { ReactNode } from 'react';
import type { DeliveryStage, MessageDelivery } from '../../domain/thread/model.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { deliveryTone } from './thread-words.ts';

/**
 * How far a message of the maintainer's has come, as long as it has not arrived, and when it was sent again.
 * @param to what its receiver is called
 */
export function DeliveryLine({ delivery, to }: { delivery: MessageDelivery; to: string }): ReactNode {
  const { stage, remindedAt } = delivery;
  return (
    <>
      {!hasArrived(stage) && (
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <Badge tone={deliveryTone(stage)}>{t(`thread.delivery.${stage}`)}</Badge>
          <span className="text-soft">{t(`thread.delivery.${stage}.text`, { who: isolate(to) })}</span>
        </p>
      )}
      {remindedAt.map((at) => (
        <p key={at} className="text-soft text-sm">
          <Sentence of="thread.delivery.reminded" values={{ time: <RelativeTime iso={at} /> }} />
        </p>
      ))}
    </>
  );
}

/** Whether nothing more will happen to a message by itself. */
export function hasArrived(stage: DeliveryStage): boolean {
  return stage === 'sent' || stage === 'delivered' || stage === 'exported';
}
