import type { ReactNode } from 'react';
import { t } from '../words.ts';

export function NewCratePage(): ReactNode {
  return <h1>{t('crateStart.heading')}</h1>;
}
