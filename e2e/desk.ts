import type { Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { login } from './login.ts';
import type { SandboxAccount } from './sandbox/accounts.ts';
import { authenticatedFetch } from './sandbox/client-credentials.ts';
import { addArticle } from './sandbox/maintainer-pod.ts';
import { type PodWriter, podWriter } from './sandbox/pod-writer.ts';
import { SERVICES, type ServiceName } from './sandbox/service-pod.ts';
import type { World } from './sandbox/world.ts';
import { expectAllSent } from './steps.ts';

/** One maintainer at work, logged in once for all tests of a file. */
export interface Desk {
  readonly page: Page;
  readonly world: World;
  readonly maintainer: SandboxAccount;
  /** Root of her pod, ending in `/`. */
  readonly root: string;
  /** Writes to her pod behind the app's back, as another tool of hers does. */
  readonly pod: PodWriter;
  /** URL of one of the desk's works. */
  work(slug: string): string;
}

/**
 * Opens a desk before the tests of a file; after a test that fails there is a new one, with a new maintainer.
 * Her inbox is empty, decisions take effect at once, and each test has works of its own. The services of the sandbox are
 * in her register and trusted, but for the aggregator: that is a stranger. Meridian Press takes requests here; people
 * work there, and it answers nothing by itself.
 * @param works titles by the last part of the URL
 * @param more.acting ids of policies that act by themselves
 * @param more.register further entries of her register, Turtle with the prefixes of {@link register}
 */
export function openDesk(
  name: string,
  works: Readonly<Record<string, string>>,
  more: { acting?: readonly string[]; register?: () => Promise<string> } = {},
): () => Desk {
  let desk: Desk | undefined;

  test.beforeAll(async ({ browser, newMaintainer, sandbox, baseURL }) => {
    const maintainer = await newMaintainer(name, { inbox: false });
    const root = maintainer.pod;
    const pod = podWriter(await authenticatedFetch(maintainer));
    await pod.put(
      `${root}orrery/services.ttl`,
      'text/turtle',
      register(sandbox.world) + ((await more.register?.()) ?? ''),
    );
    await pod.put(`${root}orrery/settings.ttl`, 'text/turtle', SETTINGS);
    await pod.put(`${root}orrery/policies.ttl`, 'text/turtle', policies(more.acting ?? []));
    for (const [slug, title] of Object.entries(works)) await addArticle(pod, root, { slug, title });
    const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 1800 } });
    const page = await context.newPage();
    await login(page, maintainer);
    await expectAllSent(page);
    desk = {
      page,
      world: sandbox.world,
      maintainer,
      root,
      pod,
      work: (slug) => `${root}artefacts/${slug}/`,
    };
  });

  test.afterAll(async () => {
    await desk?.page.context().close();
    desk = undefined;
  });

  return () => {
    if (desk === undefined) throw new Error('The desk is open during the tests only.');
    return desk;
  };
}

const SETTINGS = `@prefix orr: <https://w3id.org/orrery/ns#> .
<#it> a orr:Settings ; orr:undoSeconds 0 .
`;

function policies(acting: readonly string[]): string {
  const settings = acting.map((id) => `<urn:orrery:policy:${id}> a orr:Policy ; orr:autonomy orr:auto .`);
  return `@prefix orr: <https://w3id.org/orrery/ns#> .\n${settings.join('\n')}\n`;
}

/** What the register says of each service that stands in it: what it does, and what it can be asked for. */
const REGISTER: readonly (readonly [ServiceName, string, string?])[] = [
  ['review', 'certification', '"request-review", "request-endorsement"'],
  ['journal', 'certification', '"request-endorsement"'],
  ['press', 'certification', '"request-review", "request-endorsement"'],
  ['registry', 'registration'],
  ['archive', 'archiving'],
];

function register({ accounts }: World): string {
  const entries = REGISTER.map(([service, kind, takes]) => {
    const { webId, pod } = accounts[service];
    const { name, demands = [] } = SERVICES[service];
    const more = [
      ...(takes ? [`orr:takes ${takes}`] : []),
      ...demands.map((profile) => `orr:demands "${profile}"`),
    ];
    return `<${webId}> a as:Service ; foaf:name "${name}" ; ldp:inbox <${pod}inbox/> ; owl:sameAs <${pod}> ;
  ${[`orr:kind orr:${kind}`, ...more].join(' ; ')} ; orr:trust orr:trusted .`;
  });
  return `@prefix as: <https://www.w3.org/ns/activitystreams#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix ldp: <http://www.w3.org/ns/ldp#> .
@prefix orr: <https://w3id.org/orrery/ns#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .

${entries.join('\n')}
`;
}
