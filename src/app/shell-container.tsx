import { Outlet, useMatch, useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { SignedOutNotice } from '../features/session/signed-out-notice.tsx';
import { ClosedNotice } from '../features/workspace/closed-notice.tsx';
import { usePreferences } from '../features/workspace/preferences.ts';
import { useSuggestions, useSyncStatus, useUnreadCount } from '../features/workspace/queries.ts';
import { useWorkspace } from '../features/workspace/workspace.ts';
import { rememberReturn } from '../pod/session/return-path.ts';
import { BareFrame } from './bare-frame.tsx';
import { Opening } from './opening.tsx';
import { Shell } from './shell.tsx';

const LoginPage = lazy(async () => ({
  default: (await import('../features/session/login-page.tsx')).LoginPage,
}));
const ThreadCount = lazy(async () => ({
  default: (await import('../features/threads/thread-count.tsx')).ThreadCount,
}));
const NewsBearer = lazy(async () => ({ default: (await import('./news/news-bearer.tsx')).NewsBearer }));
const LogOutDialog = lazy(async () => ({ default: (await import('./log-out-dialog.tsx')).LogOutDialog }));

/**
 * Gives the frame what it shows. A stranger with nothing cached gets the way in, at whatever address they came to,
 * but for the page that needs no pod.
 */
export function ShellContainer(): ReactNode {
  const { session, pod, replica, orchestrator, signOut } = useWorkspace();
  const navigate = useNavigate();
  const router = useRouter();
  const sync = useSyncStatus();
  const review = useSuggestions().data?.length;
  const inbox = useUnreadCount().data;
  const [threads, setThreads] = useState<number>();
  const { notify } = usePreferences();
  const [leaving, setLeaving] = useState(false);
  const atLogin = useMatch({ from: '/login', shouldThrow: false }) !== undefined;
  const atCheck = useMatch({ from: '/check', shouldThrow: false }) !== undefined;

  if (atLogin) {
    return (
      <BareFrame other="/check">
        <Outlet />
      </BareFrame>
    );
  }
  if (session.phase === 'signed-out' && !replica && atCheck) {
    return (
      <BareFrame other="/login">
        <Outlet />
      </BareFrame>
    );
  }
  if (session.phase === 'signed-out' && !replica) {
    return (
      <BareFrame other="/check">
        <Suspense fallback={<Opening />}>
          <LoginPage />
        </Suspense>
      </BareFrame>
    );
  }

  const logOut = () => {
    if (sync.unsent > 0) setLeaving(true);
    else void signOut();
  };
  return (
    <Shell
      counts={{ review, inbox, threads }}
      sync={sync}
      account={{ webId: pod?.webId, name: pod?.name, signedIn: session.phase === 'signed-in' }}
      onSync={() => void orchestrator.call('sync')}
      onLogIn={() => {
        rememberReturn(router.history.location.href);
        void navigate({ to: '/login' });
      }}
      onLogOut={logOut}
      notice={
        session.phase === 'signed-out' ? (
          session.because && (
            <div className="border-line border-b p-3">
              <SignedOutNotice session={session} />
            </div>
          )
        ) : (
          <ClosedNotice />
        )
      }
    >
      <Outlet />
      <Suspense>
        <ThreadCount onCount={setThreads} />
      </Suspense>
      {notify && (
        <Suspense>
          <NewsBearer />
        </Suspense>
      )}
      {leaving && (
        <Suspense>
          <LogOutDialog
            unsent={sync.unsent}
            onCancel={() => setLeaving(false)}
            onConfirm={() => {
              setLeaving(false);
              void signOut();
            }}
          />
        </Suspense>
      )}
    </Shell>
  );
}
