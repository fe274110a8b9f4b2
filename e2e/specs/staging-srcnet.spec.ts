import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { jobsAt, viewPlatform } from '../platform-view.ts';
import { recordRequests } from '../record-requests.ts';
import { LAKE_AREA } from '../sandbox/platforms/srcnet-sites.ts';
import {
  AFTER_RELOAD,
  agreeAs,
  collectFromSearch,
  expectStanding,
  goToCheck,
  openSignIn,
  putCollection,
  reloaded,
  requestPath,
  said,
  surveyMembers,
  userOf,
} from '../staging.ts';
import { act, goTo } from '../steps.ts';

test('SP-3731 AC3: what a search has found is brought next to a notebook by SRCNet, watched until it is there, and opened.', async ({
  page,
  context,
  sandbox,
  newMaintainer,
}) => {
  const { platforms } = sandbox;
  const maintainer = await newMaintainer('srcnet', { inbox: false });
  const user = userOf(maintainer);
  const srcnet = viewPlatform(platforms.srcnet, user);
  const requests = recordRequests(context);
  await login(page, maintainer, '/find');

  await test.step('Search, and collect.', async () => {
    await collectFromSearch(page, { object: 'M 51', rows: 5, title: 'Arms of M 51' });
  });

  await test.step('Sign in with a code on a page of the provider.', async () => {
    await goTo(page, 'Staging');
    await page.getByRole('link', { name: 'Request data' }).first().click();
    await page.getByRole('option', { name: /Arms of M 51/ }).click();
    await page.getByRole('radio', { name: 'SRCNet of the sandbox' }).check();
    await openSignIn(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Get a code' }).click();
    const opened = page.waitForEvent('popup');
    await dialog.getByRole('link', { name: /Open the page with the code/ }).click();
    const window = await opened;
    await agreeAs(window, user, 'Allow');
    await page.bringToFront();
    await expect(dialog).toBeHidden();
  });

  await test.step('Destinations: what is closed says why; two of one name are told apart.', async () => {
    await expect(page.getByRole('radio', { name: 'FORD_STAGE' })).toBeDisabled();
    await expect(page.getByText(said('New disks'))).toBeVisible();
    await expect(page.getByRole('radio', { name: 'LAKE_DISK' })).toHaveCount(2);
    await axe(page);
    await page.getByRole('radio', { name: 'LAKE_DISK', disabled: false }).check();
    await act(page, 'Options');
    await act(page, 'Check and send');
    await expect(page.getByText(`"to_storage_area_uuid": "${LAKE_AREA}"`)).toBeVisible();
  });

  await test.step('One request makes one job, which is watched until the data are there.', async () => {
    await act(page, 'Request the copies');
    await expectStanding(page, 'Arrived');
    const jobs = await jobsAt(platforms.srcnet, user);
    expect(jobs).toMatchObject([{ to_storage_area_uuid: LAKE_AREA, status: 'COMPLETED' }]);
    expect(jobs[0]?.dids).toHaveLength(5);
  });

  await test.step('A notebook begins with the data; the hub beside them is offered.', async () => {
    await page.getByRole('link', { name: 'Use the data' }).click();
    const ways = page.getByRole('listbox', { name: 'What can be done with the data' });
    await expect(ways.getByRole('option', { name: /Notebooks at the lake/ })).toBeVisible();
    await ways.getByRole('option', { name: /A notebook that begins with the data/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the notebook' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.ipynb$/);
    await axe(page);
  });

  await test.step('Each API got its own token; nothing of the pod’s session, and no address of a page, went anywhere.', async () => {
    const log = await srcnet.log();
    expect(log.length).toBeGreaterThan(5);
    expect(
      log.filter(({ headers }) => 'referer' in headers || 'dpop' in headers || 'cookie' in headers),
    ).toEqual([]);
    expect(log.filter(({ target }) => target.includes('refresh_token'))).toEqual([]);
    const own = new Set([sandbox.world.baseUrl, sandbox.relay].map((url) => new URL(url).origin));
    const proofs = (await requests.all()).filter(({ headers }) => 'dpop' in headers);
    expect(proofs.filter(({ origin }) => !own.has(origin))).toEqual([]);
  });
});

test('A request to SRCNet whose answer was lost is found again, and not made twice.', async ({
  page,
  sandbox,
  newMaintainer,
}) => {
  const { platforms } = sandbox;
  const maintainer = await newMaintainer('lost', { inbox: false });
  const user = userOf(maintainer);
  const srcnet = viewPlatform(platforms.srcnet, user);
  const collection = await putCollection(maintainer, 'Arms', surveyMembers(4));
  await login(page, maintainer, requestPath(collection, 'srcnet'));

  const signIn = async (as: string) => {
    await openSignIn(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Get a code' }).click();
    const opened = page.waitForEvent('popup');
    await dialog.getByRole('link', { name: /Open the page with the code/ }).click();
    await agreeAs(await opened, as, 'Allow');
    await expect(dialog).toBeHidden();
  };

  await signIn(user);
  await goToCheck(page, 'HILL_DISK');
  await srcnet.order({ kind: 'lost', on: 'POST /data-management/api/v1/data/stage', times: 1 });
  await act(page, 'Request the copies');
  await expect
    .poll(async () => (await jobsAt(platforms.srcnet, user)).length, { timeout: AFTER_RELOAD })
    .toBe(1);
  await reloaded(page);
  await signIn(user);
  await expectStanding(page, 'Arrived');
  expect((await jobsAt(platforms.srcnet, user)).length).toBe(1);
});
