import type { ReactNode } from 'react';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Composing } from './use-offer.ts';

/** That Offers could not be handed over: which stayed behind, and what to do. */
export function HandOverNotice({ composing }: { composing: Composing }): ReactNode {
  const { problems, items } = composing;
  const [problem] = problems.values();
  if (problem === undefined) return null;
  const { next, details } = problemWords(problem);
  return (
    <Notice
      tone="no"
      urgent
      title={
        items.length === 1
          ? t('offer.failed.title')
          : t('offer.failed.many', { count: problems.size, all: String(items.length) })
      }
      kept={t(items.length === 1 ? 'offer.failed.kept' : 'offer.failed.many.kept')}
      next={next}
      details={details}
    />
  );
}
