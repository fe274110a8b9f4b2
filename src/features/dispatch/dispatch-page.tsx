import { lazy, type ReactNode, Suspense } from 'react';
import { Skeleton } from '../../ui/skeleton.tsx';
import { DispatchListView } from './list/dispatch-list-view.tsx';
import { useDispatchSearch } from './use-dispatch-search.ts';

// What builds, signs and checks is only loaded by those who send.
const ComposeView = lazy(async () => ({ default: (await import('./compose/compose-view.tsx')).ComposeView }));
const RunView = lazy(async () => ({ default: (await import('./run/run-view.tsx')).RunView }));
const IdentityView = lazy(async () => ({
  default: (await import('./identity/identity-view.tsx')).IdentityView,
}));

/** Crates on their way to ScienceMesh nodes: the dispatches, a new one, what a node will run, and who vouches. */
export function DispatchPage(): ReactNode {
  const [{ view = 'list' }] = useDispatchSearch();
  return (
    <Suspense fallback={<Skeleton />}>
      {view === 'compose' && <ComposeView />}
      {view === 'run' && <RunView />}
      {view === 'identity' && <IdentityView />}
      {view === 'list' && <DispatchListView />}
    </Suspense>
  );
}
