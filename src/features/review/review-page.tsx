import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';

/** The screen's title, until there is more to show. */
export function ReviewPage(): ReactNode {
  return <h1 className="p-4 text-lg">{t('review.title')}</h1>;
}
