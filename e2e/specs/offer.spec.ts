import type { BrowserContext, Locator, Page } from '@playwright/test';
import { validateNotification } from '../../src/domain/notification/validate.ts';
import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { act, choose, eventUrl, expectAllSent, expectPublicly, goTo, rows } from '../steps.ts';

/** The seeded "not in this form" about the software. */
const DECLINED = 'urn:uuid:e31c8fda-bd61-42db-8dee-bbf6eedd30d3';

interface Posted {
  readonly url: string;
  readonly document: { readonly id: string; readonly [key: string]: unknown };
}

/** Writes down the messages that leave the browser, from now on. */
function recordMessages(context: BrowserContext): Posted[] {
  const messages: Posted[] = [];
  context.on('request', (request) => {
    const body = request.method() === 'POST' ? request.postData() : null;
    if (body?.includes('https://coar-notify.net'))
      messages.push({ url: request.url(), document: JSON.parse(body) as Posted['document'] });
  });
  return messages;
}

/** Follows a link of the app, without loading the page anew. */
async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path);
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
}

/** The message exactly as it would be sent, as the preview shows it. */
async function preview(page: Page): Promise<Posted['document']> {
  const shown = await page.getByRole('region', { name: /exactly as it is sent$/ }).textContent();
  return JSON.parse(shown ?? '');
}

function item(page: Page, title: string): Locator {
  return page.getByRole('form').getByRole('listitem').filter({ hasText: title });
}

test('Works are offered in one round, with copies; through the own inbox; and in a new round after "not in this form".', async ({
  page,
  sandbox,
  newMaintainer,
}) => {
  test.setTimeout(150_000);
  const maintainer = await newMaintainer('offer');
  const service = `${sandbox.world.accounts.review.pod}inbox/`;
  const ownInbox = `${maintainer.pod}inbox/`;
  const messages = recordMessages(page.context());
  const sentTo = (inbox: string) =>
    messages.filter(({ url }) => url === inbox).map(({ document }) => document);
  const send = page.getByRole('toolbar', { name: 'Actions' });
  await login(page, maintainer, '/artefacts');
  await expectAllSent(page);

  await test.step('Three works are marked, by key and by box; one of them is not fit to be sent.', async () => {
    await choose(page, 'Slow Moons');
    await page.keyboard.press('x');
    for (const title of ['Transit timings', 'Review of'])
      await rows(page).filter({ hasText: title }).locator('[data-mark]').click();
    await page.getByRole('link', { name: 'Offer 3 works' }).click();
    await expect(send.getByRole('button', { name: /^Send 3 offers to .*Plumb Line/ })).toBeVisible();
    await page.getByLabel(/^Words to the service/).fill('Two of a series.');
    await item(page, 'Review of')
      .getByRole('button', { name: /^Details/ })
      .click();
    await page.getByLabel('Address of the file').fill('review.pdf');
    await expect(item(page, 'Review of')).toContainText('1 thing to correct; it stays behind');
    await expect(page.getByText('The address of the file is not a web address.')).toBeVisible();
    await axe(page);
  });

  await test.step('The draft survives a reload, and two Offers leave, with a copy each.', async () => {
    await page.reload();
    await expectAllSent(page);
    await expect(page.getByLabel(/^Words to the service/)).toHaveValue('Two of a series.');
    await expect(item(page, 'Review of')).toContainText('it stays behind');
    await send.getByRole('button', { name: /^Send 2 offers to .*Plumb Line/ }).click();
    for (const title of ['Slow Moons', 'Transit timings'])
      await expect(item(page, title).getByText('handed over', { exact: true })).toBeVisible();
    await page.getByRole('checkbox', { name: /^Send the offer of .*Review of/ }).click();
    const outcome = page.getByRole('region', { name: 'Your offers' });
    await expect(outcome.getByRole('link', { name: 'Open the thread' })).toHaveCount(2);
    await expect.poll(() => sentTo(ownInbox).length, { timeout: 60_000 }).toBe(2);

    const offers = sentTo(service);
    expect(offers).toHaveLength(2);
    for (const offer of offers) {
      expect(validateNotification(offer)).toEqual([]);
      expect(offer.summary).toBe('Two of a series.');
      expect(sentTo(ownInbox)).toContainEqual(offer);
      await expectPublicly(eventUrl(maintainer.pod, offer.id), offer.id);
    }
  });

  await test.step('The copy lies in the inbox as one’s own message, and looks like no fault.', async () => {
    await goTo(page, 'Inbox');
    const details = await choose(page, /A copy of your own message about .*Slow Moons/);
    await expect(details.getByText('sent by you').first()).toBeVisible();
    await expect(details.getByText(/posted twice|says it is from you|unknown/i)).toHaveCount(0);
  });

  await test.step('An Offer that is put into the own inbox is logged and sent from there.', async () => {
    await goTo(page, 'Artefacts');
    await choose(page, 'Observing plan');
    await act(page, 'Offer to a service');
    await page.getByLabel('Through your own inbox').check();
    await expect(page.getByText(/^A request is sent to .*Plumb Line/).first()).toBeVisible();
    const { id } = await preview(page);
    await act(page, 'Put the offer into my inbox');
    await expect.poll(() => sentTo(service).map((offer) => offer.id), { timeout: 60_000 }).toContain(id);
    await expectPublicly(eventUrl(maintainer.pod, id), id);
    expect(sentTo(ownInbox).filter((message) => message.id === id)).toHaveLength(1);
    await expectAllSent(page);
    const sent = messages.map(({ url, document }) => `${url} ${document.id}`);
    expect(new Set(sent).size).toBe(sent.length);
  });

  await test.step('A new round quotes what was asked for, and names it in the Offer.', async () => {
    const work = `${maintainer.pod}artefacts/epicycle/`;
    await visit(page, `/offer?artefacts=${encodeURIComponent(work)}&replyTo=${DECLINED}`);
    const asked = page.getByRole('region', { name: 'A new round' });
    await expect(asked.getByRole('blockquote')).toContainText('Please add the example from section 3');
    expect(await preview(page)).toMatchObject({
      type: ['Offer', 'coar-notify:ReviewAction'],
      inReplyTo: DECLINED,
    });
    // The way that was chosen last is chosen again.
    await expect(page.getByLabel('Through your own inbox')).toBeChecked();
    await visit(page, `/offer?artefacts=${encodeURIComponent(work)}`);
    await expect(page.getByText('This service declined the work for now')).toBeVisible();
    await axe(page);
  });
});
