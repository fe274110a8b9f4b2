import type { Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { login } from './login.ts';
import type { SandboxAccount } from './sandbox/accounts.ts';
import { authenticatedFetch } from './sandbox/client-credentials.ts';
import { addArticle } from './sandbox/maintainer-pod.ts';
import { type PodWriter, podWriter } from './sandbox/pod-writer.ts';
import { seedText } from './sandbox/seed-files.ts';
import { servicesOf, type World } from './sandbox/world.ts';
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
 * Her inbox is empty, decisions take effect at once, all services of the sandbox are in her register and trusted, and
 * each test has works of its own. Meridian Press takes requests of reviews here: people work there, and it answers
 * nothing by itself.
 * @param works titles by the last part of the URL
 */
export function openDesk(name: string, works: Readonly<Record<string, string>>): () => Desk {
  let desk: Desk | undefined;

  test.beforeAll(async ({ browser, newMaintainer, sandbox, baseURL }) => {
    const maintainer = await newMaintainer(name, { inbox: false });
    const root = maintainer.pod;
    const pod = podWriter(await authenticatedFetch(maintainer));
    await pod.put(`${root}orrery/services.ttl`, 'text/turtle', await register(sandbox.world, root));
    await pod.put(`${root}orrery/settings.ttl`, 'text/turtle', SETTINGS);
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

async function register(world: World, maintainer: string): Promise<string> {
  const pods = Object.entries(servicesOf(world)).map(([service, { pod }]) => [service, pod]);
  const text = await seedText('services.ttl', { ...Object.fromEntries(pods), maintainer });
  const press = `<${world.accounts.press.pod}inbox/> ;`;
  return text
    .replaceAll('orr:trust orr:known', 'orr:trust orr:trusted')
    .replace(press, `${press}\n  orr:takes "request-review", "request-endorsement" ;`);
}
