/**
 * Who may import whom: the rooms of src/ and the packages that are let into them.
 * Every rule has an illegal import in e2e/boundaries/planted that must be caught, see e2e/boundaries/check.ts.
 */

/** What each room may import beside itself. */
const MAY = {
  domain: [],
  i18n: [],
  policies: [],
  pod: ['domain'],
  platforms: ['domain'],
  cache: ['domain'],
  relay: ['domain'],
  orchestrator: ['domain', 'pod', 'platforms', 'cache', 'policies'],
  ui: ['i18n'],
  features: ['domain', 'pod', 'platforms', 'cache', 'ui', 'i18n', 'policies'],
};

/** The worker's inside stays closed to the screens; they speak with it through these. */
const WORKER_DOORS = '^src/orchestrator/(protocol|client|dry-run-events)\\.ts$';

/** Tests, and what serves them only, may reach further than the code beside them. */
const TESTS = '(\\.test\\.tsx?$|^src/testing/|/fixtures/)';

const rooms = Object.entries(MAY).map(([room, others]) => ({
  name: `room-${room}`,
  comment: `${room}/ may import ${others.join(', ') || 'no other room'}.`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: TESTS },
  to: {
    path: '^src/',
    pathNot: [
      `^src/${room}/`,
      ...others.map((other) => `^src/${other}/`),
      ...(room === 'features' ? [WORKER_DOORS] : []),
    ],
  },
}));

/** Matches a package wherever npm has put it. */
function packages(...names) {
  return `(^|/)node_modules/(${names.join('|')})(/|$)`;
}

module.exports = {
  forbidden: [
    ...rooms,
    {
      name: 'features-are-islands',
      comment:
        'A feature knows no other one, but for workspace/, which binds them all to replica and orchestrator, and for notification/, suggestion/ and thread/, the views that several show.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: TESTS },
      to: {
        path: '^src/features/',
        pathNot: ['^src/features/$1/', '^src/features/(workspace|notification|suggestion|thread)/'],
      },
    },
    {
      name: 'domain-packages',
      comment:
        'domain/ is pure: RDF, ids, crates, published contexts, the list of licences (data) and writers of CSV and Atom, nothing else from npm.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: TESTS },
      to: {
        path: '(^|/)node_modules/',
        pathNot: packages(
          'n3',
          'jsonld',
          '@noble/hashes',
          'uuid',
          '@rdfjs/types',
          '@types/n3',
          '@types/jsonld',
          'activitystreams-context',
          'spdx-license-list',
          'ro-crate',
          'csv-stringify',
          'feed',
        ),
      },
    },
    {
      name: 'browser-code-without-node',
      comment: 'src/ runs in a browser: nothing of Node in it.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TESTS, '^src/relay/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'relay-runs-anywhere',
      comment: 'The relay is one handler on the Fetch API; what needs Node is in relay/node/.',
      severity: 'error',
      from: { path: '^src/relay/', pathNot: ['^src/relay/node/', TESTS, '^src/relay/testing/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'relay-packages-in-the-relay',
      comment: 'What verifies tokens and pins addresses serves the relay only.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/relay/', TESTS] },
      to: { path: packages('@solid/access-token-verifier', 'undici', 'ipaddr.js') },
    },
    {
      name: 'crate-library-in-domain',
      comment:
        'The RO-Crate library loses what it does not know: one adapter in domain/crate uses it, nobody else.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/domain/crate/', TESTS] },
      to: { path: packages('ro-crate') },
    },
    {
      name: 'message-signatures-in-platforms',
      comment: 'What goes to Open Cloud Mesh nodes is signed in platforms/ocm.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platforms/ocm/', TESTS] },
      to: { path: packages('http-message-sig') },
    },
    {
      name: 'react-on-the-screen-only',
      comment: 'React and TanStack live in ui, features and app.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(ui|features|app)/', '^src/main\\.tsx?$', TESTS] },
      to: {
        path: packages(
          'react',
          'react-dom',
          '@types/react',
          '@types/react-dom',
          '@tanstack/[^/]+',
          '@base-ui/react',
          'lucide-react',
        ),
      },
    },
    {
      name: 'session-library-in-one-place',
      comment: 'The OIDC library is used by pod/session, its React provider by app.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/pod/session/', '^src/app/', TESTS] },
      to: { path: packages('@inrupt/[^/]+') },
    },
    {
      name: 'platform-tokens-in-one-place',
      comment:
        'Tokens of science platforms are got and read in platforms/tokens, which knows nothing of the Solid session.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platforms/tokens/', '^src/relay/', TESTS] },
      to: { path: packages('oauth4webapi', 'jose') },
    },
    {
      name: 'no-tests-in-code',
      comment: 'Code never imports a test, a fixture of the sandbox, or a development tool of e2e/.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: ['^e2e/', TESTS] },
    },
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
