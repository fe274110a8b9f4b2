import { expect, test } from '../fixtures.ts';
import { giveConsent, login } from '../login.ts';
import { recordRequests } from '../record-requests.ts';
import { postNotification } from '../sandbox/inbox-seeds.ts';
import { shortenGrace } from '../short-grace.ts';
import { act, choose, expectAllSent, goTo, rows } from '../steps.ts';

const FIELD = 'WebID, provider or storage';

test.describe('The session', () => {
  test('A WebID, a provider or a storage leads to the same provider.', async ({ page, sandbox }) => {
    const { alice } = sandbox.world.accounts;
    for (const typed of [alice.webId, sandbox.world.baseUrl, alice.pod, alice.webId.replace('http://', '')]) {
      await page.goto('/login');
      await page.getByLabel(FIELD).fill(typed);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.locator('#password'), typed).toBeVisible({ timeout: 30_000 });
      expect(new URL(page.url()).origin).toBe(new URL(sandbox.world.baseUrl).origin);
    }
  });

  test('What is no address, or leads nowhere, is said beside the field.', async ({ page }) => {
    await page.goto('/login');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText(/Type a WebID/)).toBeVisible();
    await page.getByLabel(FIELD).fill('http://127.0.0.1:9/nobody');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert').filter({ hasText: /cannot be reached|did not answer/ })).toBeVisible(
      {
        timeout: 30_000,
      },
    );
    await expect(page.getByLabel(FIELD)).toHaveValue('http://127.0.0.1:9/nobody');
  });

  test('Logging in and reloading both lead back to the page one came from, with its filter.', async ({
    page,
    newMaintainer,
  }) => {
    const maintainer = await newMaintainer('rosa');
    await login(page, maintainer, '/inbox?q=is%3Aunread');
    await expect(page).toHaveURL(/\/inbox\?q=is%3Aunread$/);
    await expectAllSent(page);
    await page.reload();
    await expect(page).toHaveURL(/\/inbox\?q=is%3Aunread$/, { timeout: 30_000 });
    await expectAllSent(page);
    await expect(page.getByRole('button', { name: /^Account: Alice/ })).toBeVisible();
  });

  test('Refused consent is explained, and the way in is open again.', async ({ page, sandbox }) => {
    const { bob } = sandbox.world.accounts;
    await page.goto('/login');
    await page.getByLabel(FIELD).fill(bob.webId);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('#email').fill(bob.email);
    await page.locator('#password').fill(bob.password);
    await page.getByRole('button', { name: 'Log in' }).click();
    // The provider's page is ready when it knows who asks; before that its buttons lead nowhere.
    await expect(page.getByRole('button', { name: 'Authorize' })).toBeEnabled({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('You did not give Orrery access')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByLabel(FIELD)).toBeVisible();
  });

  test('After logging out, and when the session ends, what was read stays readable.', async ({
    page,
    newMaintainer,
  }) => {
    const maintainer = await newMaintainer('olga');
    await login(page, maintainer, '/inbox');
    await expectAllSent(page);
    await page.context().route(`${maintainer.pod}**`, (route) => route.fulfill({ status: 401 }));
    // A message arrives, the pod says so, and looking finds that the session is over.
    await postNotification(`${maintainer.pod}inbox/`, '{}');
    const line = page.getByRole('button', { name: /^Connection and sync/ });
    await expect(line).toHaveAccessibleName(/Signed out/, { timeout: 45_000 });
    await expect(rows(page).first()).toBeVisible();
    await page.context().unroute(`${maintainer.pod}**`);

    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Log out' }).click();
    await expect(page.getByText('You are logged out').first()).toBeVisible();
    await goTo(page, 'Inbox');
    await expect(rows(page).first()).toBeVisible();
  });

  test('A decision made while signed out is kept and carried out after logging in.', async ({
    page,
    newMaintainer,
  }) => {
    const maintainer = await newMaintainer('vera');
    await shortenGrace(page.context());
    await login(page, maintainer);
    await expectAllSent(page);
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Log out' }).click();
    await expect(page.getByText('You are logged out').first()).toBeVisible();
    await goTo(page, 'Review');
    await choose(page, 'Record the review by Plumb Line in your log');
    await act(page, 'Approve');
    const line = page.getByRole('button', { name: /^Connection and sync/ });
    await expect(line).toHaveAccessibleName(/Signed out.*unsent/, { timeout: 30_000 });

    await page.goto('/login');
    await page.getByRole('button', { name: maintainer.webId, exact: true }).click();
    await giveConsent(page, maintainer);
    await expectAllSent(page);
    await page.getByRole('button', { name: /^Done/ }).click();
    await expect(rows(page)).toHaveCount(1);
  });

  test('The token goes to the own pod and its provider, and nowhere else.', async ({
    page,
    sandbox,
    newMaintainer,
  }) => {
    const maintainer = await newMaintainer('tina');
    await shortenGrace(page.context());
    const requests = recordRequests(page.context());
    await login(page, maintainer);
    await expectAllSent(page);
    await goTo(page, 'Artefacts');
    await choose(page, 'Slow Moons');
    await act(page, 'Offer to a service');
    await page.getByRole('button', { name: /^Send offer/ }).click();
    await expect(page.getByText('accepted', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
    await goTo(page, 'Review');
    await choose(page, 'Record the review by Plumb Line in your log');
    await act(page, 'Approve');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await expectAllSent(page);

    const provider = new URL('.oidc/', sandbox.world.baseUrl).href;
    // The pod's own server takes subscriptions for live updates there, from those who may read what they watch.
    const updates = new URL('.notifications/', sandbox.world.baseUrl).href;
    const withSession = await requests.withSession();
    expect(withSession.length).toBeGreaterThan(20);
    const strayed = withSession.filter(
      ({ url }) => ![maintainer.pod, provider, updates].some((own) => url.startsWith(own)),
    );
    expect(strayed.map(({ method, url }) => `${method} ${url}`)).toEqual([]);
    // The services were written to, as by a stranger.
    const toService = (await requests.all()).filter(({ url }) =>
      url.startsWith(sandbox.world.accounts.review.pod),
    );
    expect(toService.some(({ method }) => method === 'POST')).toBe(true);
  });
});
