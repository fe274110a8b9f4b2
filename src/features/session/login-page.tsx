import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { AccessNote } from './access-note.tsx';
import { LoginForm } from './login-form.tsx';
import { RemoveCopy } from './remove-copy.tsx';
import { SignedOutNotice } from './signed-out-notice.tsx';

/** The way in: one field, what happened to the last session, and what Orrery will do with a new one. */
export function LoginPage(): ReactNode {
  const { session, replica } = useWorkspace();
  const navigate = useNavigate();
  if (session.phase === 'restoring') return <Waiting />;
  return (
    <div className="relative h-full overflow-y-auto">
      <div className="mx-auto grid w-full max-w-xl gap-8 px-5 py-10 two:py-20">
        <header className="grid gap-3">
          <h1 className="font-serif text-xl">{t('session.title')}</h1>
          <p className="text-soft">{t('session.lead')}</p>
        </header>
        <SignedOutNotice session={session} />
        <LoginForm />
        {replica && (
          <div className="flex flex-wrap gap-2 border-line border-t pt-5">
            <Button onClick={() => void navigate({ to: '/inbox' })}>{t('session.cached')}</Button>
            <RemoveCopy />
          </div>
        )}
        <AccessNote />
      </div>
    </div>
  );
}

function Waiting(): ReactNode {
  return (
    <p role="status" className="px-5 py-20 text-center text-soft">
      {t('session.restoring')}
    </p>
  );
}
