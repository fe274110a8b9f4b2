import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axe } from '../axe.ts';
import { beginDispatch, checkAndSend, publishIdentity } from '../dispatching.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { viewNode } from '../mesh.ts';
import { recordRequests } from '../record-requests.ts';
import { publishAt } from '../sandbox/home-host.ts';
import type { MeshWorld } from '../sandbox/science-mesh-world.ts';
import { seedBytes } from '../sandbox/seed-files.ts';
import { expectAllSent, goTo, rows } from '../steps.ts';

const CRATE = 'Gaps in the rings';

/** The receipt that is shown now. */
function receipt(page: Page) {
  return page.getByRole('region', { name: 'Details of the chosen item' });
}

/** The private halves of the keys in this browser: whether each can be taken out. */
function extractable(page: Page, webId: string): Promise<boolean[]> {
  return page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open(name));
    const kept: { privateKey: CryptoKey }[] = await done(db.transaction('keys').objectStore('keys').getAll());
    db.close();
    return kept.map(({ privateKey }) => privateKey.extractable);
  }, `orrery-keys:${webId}`);
}

/** The strict node in good order, whatever a run before left. */
const restore = async ({ scienceMesh: { strict } }: Pick<MeshWorld, 'scienceMesh'>) =>
  (await viewNode(strict)).change({ trouble: 'none', clockAhead: 0 });

test.beforeEach(({ sandbox }) => restore(sandbox));
test.afterEach(({ sandbox }) => restore(sandbox));

test('A crate is sent to nodes, signed with a key that its sender’s host publishes, and run there; what a node refuses is reported.', async ({
  page,
  context,
  sandbox,
  newMaintainer,
}) => {
  test.slow();
  const { scienceMesh, homeHost, relay } = sandbox;
  const maintainer = await newMaintainer('dispatch', { inbox: false });
  const [strict, reva, draft, walled, wary] = await Promise.all(
    [scienceMesh.strict, scienceMesh.reva, scienceMesh.draft, scienceMesh.walled, scienceMesh.wary].map(
      viewNode,
    ),
  );
  if (!strict || !reva || !draft || !walled || !wary) throw new Error('A node is missing.');
  const arrived = async (node: typeof strict, id: string) =>
    (await node.shares()).find(({ share }) => share.providerId === id);
  const requests = recordRequests(context);
  await login(page, maintainer);
  await expectAllSent(page);

  /** The identity of the shown dispatch at its node. */
  const shownId = async () => {
    const facts = receipt(page).getByText('Technical facts');
    await facts.click();
    const text = await receipt(page)
      .getByText(/^[0-9a-f]{8}-[0-9a-f]{4}-5/)
      .first()
      .textContent();
    return text ?? '';
  };

  await test.step('Her host vouches for her: a key that cannot leave the browser, and two documents, checked back.', async () => {
    await publishIdentity(page, homeHost);
    await page.getByRole('button', { name: 'Check it as nodes do' }).click();
    await expect(page.getByText('Nodes find everything')).toBeVisible();
    expect(await extractable(page, maintainer.webId)).toEqual([false]);
    await axe(page);
  });

  await test.step('The strict node verifies what it gets with other code than signed it.', async () => {
    await beginDispatch(page, CRATE, strict.marie);
    await expect(page.getByText('It demands signatures.')).toBeVisible();
    await expect(page.getByText(/^POST http/)).toContainText('tag="ocm"');
    await axe(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await axe(page, 'colours');
    await page.emulateMedia({ colorScheme: 'light' });
    await checkAndSend(page);
    await expect(receipt(page).getByText('Taken by the node')).toBeVisible();
    await expect(receipt(page).getByText('Marie Kowalska').first()).toBeVisible();
    await axe(page);
    const stored = await arrived(strict, await shownId());
    expect(stored?.signature?.keyId).toMatch(new RegExp(`^${new URL(homeHost).host}#`));
    expect(stored?.share).toMatchObject({
      resourceType: 'ro-crate',
      protocol: { embedded: { payload: {} } },
    });
  });

  await test.step('There it is shared with the recipient, and executing it fetches the files byte for byte.', async () => {
    const node = await context.newPage();
    await node.goto(`${scienceMesh.strict}users/marie`);
    await expect(node.getByRole('heading', { name: 'Shared with me' })).toBeVisible();
    await node
      .getByRole('link', { name: new RegExp(CRATE) })
      .last()
      .click();
    await node.getByRole('button', { name: 'Execute Workflow' }).click();
    await expect(node.getByRole('status')).toContainText(
      'would open ring-gaps.ipynb, beside it ring-gaps.csv',
    );
    for (const name of ['ring-gaps.ipynb', 'ring-gaps.csv']) {
      const download = node.waitForEvent('download');
      await node.getByRole('link', { name }).click();
      const fetched = await readFile(await (await download).path());
      expect(fetched.equals(await seedBytes(`web/${name}`))).toBe(true);
    }
    await node.close();
  });

  await test.step('A node that wants the draft form gets that, once it is said so.', async () => {
    await beginDispatch(page, CRATE, draft.marie);
    await page.getByRole('radio', { name: 'Draft form' }).click();
    await expect(page.getByRole('radio', { name: 'Draft form' })).toBeChecked();
    await checkAndSend(page);
    await expect(receipt(page).getByText('Taken by the node')).toBeVisible();
    const stored = await arrived(draft, await shownId());
    expect(stored?.crate).toMatchObject({ '@graph': expect.any(Array) });
    expect(stored?.share.protocol).toMatchObject({ embedded: { '@graph': expect.any(Array) } });
  });

  await test.step('When no answer comes, nobody knows: sent again it is the same share.', async () => {
    await strict.change({ trouble: 'lost' });
    await beginDispatch(page, CRATE, strict.marie);
    await checkAndSend(page);
    await expect(receipt(page).getByText('May have arrived')).toBeVisible({ timeout: 30_000 });
    await strict.change({ trouble: 'none' });
    const id = await shownId();
    // A browser repeats by itself what it sent on a connection that was used before and is cut.
    const times = (await arrived(strict, id))?.times ?? Number.NaN;
    expect(times).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click();
    await expect(receipt(page).getByText('Taken by the node')).toBeVisible({ timeout: 30_000 });
    expect((await arrived(strict, id))?.times).toBe(times + 1);
  });

  await test.step('A key that is no longer published, a stale signature and an unknown host are refused, and said so.', async () => {
    const keys = await (await fetch(`${homeHost}ocm/jwks.json`)).text();
    await beginDispatch(page, CRATE, strict.marie);
    await page.getByRole('button', { name: 'Check it' }).last().click();
    const send = page.getByRole('button', { name: /^Send to/ });
    await expect(send).toBeVisible();
    const other = { ...JSON.parse(keys).keys[0], x: 'JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs' };
    await publishAt(homeHost, '/ocm/jwks.json', JSON.stringify({ keys: [other] }));
    await send.click();
    await expect(receipt(page).getByText('Refused by the node')).toBeVisible();
    await expect(receipt(page).getByText('signature verification failed')).toBeVisible();
    await publishAt(homeHost, '/ocm/jwks.json', keys);

    await strict.change({ clockAhead: 400 });
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click();
    await expect(receipt(page).getByText(/signature too old/)).toBeVisible();
    await strict.change({ clockAhead: 0 });

    await beginDispatch(page, CRATE, wary.marie);
    await expect(page.getByText(/It only serves hosts that its operator has listed/)).toBeVisible();
    await checkAndSend(page);
    await expect(receipt(page).getByText('provider not authorized')).toBeVisible();
    expect((await wary.shares()).length).toBe(0);
  });

  await test.step('Where a node lets no signature through from a page, nothing goes unsigned by itself.', async () => {
    for (const node of [walled, reva]) {
      await beginDispatch(page, CRATE, node.marie);
      await expect(page.getByText(/takes requests from pages, but not signed ones/)).toBeVisible();
      await expect(page.getByRole('radio', { name: /^Export the request/ })).toBeChecked();
    }
    expect((await reva.requests()).filter(({ method }) => method === 'POST')).toEqual([]);
    await page.getByRole('radio', { name: /^Directly from this browser/ }).check();
    await page.getByRole('button', { name: 'Send it unsigned' }).click();
    await checkAndSend(page);
    await expect(receipt(page).getByText('Taken by the node')).toBeVisible();
    expect((await arrived(reva, await shownId()))?.signature).toBeUndefined();
  });

  await test.step('The relay carries the signed share to where no page gets through.', async () => {
    await goTo(page, 'Setup');
    await page.getByLabel('Relay').fill(relay);
    await page.getByRole('button', { name: 'Set and check' }).click();
    await expect(page.getByText('It answers, and serves you')).toBeVisible();
    await beginDispatch(page, CRATE, walled.marie);
    await expect(page.getByRole('radio', { name: /^Through your relay/ })).toBeChecked();
    await checkAndSend(page);
    await expect(receipt(page).getByText('Taken by the node')).toBeVisible();
    const stored = await arrived(walled, await shownId());
    expect(stored?.signature?.keyId).toContain('#');
  });

  await test.step('What was taken can be taken back, and all of it stays in the list.', async () => {
    const id = await shownId();
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Tell the node' }).click();
    await expect(receipt(page).getByText('Taken back')).toBeVisible({ timeout: 30_000 });
    expect((await arrived(walled, id))?.state).toBe('withdrawn');
    await expectAllSent(page);
    await expect(rows(page)).toHaveCount(7);
  });

  await test.step('No node got a token of hers.', async () => {
    const nodes = Object.values(scienceMesh);
    // The recipient's own pages at the node are no requests of the app: cookies of localhost are of all its ports.
    const isApps = (path: string) => /^\/(?:ocm|\.well-known)\//.test(path);
    const toNodes = (await requests.all()).filter(
      ({ url }) => nodes.some((node) => url.startsWith(node)) && isApps(new URL(url).pathname),
    );
    expect(toNodes.length).toBeGreaterThan(0);
    for (const { headers } of toNodes) {
      for (const name of ['authorization', 'dpop', 'cookie']) expect(headers).not.toHaveProperty(name);
      expect(headers.referer ?? '').toBe('');
    }
    for (const node of [strict, reva, draft, walled, wary])
      for (const { headers } of (await node.requests()).filter(({ path }) => isApps(path)))
        for (const name of ['authorization', 'dpop', 'cookie']) expect(headers).not.toHaveProperty(name);
  });
});
