import type { ReactNode } from 'react';
import { t } from './words.ts';

export function DispatchPage(): ReactNode {
  return <h1>{t('dispatch.heading')}</h1>;
}
