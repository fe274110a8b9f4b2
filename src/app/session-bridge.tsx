import { SessionProvider, useSession } from '@inrupt/solid-ui-react';
import { useEffect, useRef } from 'react';
import { listenToSession } from '../pod/session/session.ts';

interface SessionBridgeProps {
  /** Whether to ask the provider silently for the session of an earlier visit. */
  readonly restore: boolean;
  readonly onSignedIn: (webId: string) => void;
  readonly onSignedOut: () => void;
  readonly onExpired: () => void;
  readonly onFailed: (code: string | undefined, description: string | undefined) => void;
}

/**
 * Connects the OIDC library with the app: completes a sign-in, restores an earlier one, and says what happened.
 * A lazy chunk of its own, because what was cached is painted before any session is needed.
 */
export function SessionBridge({ restore, ...report }: SessionBridgeProps) {
  return (
    <SessionProvider
      sessionId="orrery"
      restorePreviousSession={restore}
      skipLoadingProfile
      onError={reportLater}
    >
      <SessionReport {...report} />
    </SessionProvider>
  );
}

/** The library repeats each failure as an event of the session, which is where we listen. */
function reportLater(): void {}

function SessionReport(props: Omit<SessionBridgeProps, 'restore'>) {
  const { session, sessionRequestInProgress } = useSession();
  const latest = useRef(props);
  latest.current = props;

  useEffect(
    () =>
      listenToSession({
        expired: () => latest.current.onExpired(),
        failed: (code, description) => latest.current.onFailed(code, description),
      }),
    [],
  );

  useEffect(() => {
    if (sessionRequestInProgress) return;
    const { isLoggedIn, webId } = session.info;
    if (isLoggedIn && webId) latest.current.onSignedIn(webId);
    else latest.current.onSignedOut();
  }, [session, sessionRequestInProgress]);

  return null;
}
