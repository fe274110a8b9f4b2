import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { signInByPaste } from '../staging.ts';
import { choose, goTo } from '../steps.ts';
import type { RealPlatforms } from './run.ts';

const real = JSON.parse(process.env.ORRERY_REAL_PLATFORMS ?? '{}') as RealPlatforms;

/** What a deployer would write for the real servers. */
const PLATFORMS = {
  taps: [{ id: 'dachs', label: 'DaCHS', url: real.tap }],
  hubs: [{ kind: 'jupyterhub', url: real.hub }],
};

test('observations of a real DaCHS go into a collection, and a real JupyterHub starts a server for them', async ({
  page,
  newMaintainer,
}) => {
  await page.route('**/platforms.json', (route) => route.fulfill({ json: PLATFORMS }));
  const maintainer = await newMaintainer('real', { inbox: false });
  await login(page, maintainer, '/find');
  await expect(page.getByRole('button', { name: /Up to date/ })).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Find data');
  const main = page.getByRole('main');

  await test.step('The service is tried, and found to answer pages.', async () => {
    await page.getByRole('button', { name: 'Try it' }).click();
    await expect(page.getByText('answers pages')).toBeVisible();
  });

  await test.step('A search by position gives rows, and more where more are asked for.', async () => {
    await page.getByLabel('Object or position').fill('202.5 47.2');
    await main.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByText('40 rows', { exact: true }).first()).toBeVisible();
    await expect(page.getByText('trial-001').first()).toBeVisible();
  });

  await test.step('They go into a collection of the pod, with the sizes that the archive guesses.', async () => {
    await page.getByRole('checkbox', { name: 'Mark all rows' }).check();
    await page.getByRole('button', { name: 'Add to a collection' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Trial of M 51');
    await dialog.getByRole('button', { name: 'Create the collection' }).click();
    await expect(dialog).toBeHidden();
    await goTo(page, 'Collections');
    await expect(await choose(page, 'Trial of M 51')).toContainText('40');
  });

  await test.step('A hub shows its servers to whoever has a token there, and starts one.', async () => {
    await page.getByRole('link', { name: 'Use' }).first().click();
    const hub = await choose(page, new URL(real.hub).host);
    await hub.getByRole('button', { name: 'Paste a token' }).click();
    await signInByPaste(page, real.token);
    await expect(hub.getByText(real.user, { exact: true })).toBeVisible();
    await hub.getByRole('button', { name: 'Start it' }).click();
    const open = hub.getByRole('link', { name: 'Open Your server' });
    await expect(open).toHaveAttribute('href', `${real.hub}user/${real.user}/`, { timeout: 60_000 });
    await hub.getByRole('button', { name: 'Stop Your server' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stop the server' }).click();
    await expect(hub.getByRole('button', { name: 'Start it' })).toBeVisible({ timeout: 30_000 });
  });
});
