import type { ReactNode } from 'react';
import { t } from '../words.ts';

export function EditCratePage(): ReactNode {
  return <h1>{t('crateEditor.heading')}</h1>;
}
