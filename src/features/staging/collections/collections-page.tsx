import type { ReactNode } from 'react';
import { t } from './words.ts';

/** Data collections: what they hold, and how they are made. */
export function CollectionsPage(): ReactNode {
  return <h1>{t('collections.heading')}</h1>;
}
