import type { ReactNode } from 'react';
import { AUTOMATIC_LIMIT } from '../../domain/policy/held-back.ts';
import type { HeldBack } from '../../domain/suggestion/model.ts';
import { t } from '../../i18n/t.ts';
import { Notice } from '../../ui/notice.tsx';

/** Why a policy that may act by itself asks the maintainer all the same; without `reason` it has to wait its turn. */
export function ReasonToAsk({ reason }: { reason: HeldBack | undefined }): ReactNode {
  return (
    <Notice
      tone="wait"
      title={t('review.asks')}
      kept={
        reason === undefined ? t('review.asks.limit', { count: AUTOMATIC_LIMIT }) : t(`review.asks.${reason}`)
      }
    />
  );
}
