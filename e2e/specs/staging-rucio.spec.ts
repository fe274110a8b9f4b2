import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { holdingsAt, tokenOf, viewPlatform } from '../platform-view.ts';
import { observations } from '../sandbox/platforms/catalogue.ts';
import { traceSecret } from '../secret-traces.ts';
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
  signInByPassword,
  signInByPaste,
  standing,
  surveyMembers,
  userOf,
} from '../staging.ts';
import { act, choose } from '../steps.ts';

test('SP-3731 AC2: a collection of a search is registered by Rucio as one data identifier that has what the document says, and is opened in a hub.', async ({
  page,
  sandbox,
  newMaintainer,
}) => {
  const { platforms } = sandbox;
  const maintainer = await newMaintainer('rucio', { inbox: false });
  const user = userOf(maintainer);
  await login(page, maintainer, '/find');
  await collectFromSearch(page, { object: 'M 31', rows: 3, title: 'Arms of M 31' });

  await test.step('Sign in at the identity provider, in a window of its own.', async () => {
    await page.getByRole('link', { name: 'Open the collection' }).first().click();
    await page.getByRole('link', { name: 'Request staging' }).click();
    await page.getByRole('radio', { name: 'Rucio of the sandbox' }).check();
    await openSignIn(page);
    const opened = page.waitForEvent('popup');
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in there' }).click();
    await agreeAs(await opened, user, 'Sign in');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('What the server has made has the length and the bytes of the document.', async () => {
    await goToCheck(page, 'LAKE_DISK');
    await act(page, 'Request the copies');
    await expectStanding(page, 'Arrived');
    const token = await tokenOf(platforms.identity, user, 'rucio');
    const { sets, rules } = await holdingsAt(platforms.rucio, user, token);
    expect([sets.length, rules.length]).toEqual([1, 1]);
    const path = `dids/user.${user}/${sets[0]}?dynamic_depth=FILE`;
    const answer = await fetch(`${platforms.rucio}${path}`, { headers: { 'x-rucio-auth-token': token } });
    const members = observations()
      .filter(({ target }) => target === 'M 31')
      .slice(0, 3);
    expect(await answer.json()).toMatchObject({
      type: 'DATASET',
      open: false,
      length: 3,
      bytes: members.reduce((sum, { bytes }) => sum + bytes, 0),
    });
  });

  await test.step('Data that have arrived are opened in a hub.', async () => {
    await page.getByRole('link', { name: 'Use the data' }).click();
    const hub = await choose(page, /Open .*JupyterHub/);
    const opened = page.waitForEvent('popup');
    await hub.getByRole('link', { name: 'Open my server' }).click();
    await expect((await opened).getByRole('heading', { name: 'Your notebook opens' })).toBeVisible();
  });
});

test('SP-3731 AC5: what the rules of the deployment or of the site forbid is not sent, with who says so; what needs approval goes as such, and its end is told.', async ({
  page,
  sandbox,
  newMaintainer,
}) => {
  const { platforms } = sandbox;
  const maintainer = await newMaintainer('rules', { inbox: false });
  const user = userOf(maintainer);
  const rucio = viewPlatform(platforms.rucio, user);
  await putCollection(maintainer, 'Arms', surveyMembers(4));
  const foreign = await putCollection(maintainer, 'Foreign', [
    { identifier: 'secret:night/one.fits', size: 70e9, added: '2026-11-01T00:00:00Z' },
    { identifier: 'https://data.example/two.fits', added: '2026-11-01T00:00:00Z' },
  ]);
  const send = page.getByRole('button', { name: /^(Request the copies|Ask for approval)$/ }).last();
  const token = await tokenOf(platforms.identity, user, 'rucio');
  const traces = traceSecret(page, token, new URL(platforms.rucio).origin);
  await login(page, maintainer, requestPath(foreign, 'rucio'));

  await test.step('The policy of the deployer: namespaces, size, members without a data identifier.', async () => {
    await openSignIn(page);
    await signInByPaste(page, token);
    await goToCheck(page, 'LAKE_DISK');
    await expect(
      page.getByText(said('The namespace secret is not among those that are allowed.')),
    ).toBeVisible();
    await expect(page.getByText(said('At most 60 GB may go in one request.'))).toBeVisible();
    await expect(page.getByText(said('two.fits has no data identifier'))).toBeVisible();
    await expect(page.getByText(/Says .*(Policy of the sandbox|platforms\.json)/).first()).toBeVisible();
    await expect(send).toBeDisabled();
    await axe(page);
  });

  await test.step('The limits of the site: no quota, nothing writable; the way out is to ask for approval.', async () => {
    await page
      .getByRole('listbox', { name: 'Data collections' })
      .getByRole('option', { name: /Arms/ })
      .click();
    await page.getByRole('radio', { name: 'Rucio of the sandbox' }).check();
    await expect(page.getByRole('radio', { name: 'MOOR_DISK' })).toBeDisabled();
    await goToCheck(page, 'HILL_DISK');
    await expect(page.getByText(said('You have no quota at HILL_DISK.'))).toBeVisible();
    await expect(page.getByText(said('Says Rucio of the sandbox.')).first()).toBeVisible();
    await expect(send).toBeDisabled();
    const asked = (await rucio.log()).map(({ method, target }) => `${method} ${target}`);
    expect(asked.filter((each) => !/^GET |replicas\/list$/.test(each))).toEqual([]);
  });

  await test.step('A request for approval goes as one. What was granted is compared with what was asked.', async () => {
    await page.getByRole('button', { name: '2. Options' }).click();
    await page.getByRole('textbox', { name: 'Comment' }).fill('For the study of the arms');
    await page.getByRole('checkbox', { name: 'Ask for approval' }).check();
    await page.getByRole('button', { name: '3. Check and send' }).click();
    await expect(send).toBeEnabled();
    await send.click();
    await expectStanding(page, 'Waiting for approval');
    const { rules } = await holdingsAt(platforms.rucio, user, token);
    expect(rules).toMatchObject([{ state: 'WAITING_APPROVAL', comments: 'For the study of the arms' }]);
  });

  await test.step('The token was in the memory of the page, and in headers to its service, and nowhere else.', async () => {
    expect(await traces.found()).toEqual([]);
  });

  await test.step('A denial is told, although the server says nothing of it.', async () => {
    await rucio.order({ kind: 'deny' });
    await expectStanding(page, 'Denied');
    await expect(standing(page)).toContainText('which is how a refusal looks');
  });
});

test('A request that is broken off at every step by a reload ends with one data identifier and one rule.', async ({
  page,
  sandbox,
  newMaintainer,
}) => {
  const { platforms } = sandbox;
  const maintainer = await newMaintainer('broken', { inbox: false });
  const user = userOf(maintainer);
  const rucio = viewPlatform(platforms.rucio, user);
  const collection = await putCollection(maintainer, 'Arms', surveyMembers(5));
  await login(page, maintainer, requestPath(collection, 'rucio'));

  await openSignIn(page);
  await signInByPassword(page, user);
  await page.getByRole('radio', { name: 'LAKE_DISK' }).check();
  await reloaded(page);
  await expect(page.getByRole('form', { name: 'Request data' })).toContainText('LAKE_DISK', {
    timeout: AFTER_RELOAD,
  });
  await openSignIn(page);
  await signInByPassword(page, user);
  await goToCheck(page, 'LAKE_DISK');
  // Three times the server does it and nobody hears of it; once it does not arrive.
  const steps = [
    ['lost', 'POST', ''],
    ['lost', 'POST', '/dids'],
    ['dropped', 'PUT', '/status'],
    ['lost', 'POST', undefined],
  ] as const;
  let set = `/dids/user.${user}/`;
  for (const [index, [kind, method, part]] of steps.entries()) {
    const on = part === undefined ? `${method} /rules/` : `${method} ${set}${part}`;
    const arrived = async () =>
      (await rucio.log()).find(({ method: by, target }) => `${by} ${target}`.startsWith(on))?.target;
    await rucio.calm();
    await rucio.order({ kind, on });
    if (index === 0) {
      await act(page, 'Request the copies');
      await expect(page.getByRole('heading', { level: 1, name: 'Staging' })).toBeVisible({
        timeout: AFTER_RELOAD,
      });
    } else {
      await openSignIn(page);
      await signInByPassword(page, user);
    }
    await expect.poll(arrived, { timeout: AFTER_RELOAD }).toBeDefined();
    if (index === 0) set = (await arrived()) ?? set;
    await reloaded(page);
  }
  await rucio.calm();
  await openSignIn(page);
  await signInByPassword(page, user);
  await expectStanding(page, 'Arrived');
  const token = await tokenOf(platforms.identity, user, 'rucio');
  const { sets, rules } = await holdingsAt(platforms.rucio, user, token);
  expect([sets.length, rules.length]).toEqual([1, 1]);
  await page.getByRole('link', { name: 'Use the data' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Use data' })).toBeVisible();
});

test('What goes wrong at the service is told with what was kept, and goes on when it can.', async ({
  page,
  sandbox,
  newMaintainer,
}) => {
  const { platforms } = sandbox;
  const maintainer = await newMaintainer('faults', { inbox: false });
  const user = userOf(maintainer);
  const rucio = viewPlatform(platforms.rucio, user);
  const collection = await putCollection(maintainer, 'Arms', surveyMembers(6));
  await login(page, maintainer, requestPath(collection, 'rucio'));
  const details = page.getByRole('region', { name: 'Details of the chosen item' });

  await test.step('A server that fails while it is handed in is a refusal; handing in again goes on.', async () => {
    await openSignIn(page);
    await signInByPassword(page, user);
    await goToCheck(page, 'LAKE_DISK');
    await rucio.order({ kind: 'course', course: 'stick' });
    await rucio.order({ kind: 'error', on: 'POST /rules/', times: 1 });
    await act(page, 'Request the copies');
    await expectStanding(page, 'Refused');
    await act(page, 'Hand it in again');
  });

  await test.step('Stuck files are told with the reason of each.', async () => {
    await expectStanding(page, 'Stuck');
    await expect(details.getByText(/source file could not be opened/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Show each file' }).click();
    await expect(details.getByText('3 attempts').first()).toBeVisible();
    await axe(page);
  });

  await test.step('A token that is good no more asks for a new sign-in, and nothing is lost.', async () => {
    await rucio.order({ kind: 'end-tokens' });
    await act(page, 'Look now');
    await page.getByRole('button', { name: /^Sign in to/ }).click();
    await signInByPassword(page, user);
  });

  await test.step('Trying again what is stuck brings the rest.', async () => {
    await act(page, 'Have it tried again');
    await expectStanding(page, 'Arrived');
  });
});
