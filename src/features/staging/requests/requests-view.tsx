import type { ReactNode } from 'react';
import { t } from './words.ts';

/** Requests for copies: how they stand, and what can be done about them. */
export function RequestsView(): ReactNode {
  return <h1>{t('staging-requests.heading')}</h1>;
}
