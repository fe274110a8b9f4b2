import type { Page } from '@playwright/test';
import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { openAccount, type SandboxAccount } from '../sandbox/accounts.ts';
import { authenticatedFetch } from '../sandbox/client-credentials.ts';
import { type PodServer, startPods } from '../sandbox/pods.ts';
import { freePort } from '../sandbox/ports.ts';

const MODES = ['Read', 'Add', 'Write', 'Control'] as const;
type Mode = (typeof MODES)[number];

/** Where the rows of the table are, below the storage. In what a container holds, a file is put to try it. */
const RESOURCES: Readonly<Record<string, string>> = {
  'Orrery’s own container': 'orrery/',
  'Orrery’s own container: what is in it': 'orrery/tried.txt',
  Inbox: 'inbox/',
  'Messages in the inbox': 'inbox/tried.txt',
  'Event log': 'events/',
  'Events in the log': 'events/tried.txt',
  'Log documents': 'eventlog/',
  'Log documents: what is in it': 'eventlog/catalog.jsonld',
  Artefacts: 'artefacts/',
  'Artefacts: what is in it': 'artefacts/tried.txt',
  'Type index': 'settings/publicTypeIndex.ttl',
  Profile: 'profile/card',
};

/** What the table says: for each resource and party, whether it may. */
async function tableOf(page: Page): Promise<Readonly<Record<string, boolean>>> {
  const bodies = await page.locator('table tbody').evaluateAll((all) =>
    all.map((body) => {
      const [head, ...rows] = [...body.querySelectorAll('tr')];
      return {
        resource: head?.textContent ?? '',
        rows: rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      };
    }),
  );
  return Object.fromEntries(
    bodies.flatMap(({ resource, rows }) =>
      rows.flatMap(([party, ...cells]) =>
        MODES.map((mode, index) => [
          `${resource} | ${party} | ${mode}`,
          cells[index]?.startsWith('Yes') === true,
        ]),
      ),
    ),
  );
}

/** Tries by plain HTTP whether somebody may. What is asked only is refused as malformed where it is not forbidden. */
async function may(ask: typeof fetch, url: string, mode: Mode, rules: string): Promise<boolean> {
  const text = { headers: { 'content-type': 'text/plain' }, body: 'tried' };
  const isOurs = url.endsWith(mode === 'Add' ? '/' : '.txt');
  const request: readonly [string, RequestInit?] =
    mode === 'Read'
      ? [url]
      : mode === 'Control'
        ? [url + rules]
        : [url, { method: mode === 'Add' ? 'POST' : 'PUT', ...(isOurs && text) }];
  const { status } = await ask(...request);
  return status !== 401 && status !== 403;
}

async function confirmTable(page: Page, account: SandboxAccount, rules: string): Promise<void> {
  const owner = await authenticatedFetch(account);
  const said = await tableOf(page);
  expect(Object.keys(said)).toHaveLength(Object.keys(RESOURCES).length * 2 * MODES.length);
  const found: Record<string, boolean> = {};
  const confirm = async ([resource, path]: readonly [string, string]): Promise<void> => {
    const url = account.pod + path;
    if (path.endsWith('.txt')) {
      await owner(url, { method: 'PUT', headers: { 'content-type': 'text/plain' }, body: 'x' });
    }
    for (const mode of MODES) {
      found[`${resource} | You | ${mode}`] = await may(owner, url, mode, rules);
      found[`${resource} | Everyone | ${mode}`] = await may(fetch, url, mode, rules);
    }
  };
  await Promise.all(Object.entries(RESOURCES).map(confirm));
  expect(said).toEqual(found);
}

/** Lets everyone read an inbox, as a wrong set-up does. */
async function openInbox(account: SandboxAccount, rules: string): Promise<void> {
  const prefixes = `@prefix acl: <http://www.w3.org/ns/auth/acl#>. @prefix acp: <http://www.w3.org/ns/solid/acp#>.`;
  const acl = `<#o> a acl:Authorization; acl:agent <${account.webId}>; acl:accessTo <./>; acl:default <./>; acl:mode acl:Read, acl:Write, acl:Control.
    <#p> a acl:Authorization; acl:agentClass <http://xmlns.com/foaf/0.1/Agent>; acl:accessTo <./>; acl:mode acl:Append, acl:Read.`;
  const acr = `<#r> a acp:AccessControlResource; acp:resource <./>; acp:accessControl <#p>.
    <#p> a acp:AccessControl; acp:apply [ a acp:Policy; acp:allow acl:Append, acl:Read; acp:anyOf [ a acp:Matcher; acp:agent acp:PublicAgent ] ].`;
  const owner = await authenticatedFetch(account);
  const url = `${account.pod}inbox/${rules}`;
  const body = `${prefixes}\n${rules === '.acl' ? acl : acr}`;
  expect((await owner(url, { method: 'PUT', headers: { 'content-type': 'text/turtle' }, body })).ok).toBe(
    true,
  );
}

test.describe('Setting up an empty pod', () => {
  // Rich flows, each with a log-in and some hundred plain requests.
  test.describe.configure({ timeout: 180_000 });
  let acp: Promise<PodServer>;
  // Boots while the other tests run.
  test.beforeAll(() => {
    acp = freePort().then((port) => startPods({ port, access: 'acp' }));
  });
  test.afterAll(async () => (await acp).stop());

  for (const system of ['wac', 'acp'] as const) {
    test(`By clicking, on a server with ${system.toUpperCase()}; strangers may do what the table says, and a broken right is repaired.`, async ({
      page,
      sandbox,
    }) => {
      const baseUrl = system === 'wac' ? sandbox.world.baseUrl : (await acp).baseUrl;
      const rules = system === 'wac' ? '.acl' : '.acr';
      const account = await openAccount(baseUrl, `empty-${Date.now()}`);
      await login(page, account, '/setup');
      await expect(page.getByText('Missing', { exact: true })).toHaveCount(6, { timeout: 60_000 });
      await expect(page.getByText(`Creates ${account.pod}events/.`)).toBeVisible();
      if (system === 'wac') await axe(page);
      expect((await fetch(`${account.pod}events/`)).status).toBe(401);

      await page.getByRole('button', { name: 'Set up what is ticked' }).click();
      await expect(page.getByText('Your pod is ready.')).toBeVisible({ timeout: 60_000 });
      await expect(page.getByText('Everything is as it should be.')).toBeVisible({ timeout: 60_000 });
      await confirmTable(page, account, rules);
      const profile = await (await fetch(account.webId, { headers: { accept: 'text/turtle' } })).text();
      for (const link of ['ldp#inbox', 'activitystreams#outbox', 'eventlog_catalog', 'publicTypeIndex']) {
        expect(profile).toContain(link);
      }
      await page.getByRole('button', { name: 'Send a test message' }).click();
      await expect(page.getByText('It arrived, and was deleted again.')).toBeVisible();

      await openInbox(account, rules);
      await page.getByRole('button', { name: 'Look again' }).click();
      await expect(page.getByText('Needs repair')).toBeVisible({ timeout: 60_000 });
      await expect(page.getByText('Everyone: may no longer read it.')).toBeVisible();
      await expect(page.getByText('should be no').first()).toBeVisible();
      await expect(
        page.getByRole('figure').filter({ hasText: 'The change of the access rules' }),
      ).toBeVisible();
      if (system === 'acp') await axe(page);
      await page.getByRole('button', { name: 'Repair what is ticked' }).click();
      await expect(page.getByText('Your pod is ready.')).toBeVisible({ timeout: 60_000 });
      expect((await fetch(`${account.pod}inbox/`)).status).toBe(401);
    });
  }

  test('Goes on where it was cut off, and names a full storage and a file in the way.', async ({
    page,
    sandbox,
  }) => {
    const account = await openAccount(sandbox.world.baseUrl, `half-${Date.now()}`);
    const owner = await authenticatedFetch(account);
    const file = `${account.pod}artefacts`;
    await owner(file, { method: 'PUT', headers: { 'content-type': 'text/plain' }, body: 'mine' });
    await login(page, account, '/setup');
    await expect(page.getByText(`There is a file at ${file}, which stays as it is.`)).toBeVisible({
      timeout: 60_000,
    });
    const begin = page.getByRole('button', { name: 'Set up what is ticked' });

    const rules = `${account.pod}events/.acl`;
    await page.context().route(rules, async (route) => {
      if (route.request().method() === 'PUT') await route.abort('connectionreset');
      else await route.fallback();
    });
    await begin.click();
    await expect(page.getByText('The connection broke while Orrery set up: Event log')).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText(/Done before, and kept: .*Inbox/)).toBeVisible();
    expect((await fetch(`${account.pod}events/`)).status).toBe(401);
    await page.context().unroute(rules);

    await page.context().route(rules, async (route) => {
      const headers = { 'access-control-allow-origin': '*' };
      if (route.request().method() === 'PUT') await route.fulfill({ status: 507, headers });
      else await route.fallback();
    });
    await begin.click();
    await expect(page.getByText('Your storage is full')).toBeVisible({ timeout: 60_000 });
    await page.context().unroute(rules);

    await begin.click();
    await expect(page.getByText('Your pod is ready.')).toBeVisible({ timeout: 60_000 });
    expect((await fetch(`${account.pod}events/`)).status).toBe(200);
    expect((await fetch(`${account.pod}orrery-artefacts/`)).status).toBe(200);
    expect(await (await owner(file)).text()).toBe('mine');
  });
});
