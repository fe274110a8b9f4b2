import type { NotificationRow } from '../../cache/rows.ts';
import type { Remark as KnownRemark } from '../../domain/thread/remarks.ts';
import { t } from '../../i18n/t.ts';

/** One remark about a notification: in two words for its row, as a sentence for its page. */
export interface Remark {
  readonly id: string;
  readonly short: string;
  readonly sentence: string;
}

const known = [
  'duplicate',
  'conflicting',
  'unknown-offer',
  'unknown-artefact',
  'gone-artefact',
  'late',
  'blocked',
  'withdrawn',
  'claims-to-be-you',
] as const satisfies readonly KnownRemark[];

/** The orchestrator's remarks and what the replica knows of a row, in words. A remark without words is shown as it is. */
export function remarksOf(row: Pick<NotificationRow, 'remarks' | 'goneAt'>): Remark[] {
  const remarks = row.remarks.map((remark): Remark => {
    const id = known.find((name) => name === remark);
    return id === undefined
      ? { id: remark, short: remark, sentence: t('notification.remark.other', { remark }) }
      : { id, short: t(`notification.remark.${id}.short`), sentence: t(`notification.remark.${id}`) };
  });
  if (row.goneAt === undefined) return remarks;
  return [
    ...remarks,
    { id: 'gone', short: t('notification.remark.gone.short'), sentence: t('notification.remark.gone') },
  ];
}
