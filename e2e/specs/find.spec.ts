import type { Page } from '@playwright/test';
import { listCollections } from '../../src/pod/collections/collections.ts';
import { accountTransport, valueOrThrow } from '../../src/pod/testing/account-transport.ts';
import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { authenticatedFetch } from '../sandbox/client-credentials.ts';
import { AFTER_RELOAD, collectFromSearch, reloaded, said } from '../staging.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Rows that were found' });

/** Shows the form again, where an answer stands in its place. */
async function openForm(page: Page): Promise<void> {
  const change = page.getByRole('button', { name: 'Change the query' });
  if (await change.isVisible()) await change.click();
}

/** Asks a query of one's own. */
async function askInAdql(page: Page, query: string, mode: 'At once' | 'As a job of the service' = 'At once') {
  await openForm(page);
  await page.getByRole('tab', { name: 'ADQL' }).click();
  const editor = page.getByRole('textbox', { name: 'Query in ADQL' });
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(query);
  await page.getByRole('radio', { name: mode }).check();
  await page.getByRole('button', { name: 'Search for data' }).click();
}

test('SP-3731 AC1: what a search has found becomes a data collection in the pod, with where it comes from.', async ({
  page,
  newMaintainer,
}) => {
  const maintainer = await newMaintainer('finds', { inbox: false });
  await login(page, maintainer, '/find');
  await collectFromSearch(page, { object: 'M 51', rows: 3, title: 'Arms of M 51' });
  await axe(page);
  await page.getByRole('link', { name: 'Open the collection' }).first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'Arms of M 51' })).toBeVisible();
  await expect(page.getByText(/^3 items/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^3 items/).first()).toBeVisible({ timeout: AFTER_RELOAD });

  // Another device sees the same.
  const transport = accountTransport(maintainer, await authenticatedFetch(maintainer));
  const read = valueOrThrow(await listCollections(transport, `${maintainer.pod}orrery/`));
  const [collection] = read.collections;
  expect(collection?.members).toHaveLength(3);
  expect(collection?.members[0]).toMatchObject({
    identifier: expect.stringMatching(/^tarn:night\d+\/tarn-\d+\.fits$/),
    sizeIsEstimate: true,
    source: { query: expect.stringContaining('CONTAINS(') },
  });
});

test('Whatever a TAP service answers is told for what it is, ten thousand rows are shown and drawn, and closed services are named.', async ({
  page,
  newMaintainer,
}) => {
  const maintainer = await newMaintainer('answers', { inbox: false });
  await login(page, maintainer, '/find');

  await test.step('An error that comes with a good status; the query stays.', async () => {
    await askInAdql(page, 'SELECT nope FROM ivoa.obscore');
    await expect(page.getByText('The service could not answer this query')).toBeVisible();
    await expect(page.getByText(/column 'nope' could not be located/)).toBeVisible();
    await page.getByRole('button', { name: 'Change the query' }).first().click();
    await expect(page.getByRole('textbox', { name: 'Query in ADQL' })).toContainText('nope');
  });

  await test.step('More rows than were asked for.', async () => {
    await page.getByRole('combobox', { name: 'Rows at most' }).selectOption({ label: '100' });
    await askInAdql(page, 'SELECT * FROM ivoa.obscore');
    await expect(page.getByText('There are more rows: the service gave the first 100')).toBeVisible();
  });

  await test.step('A table that breaks off, bytes, a web page, words where numbers belong.', async () => {
    await askInAdql(page, 'SELECT TOP 40 * FROM sandbox.cut');
    await expect(page.getByText('The answer broke off')).toBeVisible();
    await expect(grid(page)).toBeVisible();
    await askInAdql(page, 'SELECT TOP 8 * FROM sandbox.binary');
    await expect(page.getByText('8 rows', { exact: true }).first()).toBeVisible();
    await askInAdql(page, 'SELECT TOP 8 * FROM sandbox.page');
    await expect(page.getByText('A web page came instead of a table')).toBeVisible();
    await axe(page);
    await askInAdql(page, 'SELECT TOP 10 * FROM sandbox.mistyped');
    await expect(page.getByText('10 rows', { exact: true }).first()).toBeVisible();
  });

  await test.step('A job goes on while the page is reloaded, and can be stopped.', async () => {
    await askInAdql(page, 'SELECT TOP 5 * FROM sandbox.slow', 'As a job of the service');
    await expect(page.getByText(said('runs the query as a job'))).toBeVisible();
    await reloaded(page);
    await expect(page.getByText(said('runs the query as a job'))).toBeVisible();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText('Stopped', { exact: true }).first()).toBeVisible();
  });

  await test.step('Ten thousand rows in a table of which little exists.', async () => {
    await openForm(page);
    await page.getByRole('combobox', { name: 'Rows at most' }).selectOption({ label: '50,000' });
    await askInAdql(page, 'SELECT * FROM ivoa.obscore');
    await expect(page.getByText('10,500 rows').first()).toBeVisible({ timeout: 30_000 });
    expect(await grid(page).getByRole('row').count()).toBeLessThan(200);
    await expect(page.getByRole('button', { name: /^Positions on the sky/ })).toBeVisible();
    await axe(page);
  });

  await test.step('The registry lists services; one that lets no page in is told with what its operator can do.', async () => {
    await page.getByRole('button', { name: 'Change the query' }).click();
    await page.getByRole('button', { name: 'Choose another service' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('tab', { name: 'Registry' }).click();
    await dialog.getByRole('button', { name: 'Read the registry' }).click();
    await dialog.getByText('Survey behind a wall').first().click();
    await expect(page.getByText(/does not let web pages use it|does not answer/).first()).toBeVisible();
  });
});
