import type { Locator, Page } from '@playwright/test';
import { axe } from '../axe.ts';
import { openDesk } from '../desk.ts';
import { expect, test } from '../fixtures.ts';
import { lookInto } from '../outside.ts';
import { offer, openThread } from '../play.ts';
import { authenticatedFetch } from '../sandbox/client-credentials.ts';
import { act, chooseAbout, goTo, publicText, rows, rowsAbout } from '../steps.ts';
import { startTroubledInboxes, type TroubledInboxes, type TroubleName } from '../troubled-inbox.ts';
import { announce, invite } from '../voices.ts';
import { expectLogged, expectReceived } from '../witness.ts';

/** Every test has a work of its own. */
const WORKS = {
  refused: 'Weather without wind',
  broken: 'Moons that meet twice',
  deleted: 'A crater lost',
  closed: 'Light before dawn',
  kept: 'A ring without a planet',
} as const;

let inboxes: TroubledInboxes;

const desk = openDesk('faily', WORKS, {
  register: async () => {
    inboxes = await startTroubledInboxes();
    const names: TroubleName[] = ['refuses', 'knows-nobody', 'gone', 'broken', 'moved', 'silent'];
    return names
      .map(
        (name) =>
          `<https://${name}.example/> a as:Service ; foaf:name "The inbox that ${name}" ; ldp:inbox <${inboxes.urlOf(name)}> ; orr:kind orr:certification ; orr:takes "request-review" ; orr:trust orr:trusted .\n`,
      )
      .join('');
  },
});

test.afterAll(() => inboxes?.stop());

/** Offers a work to one of the services in trouble, and opens its thread. */
async function offerTo(page: Page, work: string, service: TroubleName) {
  await goTo(page, 'Artefacts');
  await rows(page).filter({ hasText: work }).click();
  await act(page, 'Offer to a service');
  await page.getByLabel('Whom you ask').selectOption(`https://${service}.example/`);
  await act(page, 'Send offer');
  await expect.poll(() => inboxes.posted(service).length).toBeGreaterThan(0);
  return openThread(desk(), work);
}

/** Accepts an invitation that wants the answer at one of the doors; gives back its row. */
async function answerInvitation(page: Page, door: TroubleName): Promise<Locator> {
  const { work } = await invite(desk(), 'aggregator', { inbox: inboxes.urlOf(door) });
  const row = rows(page).filter({ hasText: work.slice(-13, -1) });
  await row.click();
  await page.keyboard.press('a');
  return row;
}

async function lookNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Connection and sync/ }).click();
  await page.getByRole('button', { name: 'Look now' }).click();
  await page.keyboard.press('Escape');
}

test.describe('What can go wrong', () => {
  test('A service refuses an Offer (400): its words are shown, the Offer is kept, and sent again when it is mended.', async () => {
    const { page, root, work } = desk();
    const thread = await offerTo(page, WORKS.refused, 'refuses');
    await expect(thread.getByText(/refused the request \(status 400\)/).first()).toBeVisible();
    await thread.getByText('Details', { exact: true }).click();
    await expect(thread.getByText(/We read works on <tides> only/).first()).toBeVisible();
    const [id] = inboxes.posted('refuses');
    await expectLogged(root, work('refused'), [String(id)]);
    await axe(page);
    inboxes.mend('refuses');
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(thread.getByText('delivered', { exact: true }).first()).toBeVisible();
    expect(new Set(inboxes.posted('refuses'))).toEqual(new Set([id]));
  });

  test('A service has a fault (500): it is tried again by itself, under the same id.', async () => {
    const { page } = desk();
    const thread = await offerTo(page, WORKS.broken, 'broken');
    await expect(thread.getByText(/has a fault of its own \(status 500\)/).first()).toBeVisible();
    inboxes.mend('broken');
    await expect(thread.getByText('delivered', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
    expect(new Set(inboxes.posted('broken')).size).toBe(1);
  });

  test('Answers to invitations meet closed doors (401, 404, a redirect, silence): each card says why, and what can be done.', async () => {
    test.slow();
    const { page } = desk();
    await goTo(page, 'Review');
    const silent = await answerInvitation(page, 'silent');
    await expect.poll(() => inboxes.posted('silent').length).toBe(1);
    const details = page.getByRole('region', { name: 'Details of the chosen item' });
    const refusals = [
      { door: 'knows-nobody', words: 'refused the request (status 401)' },
      { door: 'gone', words: 'refused the request (status 404)' },
      { door: 'moved', words: 'answered in a way that its protocol does not allow' },
    ] as const;
    for (const { door, words } of refusals) {
      const card = await answerInvitation(page, door);
      await card.filter({ hasText: /failed:/ }).click();
      await expect(details.getByText(words).first()).toBeVisible();
      await expect(details.getByText('Your decision is kept.').first()).toBeVisible();
      expect(inboxes.posted(door)).toHaveLength(1);
    }
    // A redirect is not followed: the message would go to somebody whom she did not choose.
    expect(inboxes.posted('taken')).toEqual([]);

    inboxes.mend('moved');
    await act(page, 'Try again');
    await expect.poll(() => new Set(inboxes.posted('moved')).size).toBe(1);
    await expect.poll(() => inboxes.posted('moved').length).toBe(2);

    // No answer within half a minute: it may have arrived, so it is sent again as the same message.
    await page.getByRole('button', { name: /^Done/ }).click();
    await silent.click();
    await expect(details.getByText('did not answer in time').first()).toBeVisible({ timeout: 45_000 });
    inboxes.mend('silent');
    await expect.poll(() => inboxes.posted('silent').length, { timeout: 30_000 }).toBe(2);
    expect(new Set(inboxes.posted('silent')).size).toBe(1);
    await page.getByRole('button', { name: /^Waiting/ }).click();
  });

  test('A work is deleted while an Offer of it is open: its thread goes on, and nothing is linked.', async () => {
    const { page, world, root, work } = desk();
    await offer(desk(), WORKS.deleted, 'press');
    const { id } = await expectReceived(world, 'press', root, { object: work('deleted') });
    await goTo(page, 'Artefacts');
    await rows(page).filter({ hasText: WORKS.deleted }).click();
    await act(page, 'Delete');
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await expect(dialog.getByText('1 request stays open: the service may still answer it.')).toBeVisible();
    await dialog.getByLabel(/^Type the word/).fill('delete');
    await dialog.getByRole('button', { name: 'Delete the artefact' }).click();
    await expect.poll(() => publicText(work('deleted'))).not.toEqual(expect.stringContaining('crater'));

    await announce(desk(), 'press', 'review', { about: work('deleted'), inReplyTo: id });
    await goTo(page, 'Review');
    const card = rows(page).filter({ hasText: 'Leave the message of Meridian Press alone' });
    await card.click();
    const details = page.getByRole('region', { name: 'Details of the chosen item' });
    await expect(
      details.getByText('It is about something that is gone from your pod.').first(),
    ).toBeVisible();
    await expect(rows(page).filter({ hasText: 'Link the review by Meridian Press' })).toHaveCount(0);
    await goTo(page, 'Threads');
    await rows(page).filter({ hasText: 'Meridian Press' }).click();
    await expect(details.getByText('answered', { exact: true }).first()).toBeVisible();
  });

  test('The event log is read only: what cannot be done and why is said before it is tried, until it is allowed again.', async () => {
    const { page, root, pod, maintainer, work } = desk();
    await goTo(page, 'Review');
    const review = await announce(desk(), 'review', 'review', { about: work('closed') });
    await chooseAbout(page, WORKS.closed, 'Record the review by Plumb Line in your log');
    const approve = page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: 'Approve' });
    await expect(approve).toBeEnabled();

    await pod.openTo(`${root}events/`, maintainer.webId, 'read', 'read');
    await lookNow(page);
    const notice = page.getByText(/^Read only: .*your event log/);
    await expect(notice).toBeVisible({ timeout: 30_000 });
    await notice.click();
    await expect(page.getByText('Nothing can be recorded in your event log')).toBeVisible();
    await expect(page.getByText('Whoever controls the storage can allow it')).toBeVisible();
    await expect(approve).toBeDisabled();
    await expect(page.getByText('Not possible now: you may not write to your event log.')).toBeVisible();
    await axe(page);
    await page.keyboard.press('a');
    await expect(rowsAbout(page, WORKS.closed)).toHaveCount(1);

    await pod.openTo(`${root}events/`, maintainer.webId, 'read');
    await lookNow(page);
    await expect(notice).toBeHidden({ timeout: 30_000 });
    await act(page, 'Approve');
    await expectLogged(root, work('closed'), [review.id]);
  });

  test('The inbox is deleted from the pod: that is said, what was read stays, and messages come again once it is back.', async () => {
    const { page, root, pod, maintainer, work } = desk();
    const inbox = `${root}inbox/`;
    await announce(desk(), 'review', 'review', { about: work('kept') });
    await goTo(page, 'Inbox');
    const messages = rows(page).filter({ hasText: WORKS.kept });
    await expect(messages).toHaveCount(1);

    const own = await authenticatedFetch(maintainer);
    const members = (await (await lookInto(maintainer)).notifications(inbox)).map(({ url }) => url);
    for (const url of [...members, inbox]) expect((await own(url, { method: 'DELETE' })).ok).toBe(true);
    expect((await own(inbox)).status).toBe(404);
    await lookNow(page);
    const line = page.getByRole('button', { name: /^Connection and sync/ });
    await expect(line).toHaveAccessibleName(/Stuck/, { timeout: 30_000 });
    await line.click();
    await expect(page.getByText(/nothing at this address/).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(messages).toHaveCount(1);

    await pod.container(inbox);
    await pod.openTo(inbox, maintainer.webId, 'append');
    await announce(desk(), 'review', 'review', { about: work('kept') });
    await lookNow(page);
    await expect(line).toHaveAccessibleName(/Up to date/, { timeout: 30_000 });
    await expect(messages).toHaveCount(2);
    await expect(messages.filter({ hasText: 'no longer in the inbox' })).toHaveCount(1);
  });
});
