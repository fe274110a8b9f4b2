import type { ReactNode } from 'react';
import type { MessageDelivery } from '../../domain/thread/model.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { deliveryTone } from './thread-words.ts';

/** How far a message of the maintainer's has come. @param to what its receiver is called */
export function DeliveryLine({ delivery, to }: { delivery: MessageDelivery; to: string }): ReactNode {
  const { stage, remindedAt } = delivery;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <Badge tone={deliveryTone(stage)}>{t(`thread.delivery.${stage}`)}</Badge>
        <span className="text-soft">{t(`thread.delivery.${stage}.text`, { who: isolate(to) })}</span>
      </p>
      {remindedAt.map((at) => (
        <p key={at} className="text-soft text-sm">
          <Sentence of="thread.delivery.reminded" values={{ time: <RelativeTime iso={at} /> }} />
        </p>
      ))}
    </>
  );
}
