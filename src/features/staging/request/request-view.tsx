import type { ReactNode } from 'react';
import { t } from './words.ts';

/** A new request for copies, step by step. */
export function RequestView(): ReactNode {
  return <h1>{t('staging-request.heading')}</h1>;
}
