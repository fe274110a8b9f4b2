import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { useDocumentTitle } from './document-title.ts';
import { Mark } from './mark.tsx';

export interface BareFrameProps {
  readonly children: ReactNode;
  /** The way to the other page that is open to strangers: the log-in, or the check of a message. */
  readonly other?: '/login' | '/check';
}

/** The frame for those without a session: the name, and the one other page that they can use. */
export function BareFrame({ children, other }: BareFrameProps): ReactNode {
  useDocumentTitle(undefined);
  return (
    <div className="flex h-dvh flex-col">
      <header className="flex min-h-14 items-center gap-2.5 px-5 font-semibold">
        <Mark />
        {t('app.name')}
        {other && (
          <Link
            to={other}
            className="ms-auto font-normal text-act text-sm underline decoration-act/40 underline-offset-2 hover:decoration-act"
          >
            {t(other === '/login' ? 'app.account.login' : 'check.title')}
          </Link>
        )}
      </header>
      <main className="min-h-0 grow">{children}</main>
      <LiveRegion />
    </div>
  );
}
