/** Who is looking, which decides what the pod holds. */
export type Viewer =
  /** The maintainer with the seeded inbox. */
  | 'alice'
  /** A maintainer with two hundred messages, long titles and names that run from right to left. */
  | 'crowded'
  /** A researcher whose pod is bare. */
  | 'bob'
  /** Nobody is logged in. */
  | 'nobody';

/** One state of one screen. */
export interface Screen {
  /** File name without size and theme. */
  readonly name: string;
  readonly viewer: Viewer;
  /** Path in the app; `{pod}` stands for the viewer's pod. */
  readonly path: string;
  /** Keys to press when the screen has settled, e.g. `j` to go to the first row. */
  readonly keys?: readonly string[];
  /** Buttons to press before, by their names. */
  readonly press?: readonly (string | RegExp)[];
  /** Tabs to open after that, by their names. */
  readonly tabs?: readonly string[];
  /** Without network from here on. */
  readonly offline?: boolean;
}

const MOONS = encodeURIComponent(JSON.stringify('{pod}artefacts/slow-moons/')).replaceAll(
  '%7Bpod%7D',
  '{pod}',
);

/** Opens the editor; the second time there is a draft to go on with. */
const EDIT = /^(?:Edit|Go on with the draft)$/;
const CRATE = '{pod}crates%2Fring-gaps%2F';
const WHIRLPOOL = '{pod}orrery%2Fcollections%2Fwhirlpool.ttl%23it';

/** All screens and states of which pictures are taken. */
export const SCREENS: readonly Screen[] = [
  { name: 'login', viewer: 'nobody', path: '/' },
  { name: 'not-found', viewer: 'nobody', path: '/nowhere' },
  { name: 'review', viewer: 'alice', path: '/review' },
  { name: 'review-detail', viewer: 'alice', path: '/review', keys: ['j'] },
  { name: 'review-reject', viewer: 'alice', path: '/review', keys: ['j', 'r'] },
  { name: 'review-later', viewer: 'alice', path: '/review', keys: ['j', 'h'] },
  { name: 'review-decided', viewer: 'alice', path: '/review?show=done' },
  { name: 'inbox', viewer: 'alice', path: '/inbox' },
  { name: 'inbox-detail', viewer: 'alice', path: '/inbox', keys: ['j', 'Enter'] },
  { name: 'inbox-nothing-matches', viewer: 'alice', path: '/inbox?q=quasar' },
  { name: 'artefacts', viewer: 'alice', path: '/artefacts' },
  { name: 'artefact-detail', viewer: 'alice', path: `/artefacts?id=${MOONS}` },
  { name: 'artefact-new', viewer: 'alice', path: '/artefacts?form=new' },
  { name: 'artefact-edit', viewer: 'alice', path: `/artefacts?id=${MOONS}&form=edit` },
  { name: 'offer', viewer: 'alice', path: `/offer?artefacts=${MOONS}` },
  { name: 'announce', viewer: 'alice', path: `/announce?artefact=${MOONS}` },
  { name: 'threads', viewer: 'alice', path: '/threads' },
  { name: 'thread-detail', viewer: 'alice', path: '/threads', keys: ['j', 'Enter'] },
  { name: 'threads-unasked', viewer: 'alice', path: '/threads?lane=unasked', keys: ['j', 'Enter'] },
  { name: 'crates', viewer: 'alice', path: '/crates' },
  { name: 'crates-detail', viewer: 'alice', path: `/crates?id=${CRATE}` },
  { name: 'crates-new', viewer: 'alice', path: '/crates/new?begin=workflow' },
  { name: 'crates-edit', viewer: 'alice', path: `/crates?id=${CRATE}`, press: [EDIT] },
  { name: 'crates-json', viewer: 'alice', path: `/crates?id=${CRATE}`, press: [EDIT], tabs: ['JSON'] },
  { name: 'crates-graph', viewer: 'alice', path: `/crates?id=${CRATE}`, press: [EDIT], tabs: ['Graph'] },
  {
    name: 'crates-preview',
    viewer: 'alice',
    path: `/crates?id=${CRATE}`,
    press: [EDIT],
    tabs: ['Preview'],
  },
  { name: 'dispatch', viewer: 'alice', path: '/dispatch' },
  { name: 'dispatch-compose', viewer: 'alice', path: `/dispatch?view=compose&crate=${CRATE}` },
  { name: 'dispatch-run', viewer: 'alice', path: `/dispatch?view=run&crate=${CRATE}` },
  { name: 'dispatch-identity', viewer: 'alice', path: '/dispatch?view=identity' },
  { name: 'find', viewer: 'alice', path: '/find' },
  { name: 'find-found', viewer: 'alice', path: '/find', press: [/^Search for data$/] },
  { name: 'collections', viewer: 'alice', path: '/collections' },
  { name: 'collections-detail', viewer: 'alice', path: `/collections?id=${WHIRLPOOL}` },
  { name: 'collections-new', viewer: 'alice', path: '/collections?view=new' },
  { name: 'staging', viewer: 'alice', path: '/staging' },
  { name: 'staging-arrived', viewer: 'alice', path: '/staging', keys: ['j', 'Enter'] },
  { name: 'staging-request', viewer: 'alice', path: `/staging?view=request&collection=${WHIRLPOOL}` },
  {
    name: 'staging-request-check',
    viewer: 'alice',
    path: `/staging?view=request&collection=${WHIRLPOOL}&service=document&step=check`,
  },
  { name: 'staging-use', viewer: 'alice', path: `/staging?view=use&collection=${WHIRLPOOL}` },
  {
    name: 'staging-use-notebook',
    viewer: 'alice',
    path: `/staging?view=use&collection=${WHIRLPOOL}`,
    keys: ['j', 'Enter'],
  },
  { name: 'staging-platforms', viewer: 'alice', path: '/staging?view=services' },
  {
    name: 'staging-platform-tried',
    viewer: 'alice',
    path: '/staging?view=services&service=rucio',
    press: ['Try it'],
  },
  { name: 'events', viewer: 'alice', path: '/events' },
  { name: 'event-detail', viewer: 'alice', path: '/events', keys: ['j', 'Enter'] },
  { name: 'events-table', viewer: 'alice', path: '/events?view=table' },
  { name: 'events-filters', viewer: 'alice', path: '/events?shape=own' },
  { name: 'events-check', viewer: 'alice', path: '/events?pane=check', press: ['Check now'] },
  { name: 'events-form', viewer: 'alice', path: '/events?pane=form' },
  { name: 'events-other', viewer: 'alice', path: '/events?source=other' },
  {
    name: 'events-other-found',
    viewer: 'alice',
    path: '/events?source=other&of={pod}artefacts/slow-moons/',
    press: ['Find its logs'],
  },
  { name: 'services', viewer: 'alice', path: '/services' },
  { name: 'service-detail', viewer: 'alice', path: '/services', keys: ['j', 'Enter'] },
  {
    name: 'service-silent',
    viewer: 'alice',
    path: '/services?id=https%3A%2F%2Fgolden-laurel.example%2F',
    press: ['Test the inbox'],
  },
  { name: 'service-edit', viewer: 'alice', path: '/services', keys: ['j', 'e'] },
  { name: 'service-add', viewer: 'alice', path: '/services?pane=add' },
  { name: 'service-import', viewer: 'alice', path: '/services?pane=import' },
  { name: 'policies', viewer: 'alice', path: '/policies' },
  { name: 'policy-detail', viewer: 'alice', path: '/policies', keys: ['j', 'Enter'] },
  {
    name: 'policy-editor',
    viewer: 'alice',
    path: '/policies?id=record-answers',
    press: ['Make a copy to change'],
  },
  { name: 'policy-form', viewer: 'alice', path: '/policies?task=form' },
  { name: 'policy-import', viewer: 'alice', path: '/policies?task=import' },
  { name: 'policy-tried', viewer: 'alice', path: '/policies?id=record-answers', press: ['Try it out'] },
  { name: 'check', viewer: 'alice', path: '/check' },
  { name: 'setup', viewer: 'alice', path: '/setup' },
  { name: 'keys', viewer: 'alice', path: '/review', keys: ['?'] },
  { name: 'crowded-review', viewer: 'crowded', path: '/review' },
  { name: 'crowded-inbox', viewer: 'crowded', path: '/inbox' },
  { name: 'crowded-inbox-detail', viewer: 'crowded', path: '/inbox', keys: ['j', 'Enter'] },
  { name: 'empty-review', viewer: 'bob', path: '/review' },
  { name: 'empty-inbox', viewer: 'bob', path: '/inbox' },
  { name: 'empty-artefacts', viewer: 'bob', path: '/artefacts' },
  { name: 'empty-crates', viewer: 'bob', path: '/crates' },
  { name: 'empty-dispatch', viewer: 'bob', path: '/dispatch' },
  { name: 'empty-collections', viewer: 'bob', path: '/collections' },
  { name: 'empty-staging', viewer: 'bob', path: '/staging' },
  { name: 'empty-events', viewer: 'bob', path: '/events' },
  { name: 'empty-services', viewer: 'bob', path: '/services' },
  { name: 'empty-setup', viewer: 'bob', path: '/setup' },
  { name: 'offline', viewer: 'alice', path: '/inbox', offline: true },
];

/** Phone, tablet, notebook, desk; in CSS pixels. */
export const SIZES: readonly { readonly width: number; readonly height: number }[] = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1200, height: 800 },
  { width: 1440, height: 900 },
];
