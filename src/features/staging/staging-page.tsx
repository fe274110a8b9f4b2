import { lazy, type ReactNode, Suspense } from 'react';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RequestsView } from './requests/requests-view.tsx';
import { useStagingSearch } from './use-staging-search.ts';
import { useTokenFeed } from './use-token-feed.ts';

const RequestView = lazy(async () => ({ default: (await import('./request/request-view.tsx')).RequestView }));
const UseView = lazy(async () => ({ default: (await import('./use/use-view.tsx')).UseView }));
const ServicesView = lazy(async () => ({
  default: (await import('./services/services-view.tsx')).ServicesView,
}));

/** Copies of data for processing: the requests, a new one, what is done with what has arrived, and the platforms. */
export function StagingPage(): ReactNode {
  const [{ view = 'requests' }] = useStagingSearch();
  useTokenFeed();
  return (
    <Suspense fallback={<Skeleton />}>
      {view === 'request' && <RequestView />}
      {view === 'use' && <UseView />}
      {view === 'services' && <ServicesView />}
      {view === 'requests' && <RequestsView />}
    </Suspense>
  );
}
