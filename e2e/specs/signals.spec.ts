import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import type { SandboxAccount } from '../sandbox/accounts.ts';
import { postNotification } from '../sandbox/inbox-seeds.ts';
import { shortenGrace } from '../short-grace.ts';
import { choose, expectAllSent, goTo, reveal, rows } from '../steps.ts';

/** A notification that the page asked the browser for. */
interface Told {
  readonly title: string;
  readonly body: string;
}

/** The browser's notifications, written down instead of shown; permission is given as soon as it is asked for. */
async function recordNotifications(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const told: (Told & { onclick: (() => void) | null; close: () => void })[] = [];
    class Recorded {
      static permission = 'default';
      static requestPermission = async () => {
        Recorded.permission = 'granted';
        return Recorded.permission;
      };
      onclick: (() => void) | null = null;
      readonly title: string;
      readonly body: string;
      constructor(title: string, options?: NotificationOptions) {
        this.title = title;
        this.body = options?.body ?? '';
        told.push(this);
      }
      close() {}
    }
    Object.assign(window, { Notification: Recorded, told });
  });
}

const told = (page: Page): Promise<Told[]> =>
  page.evaluate(() =>
    (window as unknown as { told: Told[] }).told.map(({ title, body }) => ({ title, body })),
  );

/** Puts the page out of sight, as another tab in front of it does; or back. */
async function setSight(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((visibility) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

async function postReview({ pod }: SandboxAccount, name: string, sender: string): Promise<void> {
  await postNotification(
    `${pod}inbox/`,
    JSON.stringify({
      '@context': ['https://www.w3.org/ns/activitystreams', 'https://coar-notify.net'],
      id: `urn:uuid:${randomUUID()}`,
      type: ['Announce', 'coar-notify:ReviewAction'],
      actor: { id: `https://${sender}/`, type: 'Organization', name },
      origin: { id: `https://${sender}/`, type: 'Service', inbox: `https://${sender}/inbox/` },
      target: { id: pod, type: 'Service', inbox: `${pod}inbox/` },
      object: {
        id: `https://${sender}/r/1/`,
        type: ['Page', 'sorg:Review'],
        'ietf:cite-as': `https://${sender}/r/1/`,
      },
      context: { id: `${pod}artefacts/epicycle/`, type: ['Page', 'sorg:AboutPage'] },
    }),
  );
}

const unread = (page: Page) => page.getByRole('link', { name: /^Inbox/ }).first();
const marked = (page: Page) => page.getByRole('toolbar', { name: 'Marked items' });
const mark = (page: Page, nth: number) => page.locator('[data-mark]').nth(nth).click();

test('Signals: what was read, filters, search, several at once and news go with the maintainer.', async ({
  page,
  browser,
  baseURL,
  newMaintainer,
}) => {
  test.setTimeout(240_000);
  const maintainer = await newMaintainer('sigrid');
  await recordNotifications(page.context());
  await shortenGrace(page.context());
  await login(page, maintainer);
  await expectAllSent(page);

  await test.step('Title and icon of the tab say how many suggestions wait.', async () => {
    await expect(page).toHaveTitle(/^\(\d+\) Review · Orrery$/);
    await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', /^data:image\/svg\+xml,/);
  });

  await test.step('The browser is asked for notifications on a click, not before.', async () => {
    await goTo(page, 'Setup');
    const news = page.getByRole('switch', { name: 'Notifications of this browser' });
    await expect(news).not.toBeChecked();
    await news.click();
    await expect(news).toBeChecked();
  });

  await test.step('Messages are read by opening them, and several at once; one undo takes that back.', async () => {
    await goTo(page, 'Inbox');
    await expect(unread(page)).toHaveAccessibleName(/25 unread/);
    await choose(page, 'Endorsement by Plumb Line');
    await expect(unread(page)).toHaveAccessibleName(/24 unread/);
    await mark(page, 0);
    await mark(page, 1);
    await page.getByRole('option', { selected: true }).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await expect(marked(page)).toContainText('4 marked');
    await axe(page);
    await page.keyboard.press('Shift+I');
    await expect(unread(page)).toHaveAccessibleName(/21 unread/);
    await page.keyboard.press('z');
    await expect(unread(page)).toHaveAccessibleName(/24 unread/);
    await page.keyboard.press('Shift+I');
    await marked(page).getByRole('button', { name: 'Unmark all' }).click();
    await page.keyboard.press('Shift+U');
    await expect(unread(page)).toHaveAccessibleName(/22 unread/);
  });

  await test.step('A filter says what of it is not understood, finds words of a summary, and is kept.', async () => {
    const filter = page.getByRole('searchbox', { name: 'Filter the inbox' });
    await filter.fill('is:unraed');
    await expect(page.getByText('Do you mean is:unread?')).toBeVisible();
    await filter.fill('seccond observr');
    await expect(rows(page)).toHaveCount(2);
    await filter.fill('from:plumb is:unread');
    await expect(page).toHaveURL(/q=from/);
    await page.getByRole('button', { name: 'Saved filters' }).click();
    await page.getByLabel('Name of the filter').fill('News of Plumb Line');
    await page.getByRole('button', { name: 'Save the filter' }).click();
    await expect(page.getByRole('button', { name: /^Use the filter/ })).toBeVisible();
    await axe(page);
    await page.keyboard.press('Escape');
  });

  await test.step('One field finds a work, its threads and messages, and leads there.', async () => {
    await goTo(page, 'Review');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Search everything' });
    await field.fill('section 3 expected output');
    await expect(page.getByRole('group', { name: 'Messages' }).getByRole('option')).toHaveCount(1);
    await axe(page);
    await field.fill('slow moon');
    await expect(page.getByRole('option', { selected: true })).toContainText('Slow Moons');
    await field.press('Enter');
    await expect(page).toHaveURL(/\/artefacts\?id=/);
  });

  await test.step('Of several suggestions that are approved together, one fails: it is named, and tried again.', async () => {
    await goTo(page, 'Review');
    await reveal(page, 'Record the review by Plumb Line in your log');
    let broken: string | undefined;
    await page.context().route(`${maintainer.pod}events/*`, async (route) => {
      const request = route.request();
      if (request.method() === 'PUT') broken ??= request.url();
      if (request.method() !== 'PUT' || request.url() !== broken) return route.continue();
      const headers = { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' };
      return route.fulfill({ status: 500, headers, body: 'Out of order' });
    });
    for (const nth of [0, 1, 2]) await mark(page, nth);
    await page.keyboard.press('a');
    const question = page.getByRole('alertdialog', { name: 'Approve 3 suggestions?' });
    await expect(question).toContainText('2 events are added to your public event log.');
    await question.getByRole('button', { name: 'Approve 3' }).click();
    const report = page.getByRole('region', { name: 'What came of them' });
    await expect(report).toContainText('2 done, 1 failed', { timeout: 45_000 });
    await axe(page);
    await page.context().unroute(`${maintainer.pod}events/*`);
    await report.getByRole('button', { name: 'Try this one again' }).click();
    await expect(report).toContainText('All 3 are done', { timeout: 30_000 });
    await report.getByRole('button', { name: 'Close the report' }).click();
    await expectAllSent(page);
  });

  await test.step('News are told once and together while the page is out of sight, none of them of blocked senders.', async () => {
    await setSight(page, 'hidden');
    await postReview(maintainer, 'Ring Weekly', 'ring-weekly.example');
    await postReview(maintainer, 'Tidal Letters', 'tidal.example');
    await expect.poll(() => told(page), { timeout: 30_000 }).toHaveLength(1);
    const [news] = await told(page);
    expect(news?.title).toMatch(/^2 new suggestions/);
    expect(news?.body).toContain('Ring Weekly');
    await page.evaluate(() => (window as unknown as { told: { onclick: () => void }[] }).told[0]?.onclick());
    await expect(page).toHaveURL(/\/review$/);
    await setSight(page, 'visible');
  });

  await test.step('Another browser knows what was read, and has the filter.', async () => {
    const other = await browser.newContext({ baseURL });
    const second = await other.newPage();
    await login(second, maintainer, '/inbox');
    await expectAllSent(second);
    await expect(unread(second)).toHaveAccessibleName(/24 unread/);
    await second.getByRole('button', { name: 'News of Plumb Line' }).click();
    await expect(second.getByRole('searchbox', { name: 'Filter the inbox' })).toHaveValue(
      'from:plumb is:unread',
    );
    await expect(rows(second).filter({ hasText: 'Endorsement by Plumb Line' })).toHaveCount(1);
    await other.close();
  });
});
