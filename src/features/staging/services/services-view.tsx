import type { ReactNode } from 'react';
import { t } from './words.ts';

/** The science platforms: which there are, whether they answer, and who is signed in. */
export function ServicesView(): ReactNode {
  return <h1>{t('staging-services.heading')}</h1>;
}
