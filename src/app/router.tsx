import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { readAnnounceSearch } from '../features/announce/announce-search.ts';
import { readArtefactsSearch } from '../features/artefacts/artefacts-search.ts';
import { readCheckSearch } from '../features/check/check-search.ts';
import {
  readCratesSearch,
  readEditCrateSearch,
  readNewCrateSearch,
} from '../features/crates/crates-search.ts';
import { readDispatchSearch } from '../features/dispatch/dispatch-search.ts';
import { readEventsSearch } from '../features/events/events-search.ts';
import { validateInboxSearch } from '../features/inbox/inbox-search.ts';
import { readOfferSearch } from '../features/offer/offer-search.ts';
import { readPoliciesSearch } from '../features/policies/policies-search.ts';
import { validateReviewSearch } from '../features/review/review-search.ts';
import { readServicesSearch } from '../features/services/services-search.ts';
import { readCollectionsSearch } from '../features/staging/collections/collections-search.ts';
import { readFindSearch } from '../features/staging/find/find-search.ts';
import { readStagingSearch } from '../features/staging/staging-search.ts';
import { readThreadsSearch } from '../features/threads/threads-search.ts';
import { ErrorScreen } from './error-screen.tsx';
import { NotFound } from './not-found.tsx';
import { Opening } from './opening.tsx';
import { ShellContainer } from './shell-container.tsx';

// The screens, each loaded when it is first opened. What the address says of them is read by plain functions of theirs.

const root = createRootRoute({ component: ShellContainer });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/review' });
  },
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  staticData: { title: 'review.title' },
  validateSearch: validateReviewSearch,
  component: lazyRouteComponent(() => import('../features/review/review-page.tsx'), 'ReviewPage'),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  staticData: { title: 'inbox.title' },
  validateSearch: validateInboxSearch,
  component: lazyRouteComponent(() => import('../features/inbox/inbox-page.tsx'), 'InboxPage'),
});

const threads = createRoute({
  getParentRoute: () => root,
  path: '/threads',
  staticData: { title: 'threads.title' },
  validateSearch: readThreadsSearch,
  component: lazyRouteComponent(() => import('../features/threads/threads-page.tsx'), 'ThreadsPage'),
});

const artefacts = createRoute({
  getParentRoute: () => root,
  path: '/artefacts',
  staticData: { title: 'artefacts.title' },
  validateSearch: readArtefactsSearch,
  component: lazyRouteComponent(() => import('../features/artefacts/artefacts-page.tsx'), 'ArtefactsPage'),
});

const announce = createRoute({
  getParentRoute: () => root,
  path: '/announce',
  staticData: { title: 'announce.title' },
  validateSearch: readAnnounceSearch,
  component: lazyRouteComponent(() => import('../features/announce/announce-page.tsx'), 'AnnouncePage'),
});

const offer = createRoute({
  getParentRoute: () => root,
  path: '/offer',
  staticData: { title: 'offer.title' },
  validateSearch: readOfferSearch,
  component: lazyRouteComponent(() => import('../features/offer/offer-page.tsx'), 'OfferPage'),
});

const crates = createRoute({
  getParentRoute: () => root,
  path: '/crates',
  staticData: { title: 'app.nav.crates' },
  validateSearch: readCratesSearch,
  component: lazyRouteComponent(() => import('../features/crates/crates-page.tsx'), 'CratesPage'),
});

const newCrate = createRoute({
  getParentRoute: () => root,
  path: '/crates/new',
  staticData: { title: 'app.page.new-crate' },
  validateSearch: readNewCrateSearch,
  component: lazyRouteComponent(() => import('../features/crates/start/new-crate-page.tsx'), 'NewCratePage'),
});

const editCrate = createRoute({
  getParentRoute: () => root,
  path: '/crates/edit',
  staticData: { title: 'app.page.edit-crate' },
  validateSearch: readEditCrateSearch,
  component: lazyRouteComponent(
    () => import('../features/crates/editor/edit-crate-page.tsx'),
    'EditCratePage',
  ),
});

const dispatch = createRoute({
  getParentRoute: () => root,
  path: '/dispatch',
  staticData: { title: 'app.nav.dispatch' },
  validateSearch: readDispatchSearch,
  component: lazyRouteComponent(() => import('../features/dispatch/dispatch-page.tsx'), 'DispatchPage'),
});

const find = createRoute({
  getParentRoute: () => root,
  path: '/find',
  staticData: { title: 'app.nav.find' },
  validateSearch: readFindSearch,
  component: lazyRouteComponent(() => import('../features/staging/find/find-page.tsx'), 'FindPage'),
});

const collections = createRoute({
  getParentRoute: () => root,
  path: '/collections',
  staticData: { title: 'app.nav.collections' },
  validateSearch: readCollectionsSearch,
  component: lazyRouteComponent(
    () => import('../features/staging/collections/collections-page.tsx'),
    'CollectionsPage',
  ),
});

const staging = createRoute({
  getParentRoute: () => root,
  path: '/staging',
  staticData: { title: 'app.nav.staging' },
  validateSearch: readStagingSearch,
  component: lazyRouteComponent(() => import('../features/staging/staging-page.tsx'), 'StagingPage'),
});

const events = createRoute({
  getParentRoute: () => root,
  path: '/events',
  staticData: { title: 'events.title' },
  validateSearch: readEventsSearch,
  component: lazyRouteComponent(() => import('../features/events/events-page.tsx'), 'EventsPage'),
});

const services = createRoute({
  getParentRoute: () => root,
  path: '/services',
  staticData: { title: 'services.title' },
  validateSearch: readServicesSearch,
  component: lazyRouteComponent(() => import('../features/services/services-page.tsx'), 'ServicesPage'),
});

const policies = createRoute({
  getParentRoute: () => root,
  path: '/policies',
  staticData: { title: 'policies.title' },
  validateSearch: readPoliciesSearch,
  component: lazyRouteComponent(() => import('../features/policies/policies-page.tsx'), 'PoliciesPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  staticData: { title: 'setup.title' },
  component: lazyRouteComponent(() => import('../features/setup/setup-page.tsx'), 'SetupPage'),
});

const check = createRoute({
  getParentRoute: () => root,
  path: '/check',
  staticData: { title: 'check.title' },
  validateSearch: readCheckSearch,
  component: lazyRouteComponent(() => import('../features/check/check-page.tsx'), 'CheckPage'),
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  staticData: { title: 'session.title' },
  component: lazyRouteComponent(() => import('../features/session/login-page.tsx'), 'LoginPage'),
});

/** The routes of the app. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    review,
    inbox,
    threads,
    artefacts,
    announce,
    offer,
    crates,
    newCrate,
    editCrate,
    dispatch,
    find,
    collections,
    staging,
    events,
    services,
    policies,
    setup,
    check,
    login,
  ]),
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  defaultPendingComponent: Opening,
  defaultErrorComponent: ErrorScreen,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
