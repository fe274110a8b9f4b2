import { axe } from '../axe.ts';
import { test as base, expect } from '../fixtures.ts';
import { login } from '../login.ts';
import type { SandboxAccount } from '../sandbox/accounts.ts';
import {
  act,
  choose,
  eventUrl,
  expectAllSent,
  expectPublicly,
  goTo,
  publicText,
  reveal,
  rows,
  shownActivityId,
} from '../steps.ts';

const test = base.extend<{ maintainer: SandboxAccount }>({
  maintainer: async ({ newMaintainer }, use) => use(await newMaintainer('pola')),
});

const RECORD = 'Record the review by Plumb Line in your log';
const POLICY = 'Record answers to my Offers';

// Tall enough that the queue is shown whole: the list keeps only the rows in sight.
test.use({ viewport: { width: 1280, height: 1800 } });

test.describe('Policies', () => {
  test('A policy that may act by itself records an answer, and Done says which policy it was.', async ({
    page,
    maintainer,
  }) => {
    await login(page, maintainer);
    const card = await choose(page, RECORD);
    const id = await shownActivityId(page);
    const url = eventUrl(maintainer.pod, id);
    expect(await publicText(url)).toBe(404);

    await card.getByRole('link', { name: POLICY }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Policies' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: POLICY })).toBeVisible();
    await expect(page.getByText('record in the event log').first()).toBeVisible();
    await expect(page.getByText('Policies run while Orrery is open in a tab')).toBeVisible();
    await page.getByRole('radio', { name: 'Act by itself' }).check();
    await act(page, 'Let it act by itself');
    await expectPublicly(url, id);
    await expectAllSent(page);
    await axe(page, 'all');

    expect(await publicText(`${maintainer.pod}orrery/policies.ttl`)).toBe(401);
    await goTo(page, 'Review');
    await page.getByRole('button', { name: /^Done/ }).click();
    const done = await choose(page, RECORD);
    await expect(done.getByText(new RegExp(`by the policy .*${POLICY}.*, without asking you`))).toBeVisible();
    await axe(page, 'all');

    await page.reload();
    // The session comes back by way of the provider; until then a click may lead nowhere.
    await expectAllSent(page);
    await goTo(page, 'Policies');
    await expect(await reveal(page, POLICY)).toContainText('acts by itself');
  });

  test('What a policy suggested disappears when it is switched off, and comes back when it is switched on.', async ({
    page,
    maintainer,
  }) => {
    await login(page, maintainer);
    await reveal(page, RECORD);
    await goTo(page, 'Policies');
    await choose(page, POLICY);
    await page.getByRole('radio', { name: 'Nothing: off' }).check();
    await act(page, 'Switch it off');
    await expect(await reveal(page, POLICY)).toContainText('off');
    await goTo(page, 'Review');
    await expect(rows(page).filter({ hasText: RECORD })).toHaveCount(0, { timeout: 30_000 });
    await expect(rows(page).first()).toBeVisible();

    await goTo(page, 'Policies');
    await choose(page, POLICY);
    await page.getByRole('radio', { name: 'Suggest' }).check();
    await act(page, 'Let it suggest');
    await goTo(page, 'Review');
    await reveal(page, RECORD);
  });
});
