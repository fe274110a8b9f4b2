import type { Page } from '@playwright/test';
import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { act, choose, expectAllSent, goTo, rows } from '../steps.ts';

const PLACES = [
  'Review',
  'Inbox',
  'Threads',
  'Artefacts',
  'Event log',
  'Services',
  'Policies',
  'Check a message',
  'Setup',
] as const;

const PATHS = [
  '/review',
  '/inbox',
  '/threads',
  '/artefacts',
  '/offer',
  '/announce',
  '/find',
  '/collections',
  '/staging',
  '/staging?view=request',
  '/staging?view=use',
  '/staging?view=services',
  '/events',
  '/services',
  '/policies',
  '/setup',
  '/check',
];

/** Looks at a screen in both themes: all rules in the light one, and the colours again in the dark one. */
async function axeInBothThemes(page: Page): Promise<void> {
  await axe(page, 'all');
  await page.emulateMedia({ colorScheme: 'dark' });
  await axe(page, 'colours');
  await page.emulateMedia({ colorScheme: 'light' });
}

test.use({ colorScheme: 'light' });

test('axe finds nothing serious on any screen, in either theme.', async ({ page, newMaintainer }) => {
  test.setTimeout(240_000);
  const maintainer = await newMaintainer('axe');
  await page.goto('/');
  await expect(page.getByLabel('WebID, provider or storage')).toBeVisible();
  await axeInBothThemes(page);
  await login(page, maintainer);
  await expectAllSent(page);
  for (const place of PLACES) {
    await goTo(page, place);
    // With an item chosen, list and details are looked at together.
    if ((await rows(page).count()) > 0) await rows(page).first().click();
    await axeInBothThemes(page);
    // Panes scroll, the window does not: what is there for screen readers only must not stretch it.
    expect(
      await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
    ).toBeLessThanOrEqual(0);
  }
  await goTo(page, 'Review');
  await choose(page, 'Link the review by Plumb Line');
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: /^Reason/ })).toBeVisible();
  await axeInBothThemes(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await axeInBothThemes(page);
  await page.keyboard.press('Escape');
  await goTo(page, 'Artefacts');
  await choose(page, 'Epicycle');
  await act(page, 'Offer to a service');
  await expect(page.getByRole('combobox', { name: 'Whom you ask' })).toBeVisible();
  await axeInBothThemes(page);
  await goTo(page, 'Inbox');
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('nothing-has-this');
  await expect(page.getByText(/match/).first()).toBeVisible();
  await axeInBothThemes(page);
});

test('A phone has every screen without scrolling sideways.', async ({ page, newMaintainer }) => {
  const maintainer = await newMaintainer('phone');
  await login(page, maintainer);
  await expectAllSent(page);
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of PATHS) {
      await page.evaluate((to) => history.pushState(null, '', to), path);
      await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  await axeInBothThemes(page);
});

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
