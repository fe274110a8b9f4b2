import { test as base, expect } from '../fixtures.ts';
import { login } from '../login.ts';
import { recordRequests } from '../record-requests.ts';
import type { SandboxAccount } from '../sandbox/accounts.ts';
import { shortenGrace } from '../short-grace.ts';
import {
  act,
  choose,
  eventUrl,
  expectAllSent,
  expectPublicly,
  goTo,
  publicText,
  rows,
  shownActivityId,
} from '../steps.ts';

const test = base.extend<{ maintainer: SandboxAccount }>({
  maintainer: async ({ newMaintainer }, use) => use(await newMaintainer('ida')),
});

const RECORD = 'Record the review by Plumb Line in your log';
const LINK = 'Link the review by Plumb Line to the work';
const STANDALONE = 'Accept the review that Ingrid Solheim announces?';

// Tall enough that the queue is shown whole: the list keeps only the rows in sight.
test.use({ viewport: { width: 1280, height: 1800 } });

test.describe('The loop', () => {
  test('An approved answer is readable by everybody, and the artefact carries the link.', async ({
    page,
    maintainer,
  }) => {
    await shortenGrace(page.context());
    await login(page, maintainer);
    await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();

    const card = await choose(page, RECORD);
    await expect(card.getByRole('heading', { name: 'What will happen' })).toBeVisible();
    await expect(card.getByRole('heading', { name: 'Why' })).toBeVisible();
    await expect(card.getByText('answers your request').first()).toBeVisible();
    await expect(card.getByRole('heading', { name: 'Who' })).toBeVisible();
    const id = await shownActivityId(page);
    const url = eventUrl(maintainer.pod, id);
    expect(await publicText(url)).toBe(404);
    await page.keyboard.press('a');
    await expectPublicly(url, id);

    await choose(page, LINK);
    await act(page, 'Approve');
    await expectPublicly(
      `${maintainer.pod}artefacts/slow-moons/meta.ttl`,
      /schema:review|schema\.org\/review/,
      'text/turtle',
    );
    await expectAllSent(page);

    await page.getByRole('button', { name: /^Done/ }).click();
    await expect(rows(page)).toHaveCount(2);
  });

  test('A rejected suggestion returns neither after a reload nor in another browser.', async ({
    page,
    browser,
    baseURL,
    maintainer,
  }) => {
    await shortenGrace(page.context());
    await login(page, maintainer);
    await choose(page, STANDALONE);
    await page.keyboard.press('r');
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Not about this version.');
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await expect(rows(page).filter({ hasText: STANDALONE })).toHaveCount(0);
    await expectAllSent(page);

    await page.reload();
    await expect(rows(page).filter({ hasText: RECORD }).first()).toBeVisible({ timeout: 30_000 });
    await expect(rows(page).filter({ hasText: STANDALONE })).toHaveCount(0);

    const elsewhere = await browser.newContext({ baseURL });
    const other = await elsewhere.newPage();
    await login(other, maintainer);
    await expect(rows(other).filter({ hasText: RECORD }).first()).toBeVisible({ timeout: 30_000 });
    await expectAllSent(other);
    await expect(rows(other).filter({ hasText: STANDALONE })).toHaveCount(0);
    await other.getByRole('button', { name: /^Done/ }).click();
    await expect(rows(other).filter({ hasText: STANDALONE })).toBeVisible();
    await elsewhere.close();
  });

  test('What is undone in time is never written.', async ({ page, maintainer }) => {
    await login(page, maintainer);
    await choose(page, RECORD);
    const url = eventUrl(maintainer.pod, await shownActivityId(page));
    const requests = recordRequests(page.context());
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rows(page).filter({ hasText: RECORD })).toHaveCount(2);
    await expectAllSent(page);
    const written = (await requests.all()).filter(({ method }) => ['PUT', 'POST', 'PATCH'].includes(method));
    expect(written.filter(({ url: target }) => target.startsWith(`${maintainer.pod}events/`))).toEqual([]);
    expect(await publicText(url)).toBe(404);
  });

  test('An Offer by clicking is answered live, and the answers lead to suggestions.', async ({
    page,
    maintainer,
    sandbox,
  }) => {
    await login(page, maintainer);
    await expectAllSent(page);
    const requests = recordRequests(page.context());
    await goTo(page, 'Artefacts');
    await choose(page, 'Slow Moons');
    await act(page, 'Offer to a service');
    await expect(page.getByRole('combobox', { name: 'Whom you ask' })).toBeVisible();
    await page.getByRole('button', { name: /^Send offer/ }).click();

    const details = page.getByRole('region', { name: 'Details of the chosen item' });
    await expect(details.getByText(/^(answered|endorsed)$/).first()).toBeVisible({ timeout: 60_000 });
    const sent = (await requests.all()).filter(
      ({ method, url }) => method === 'POST' && url === `${sandbox.world.accounts.review.pod}inbox/`,
    );
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.authorization).toBeUndefined();

    await goTo(page, 'Review');
    // Two of the three were there before; the new one came over the wire while the page was open.
    await expect(rows(page).filter({ hasText: RECORD })).toHaveCount(3, { timeout: 45_000 });
  });

  test('With two tabs open and one reloaded in the middle, every effect happens once.', async ({
    page,
    maintainer,
  }) => {
    const requests = recordRequests(page.context());
    await shortenGrace(page.context());
    await login(page, maintainer);
    await expectAllSent(page);
    const second = await page.context().newPage();
    const restored = second.waitForResponse((response) => response.url().endsWith('/.oidc/token'));
    await second.goto('/review');
    await restored;
    await expect(rows(second).first()).toBeVisible({ timeout: 30_000 });

    await choose(second, RECORD);
    const first = eventUrl(maintainer.pod, await shownActivityId(second));
    await second.keyboard.press('a');
    await choose(page, STANDALONE);
    const standalone = eventUrl(maintainer.pod, await shownActivityId(page));
    await page.keyboard.press('a');
    // The leading tab goes away while the decisions are on their way.
    await page.reload();

    await expectPublicly(first, /Announce/);
    await expectPublicly(standalone, /Announce/);
    await expectAllSent(second);
    const all = await requests.all();
    const puts = (url: string) => all.filter((request) => request.method === 'PUT' && request.url === url);
    expect(puts(first).length).toBeGreaterThan(0);
    const acceptances = all.filter(
      ({ method, url }) => method === 'POST' && url === `${maintainer.pod}inbox/`,
    );
    expect(acceptances).toHaveLength(1);
  });
});
