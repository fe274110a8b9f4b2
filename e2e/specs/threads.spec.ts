import { axe } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { login } from '../login.ts';
import { type Found, lookInto } from '../outside.ts';
import { authenticatedFetch } from '../sandbox/client-credentials.ts';
import { faultsOf } from '../sandbox/service-message.ts';
import { requestSentBefore } from '../sent-before.ts';
import { shortenGrace } from '../short-grace.ts';
import { act, choose, eventUrl, expectAllSent, expectPublicly, publicText, reveal, rows } from '../steps.ts';
import { answer, invite } from '../voices.ts';
import { expectReceived, received } from '../witness.ts';

/** Id of the announcement that nobody asked for; `seeds/inbox/announce-review-standalone.jsonld`. */
const ANNOUNCED = 'urn:uuid:3e57db59-305c-4c84-a699-7b385fe5619a';

/** Somebody who answers what others were asked. */
const EAGER = {
  id: 'https://eager-reviews.example/',
  inbox: 'https://eager-reviews.example/inbox/',
  name: 'Eager Reviews',
};

// Tall enough that a lane is shown whole: the list keeps only the rows in sight.
test.use({ viewport: { width: 1440, height: 1500 } });

test('Threads show what was asked and announced, and what can be done next is done there.', async ({
  page,
  newMaintainer,
  sandbox,
}) => {
  const maintainer = await newMaintainer('thea');
  const { world } = sandbox;
  const { press } = world.accounts;
  const toHer = { world, root: maintainer.pod };
  const invitations = { press: await invite(toHer, 'press'), aggregator: await invite(toHer, 'aggregator') };
  const old = await requestSentBefore(maintainer, press, {
    work: `${maintainer.pod}artefacts/eclipse-plan/`,
    file: 'plan.txt',
    days: 40,
  });
  await shortenGrace(page.context());
  await login(page, maintainer, '/threads');
  await expectAllSent(page);
  const lane = (name: string) =>
    page.getByRole('group', { name: 'Which threads are shown' }).getByRole('button', { name }).click();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));

  await test.step('An Offer with its answers is one thread.', async () => {
    await lane('Finished');
    const details = await choose(page, /You ask Plumb Line for a review of\s*Slow Moons/);
    await expect(details.getByText('answered', { exact: true }).first()).toBeVisible();
    await expect(details.getByRole('listitem').filter({ hasText: 'Request for review' })).toBeVisible();
    await expect(details.getByRole('listitem').filter({ hasText: 'Review announced' })).toHaveCount(2);
    await axe(page);
  });

  await test.step('What was declined for now can be offered again, in answer to that.', async () => {
    await lane('Waiting for you');
    await choose(page, /Epicycle/);
    await act(page, 'Offer it again');
    await expect(page).toHaveURL(/\/offer\?.*replyTo=urn%3Auuid%3Ae31c8fda/);
    await page.goBack();
  });

  const verdicts = [
    {
      service: 'press',
      invitation: /Meridian Press asks you to review/,
      action: 'Accept provisionally',
      type: 'TentativeAccept',
      state: 'accepted provisionally',
      words: 'If it may wait until June.',
    },
    {
      service: 'aggregator',
      invitation: /Skylight Digest asks you to review/,
      action: 'Decline for now',
      type: 'TentativeReject',
      state: 'declined for now',
      words: 'Ask me again when the data lie open.',
    },
  ] as const;
  for (const { service, invitation, action, type, state, words } of verdicts) {
    await test.step(`An invitation is answered with words, “${action}”: a valid message to the inviter alone.`, async () => {
      const details = await choose(page, invitation);
      await act(page, action);
      await dialog.getByRole('textbox', { name: /^Words to/ }).fill(words);
      await dialog.getByRole('button', { name: action }).click();
      const { id } = await expectReceived(world, service, maintainer.pod, {
        type,
        inReplyTo: invitations[service].id,
        summary: words,
      });
      await expect(details.getByText(state, { exact: true }).first()).toBeVisible();
      expect(await publicText(eventUrl(maintainer.pod, String(id)))).toBe(404);
    });
  }

  await test.step('A withdrawal reaches the service as a valid Undo, and stands in the public log.', async () => {
    await lane('Waiting for others');
    const details = await choose(page, /Transit timings/);
    await expect(details.getByText('accepted', { exact: true }).first()).toBeVisible();
    await page.keyboard.press('w');
    await expect(dialog.getByText('enters your public event log')).toBeVisible();
    await dialog.getByRole('textbox', { name: /^Words to/ }).fill('It is published elsewhere.');
    await axe(page);
    const { review } = sandbox.world.accounts;
    const delivery = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url() === `${review.pod}inbox/`,
      { timeout: 45_000 },
    );
    await dialog.getByRole('button', { name: 'Withdraw the request' }).click();
    const { location = '' } = (await delivery).headers();
    await expect(details.getByText('withdrawn', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
    const undo = (await (await (await authenticatedFetch(review))(location)).json()) as Found['document'];
    expect(undo).toMatchObject({ type: 'Undo', summary: 'It is published elsewhere.' });
    expect(faultsOf('review', undo)).toEqual([]);
    expect(undo.object).not.toHaveProperty('@context');
    await expectPublicly(eventUrl(maintainer.pod, undo.id ?? ''), 'It is published elsewhere.');
  });

  /** Where a thread stands, as its head says. */
  const head = page.getByRole('region', { name: 'Details of the chosen item' }).locator('article > header');

  await test.step('Who has not answered for a month is reminded with the very same Offer.', async () => {
    const details = await choose(page, /You ask Meridian Press for a review/);
    await expect(head.getByText('overdue', { exact: true })).toBeVisible();
    await expect(details.getByText(/has had your request for more than a month/)).toBeVisible();
    await page.keyboard.press('n');
    await expect(dialog.getByText('It has the same id')).toBeVisible();
    await dialog.getByRole('button', { name: 'Send it once more' }).click();
    const copies = async () =>
      (await received(world, 'press', maintainer.pod))
        .map(({ document }) => document)
        .filter(({ id }) => id === old.id);
    await expect.poll(copies, { timeout: 30_000, intervals: [200] }).toEqual([old, old]);
    await expect(details.getByText(/^sent again/)).toBeVisible();
    await expect(head.getByText('overdue', { exact: true })).toBeHidden();
  });

  await test.step('Who was not asked moves nothing, and who says opposite things is shown to.', async () => {
    const details = await choose(page, /You ask Meridian Press for a review/);
    await answer(toHer, EAGER, 'accept', old);
    const foreign = details.getByRole('listitem').filter({ hasText: EAGER.name });
    await expect(foreign.getByText('not from whom you asked; it does not count')).toBeVisible();
    await expect(head.getByText('delivered', { exact: true })).toBeVisible();

    await answer(toHer, 'press', 'accept', old);
    await expect(head.getByText('accepted', { exact: true })).toBeVisible();
    await answer(toHer, 'press', 'reject', old);
    await expect(head.getByText('declined', { exact: true })).toBeVisible();
    await expect(head.getByText('contradictory', { exact: true })).toBeVisible();
    await expect(details.getByText(/^The answers contradict each other/)).toBeVisible();
    await expect(
      details.getByText(/^Somebody else than the party that was asked has answered/),
    ).toBeVisible();
  });

  await test.step('Whether an announced work is there is asked on a click only.', async () => {
    await lane('Announced unasked');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const details = await choose(page, 'Result announced by Kalends Registry');
    await expect(details.getByText('It is in your pod')).toBeVisible();
    expect(asked.filter((url) => url.includes('/registry/'))).toEqual([]);
    await details
      .getByRole('button', { name: /^Check/ })
      .first()
      .click();
    await expect(details.getByText('It is there')).toBeVisible();
    await expect(details.getByText('status 200 · text/html')).toBeVisible();
  });

  await test.step('An announcement that is put aside asks again when that is taken back.', async () => {
    await choose(page, /Orbit Library/);
    await page.keyboard.press('r');
    const details = page.getByRole('region', { name: 'Details of the chosen item' });
    await expect(details.getByText('put aside', { exact: true }).first()).toBeVisible();
    await act(page, 'Ask me again');
    await expect(details.getByText('announced', { exact: true }).first()).toBeVisible();
  });

  await test.step('An accepted announcement stands in the public log, and so does the acceptance.', async () => {
    const details = await choose(page, /Journal of Small Bodies/);
    await page.keyboard.press('a');
    await expect(dialog.getByRole('heading', { name: 'What will happen' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Accept it' }).click();
    await expectPublicly(eventUrl(maintainer.pod, ANNOUNCED), ANNOUNCED);
    const pod = await lookInto(maintainer);
    const accepts = async () =>
      (await pod.notifications(`${maintainer.pod}events/`)).filter(
        ({ document }) => document.inReplyTo === ANNOUNCED,
      );
    await expect.poll(async () => (await accepts()).length, { timeout: 30_000 }).toBe(1);
    for (const { url } of await accepts()) await expectPublicly(url, '"Accept"');
    await expect(details.getByRole('link', { name: /^Link the review/ })).toBeVisible({ timeout: 30_000 });
  });

  await test.step('A blocked sender has no say any more.', async () => {
    await choose(page, /Orbit Library/);
    await page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: /Block the sender/ }).click();
    await expect(dialog.getByText('no policy sees it')).toBeVisible();
    await dialog.getByRole('button', { name: 'Block this sender' }).click();
    const details = page.getByRole('region', { name: 'Details of the chosen item' });
    await expect(details.getByText('blocked', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
    const own = await authenticatedFetch(maintainer);
    const register = await (await own(`${maintainer.pod}orrery/services.ttl`)).text();
    const entry = register.split(/\.\n/).find((part) => part.includes('<https://orbit-library.example/> a '));
    expect(entry).toContain('orr:blocked');
  });

  await test.step('A filter that fits nothing says so, and lets everything be seen again.', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Filter the threads' }).fill('nobody wrote this');
    await expect(page.getByRole('heading', { name: 'No thread matches' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await expect(rows(page).first()).toBeVisible();
    await reveal(page, 'asks you to review');
    await axe(page);
  });
});
