import type { ReactNode } from 'react';
import { t } from './words.ts';

/** What is done with data: notebooks, batch systems. */
export function UseView(): ReactNode {
  return <h1>{t('use-data.heading')}</h1>;
}
