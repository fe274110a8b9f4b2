import type { ReactNode } from 'react';
import { t } from './words.ts';

export function CratesPage(): ReactNode {
  return <h1>{t('crates.heading')}</h1>;
}
