import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, StrictMode } from 'react';
import { isProviderAnswer } from '../pod/session/restorable.ts';
import { takeReturn } from '../pod/session/return-path.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Opening } from './opening.tsx';
import { router } from './router.tsx';
import { WorkspaceProvider } from './workspace-provider.tsx';

const queries = new QueryClient();

/**
 * Everything that the screens stand on, in the order in which it needs each other. Strict mode begins at the screens:
 * the session library completes a sign-in once and takes the rehearsal of an effect for its end.
 */
export function Providers(): ReactNode {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <WorkspaceProvider onReturn={goBack}>
          {(session) =>
            session.phase === 'restoring' && isProviderAnswer(window.location.search) ? (
              <Opening />
            ) : (
              <StrictMode>
                <RouterProvider router={router} />
              </StrictMode>
            )
          }
        </WorkspaceProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

/** After the provider: to the page one came from, or away from the address with the provider's answer in it. */
function goBack(): void {
  const path = takeReturn();
  if (path !== undefined) router.history.replace(path);
  else if (router.history.location.pathname.endsWith('/login')) router.history.replace('/review');
}
