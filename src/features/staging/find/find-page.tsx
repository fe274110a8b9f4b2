import type { ReactNode } from 'react';
import { t } from './words.ts';

/** Data of the Virtual Observatory: asking for them, and taking them into collections. */
export function FindPage(): ReactNode {
  return <h1>{t('find.heading')}</h1>;
}
