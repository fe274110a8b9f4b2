import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { Skeleton } from '../ui/skeleton.tsx';

/** A screen on its way: the shape of its list, where the list will stand. */
export function Opening(): ReactNode {
  return (
    <div className="h-full two:w-80 two:border-line two:border-e three:w-[25rem]">
      <Skeleton rows={7} label={t('app.loading')} />
    </div>
  );
}
