import { test as base, expect } from '../fixtures.ts';
import { login } from '../login.ts';
import type { SandboxAccount } from '../sandbox/accounts.ts';
import { choose, expectAllSent, goTo, reveal, rows } from '../steps.ts';

const test = base.extend<{ maintainer: SandboxAccount }>({
  maintainer: async ({ newMaintainer }, use) => use(await newMaintainer('mallory')),
});

test.describe('Broken and hostile messages', () => {
  // Tall enough that the whole inbox is shown: the list keeps only the rows in sight.
  test.use({ viewport: { width: 1280, height: 3600 } });

  test('All are listed, none runs, and each says what is wrong with it.', async ({ page, maintainer }) => {
    const alarms: string[] = [];
    page.on('dialog', (dialog) => {
      alarms.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => alarms.push(`error: ${error.message}`));

    await login(page, maintainer, '/inbox');
    await expectAllSent(page);
    await expect(rows(page)).toHaveCount(25, { timeout: 45_000 });

    for (const words of [
      'unreadable: The message is neither JSON nor Turtle',
      '<script>document.title',
      'posted twice',
      'answers an unknown request',
      'not about your artefacts',
      'withdrawn',
      'blocked',
      /\d faults/,
    ]) {
      await expect(rows(page).filter({ hasText: words }).first(), String(words)).toBeVisible();
    }
    // Every message is opened: nothing in any of them may run, break the page or become a dangerous link.
    for (let index = 0; index < 25; index += 1) {
      await rows(page).nth(index).click();
      const details = page.getByRole('region', { name: 'Details of the chosen item' });
      await expect(details.getByRole('heading', { level: 2 })).toBeVisible();
      await expect(details.getByRole('heading', { name: 'This message' })).toBeVisible();
    }
    expect(alarms).toEqual([]);
    await expect(page.locator('a[href^="javascript:"], a[href^="data:"]')).toHaveCount(0);
    await expect(page.locator('main script, main iframe, main object, main img')).toHaveCount(0);
    expect(await page.title()).not.toContain('owned');
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });

  test('A body that is not JSON is shown with its reason and its text.', async ({ page, maintainer }) => {
    await login(page, maintainer, '/inbox?q=is%3Aunreadable');
    await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
    const details = await choose(page, /./);
    await expect(details.getByText(/JSON/).first()).toBeVisible();
    await expect(details.getByRole('link', { name: /alice|mallory/ }).first()).toBeVisible();
  });

  test('A blocked sender reaches no rule, and stays readable.', async ({ page, maintainer }) => {
    await login(page, maintainer);
    await expectAllSent(page);
    await expect(rows(page).filter({ hasText: 'Golden Laurel' })).toHaveCount(0);
    await goTo(page, 'Inbox');
    await expect(await reveal(page, 'Golden Laurel')).toContainText(/blocked/);
  });

  test('A message about an artefact that is gone suggests nothing but to leave it alone, and says so.', async ({
    page,
    maintainer,
  }) => {
    await login(page, maintainer, '/inbox');
    await expectAllSent(page);
    await expect(rows(page).filter({ hasText: 'about something gone' }).first()).toContainText('dust-trails');
    await goTo(page, 'Review');
    await expect(rows(page).first()).toBeVisible();
    const card = await choose(page, 'Leave the message of Plumb Line alone');
    await expect(
      card.getByText('It is about something that is gone from your pod.', { exact: true }),
    ).toBeVisible();
    await expect(rows(page).filter({ hasText: 'dust-trails' })).toHaveCount(0);
  });
});
