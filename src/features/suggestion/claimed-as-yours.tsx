import type { ReactNode } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import type { Effect } from '../../domain/suggestion/model.ts';
import { t } from '../../i18n/t.ts';
import { Notice } from '../../ui/notice.tsx';

/**
 * Whether effects would put a message into the log that names the maintainer as its sender without proof: what stands
 * there under her name counts as her own.
 */
export function wouldCountAsYours(
  effects: readonly Effect[],
  row: Pick<NotificationRow, 'url' | 'remarks'> | undefined,
): boolean {
  return (
    row?.remarks.includes('claims-to-be-you') === true &&
    effects.some((effect) => effect.kind === 'log' && effect.source === row.url)
  );
}

/** That the message would stand in the log as the maintainer's own. */
export function ClaimedAsYoursNotice(): ReactNode {
  return (
    <Notice
      tone="doubt"
      title={t('review.claimed.title')}
      kept={t('review.claimed.text')}
      next={t('review.claimed.next')}
    />
  );
}
