import type { ReactNode } from 'react';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Effect } from '../../domain/suggestion/model.ts';
import { t } from '../../i18n/t.ts';
import { Notice } from '../../ui/notice.tsx';

/** Whether effects would tell the public log of a work that strangers cannot read. */
export function tellsOfPrivateWork(
  effects: readonly Effect[],
  work: Pick<Artefact, 'visibility'> | undefined,
): boolean {
  return work?.visibility === 'private' && effects.some(({ kind }) => kind === 'log');
}

/** That the work is private and the log is not: what the world would learn. */
export function PrivateWorkNotice(): ReactNode {
  return (
    <Notice
      tone="wait"
      title={t('review.private.title')}
      kept={t('review.private.text')}
      next={t('review.private.stays')}
    />
  );
}
