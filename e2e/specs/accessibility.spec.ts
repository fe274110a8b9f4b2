import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { act, choose, expectAllSent, goTo, rows } from '../steps.ts';

const PLACES = [
  'Review',
  'Inbox',
  'Artefacts',
  'Event log',
  'Services',
  'Policies',
  'Check a message',
  'Setup',
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`In the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    const about = colorScheme === 'light' ? 'all' : 'colours';

    test('axe finds nothing serious on any screen.', async ({ page, newMaintainer }) => {
      test.setTimeout(240_000);
      const maintainer = await newMaintainer(`axe-${colorScheme}`);
      await page.goto('/');
      await expect(page.getByLabel('WebID, provider or storage')).toBeVisible();
      await axe(page, about);
      await login(page, maintainer);
      await expectAllSent(page);
      for (const place of PLACES) {
        await goTo(page, place);
        await axe(page, about);
        if ((await rows(page).count()) > 0) {
          await rows(page).first().click();
          await axe(page, about);
        }
      }
      await goTo(page, 'Review');
      await choose(page, 'Link the review by Plumb Line');
      await page.keyboard.press('r');
      await expect(page.getByRole('textbox', { name: /^Reason/ })).toBeVisible();
      await axe(page, about);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await axe(page, about);
      await page.keyboard.press('Escape');
      await goTo(page, 'Artefacts');
      await choose(page, 'Epicycle');
      await act(page, 'Offer to a service');
      await axe(page, about);
      await goTo(page, 'Inbox');
      await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('nothing-has-this');
      await expect(page.getByText(/match/).first()).toBeVisible();
      await axe(page, about);
    });

    test('A phone has every screen without scrolling sideways.', async ({ page, newMaintainer }) => {
      const maintainer = await newMaintainer(`phone-${colorScheme}`);
      await login(page, maintainer);
      await expectAllSent(page);
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 800 });
        for (const path of [
          '/review',
          '/inbox',
          '/artefacts',
          '/events',
          '/services',
          '/policies',
          '/setup',
          '/check',
        ]) {
          await page.evaluate((to) => history.pushState(null, '', to), path);
          await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
        }
      }
      await axe(page, about);
    });
  });
}

test('The whole loop can be walked with the keyboard alone.', async ({ page, newMaintainer }) => {
  const maintainer = await newMaintainer('keys');
  await login(page, maintainer);
  await expectAllSent(page);
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('j');
  const details = page.getByRole('region', { name: 'Details of the chosen item' });
  const first = await details.getByRole('heading', { level: 2 }).textContent();
  await page.keyboard.press('j');
  await expect(details.getByRole('heading', { level: 2 })).not.toHaveText(first ?? '');
  await page.keyboard.press('k');
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(first ?? '');
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(rows(page).and(page.locator('[aria-selected="true"]'))).toBeFocused();
  await page.keyboard.press('z');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
});
