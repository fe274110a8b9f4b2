import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { useDocumentTitle } from './document-title.ts';
import { Mark } from './mark.tsx';

/** The frame of the way in: the name, and nothing that could lead astray. */
export function BareFrame({ children }: { children: ReactNode }): ReactNode {
  useDocumentTitle(undefined);
  return (
    <div className="flex h-dvh flex-col">
      <header className="flex min-h-14 items-center gap-2.5 px-5 font-semibold">
        <Mark />
        {t('app.name')}
      </header>
      <main className="min-h-0 grow">{children}</main>
      <LiveRegion />
    </div>
  );
}
