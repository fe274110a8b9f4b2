import type { Page, Route } from '@playwright/test';
import { axe } from '../axe.ts';
import { letPoliciesAct, post } from '../faults/scene.ts';
import { waiting } from '../faults/tab.ts';
import { test as base, expect } from '../fixtures.ts';
import { login } from '../login.ts';
import { lookInto } from '../outside.ts';
import type { SandboxAccount } from '../sandbox/accounts.ts';
import { shortenGrace } from '../short-grace.ts';
import {
  act,
  choose,
  eventUrl,
  expectAllSent,
  expectPublicly,
  publicText,
  rows,
  shownActivityId,
} from '../steps.ts';

const test = base.extend<{ maintainer: SandboxAccount }>({
  maintainer: async ({ newMaintainer }, use) => use(await newMaintainer('nora')),
});

const RECORD = 'Record the review by Plumb Line in your log';
const LINK = 'Link the review by Plumb Line to the work';

/** What a browser needs to see of an answer from another origin. */
const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': '*' };

async function lookNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Connection and sync/ }).click();
  await page.getByRole('button', { name: 'Look now' }).click();
}

const listing: readonly {
  readonly when: string;
  readonly answer: (route: Route) => Promise<void>;
  readonly state: RegExp;
  readonly words: RegExp;
}[] = [
  { when: 'is forbidden (403)', answer: status(403), state: /Stuck/, words: /may not read/ },
  { when: 'is gone (404)', answer: status(404), state: /Stuck/, words: /nothing at this address/ },
  { when: 'is asked for too often (429)', answer: status(429), state: /Stuck/, words: /fewer requests/ },
  {
    when: 'meets a fault of the server (500)',
    answer: status(500),
    state: /Stuck/,
    words: /fault of its own/,
  },
  {
    when: 'is cut off',
    answer: (route) => route.abort('connectionreset'),
    state: /Offline/,
    words: /cannot be reached/,
  },
];

test.describe('A pod in trouble', () => {
  test('Whatever is the matter with the inbox, the sync line names it, what was read stays, and it mends.', async ({
    page,
    maintainer,
  }) => {
    test.setTimeout(240_000);
    await login(page, maintainer);
    await expectAllSent(page);
    const line = page.getByRole('button', { name: /^Connection and sync/ });
    for (const { when, answer, state, words } of listing) {
      await test.step(`It ${when}.`, async () => {
        await page.context().route(`${maintainer.pod}inbox/`, answer);
        await lookNow(page);
        await expect(line).toHaveAccessibleName(state, { timeout: 45_000 });
        await expect(page.getByText(words).first()).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(rows(page).filter({ hasText: RECORD }).first()).toBeVisible();

        await page.context().unroute(`${maintainer.pod}inbox/`);
        await lookNow(page);
        await expect(line).toHaveAccessibleName(/Up to date/, { timeout: 45_000 });
        await page.keyboard.press('Escape');
      });
    }
  });

  test('When the log refuses an event, the card comes back with the cause, and trying again works.', async ({
    page,
    maintainer,
  }) => {
    await login(page, maintainer);
    await expectAllSent(page);
    await choose(page, RECORD);
    const id = await shownActivityId(page);
    await page.context().route(`${maintainer.pod}events/*.jsonld`, async (route) => {
      if (route.request().method() === 'PUT') await status(403)(route);
      else await route.fallback();
    });
    await act(page, 'Approve');
    const failed = rows(page).filter({ hasText: /failed:/ });
    await expect(failed.first()).toBeVisible({ timeout: 45_000 });
    await failed.first().click();
    await expect(page.getByText(/may not (add|write)|does not allow/).first()).toBeVisible();

    await page.context().unroute(`${maintainer.pod}events/*.jsonld`);
    await act(page, 'Try again');
    await expectPublicly(eventUrl(maintainer.pod, id), id);
    await expectAllSent(page);
  });

  test('When a service refuses a message (422), it is changed and sent under the same id.', async ({
    page,
    newMaintainer,
  }) => {
    const scene = {
      maintainer: await newMaintainer('nils', { inbox: false }),
      receiver: await newMaintainer('gate', { inbox: false }),
    };
    await letPoliciesAct(scene);
    const invitation = await post(scene, 'invited', 'Editor 01');
    const inbox = `${scene.receiver.pod}inbox/`;
    await page.context().route(inbox, status(422));
    await shortenGrace(page.context());
    await login(page, scene.maintainer);
    await waiting(page, 'Editor 01').click();
    await page.keyboard.press('a');
    const failed = rows(page).filter({ hasText: /failed:/ });
    await expect(failed.first()).toBeVisible({ timeout: 45_000 });
    await failed.first().click();
    await page.getByText('Change the message that was refused').click();
    const message = page.getByRole('textbox', { name: 'Message' });
    const before = JSON.parse(await message.inputValue());
    await message.fill('{}');
    await expect(page.getByText('The message has to keep its id')).toBeVisible();
    await axe(page);
    await message.fill(JSON.stringify({ ...before, summary: 'With pleasure' }));

    await page.context().unroute(inbox);
    await page.getByRole('button', { name: 'Send the changed message' }).click();
    await expectAllSent(page);
    const received = await (await lookInto(scene.receiver)).notifications(inbox);
    expect(received.map(({ document }) => [document.id, document.inReplyTo, document.summary])).toEqual([
      [before.id, invitation.id, 'With pleasure'],
    ]);
    const logged = await publicText(eventUrl(scene.maintainer.pod, before.id));
    expect(logged).toContain('With pleasure');
  });

  test('When somebody else changes the description first (412), the link is added to their version.', async ({
    page,
    maintainer,
  }) => {
    await login(page, maintainer);
    await expectAllSent(page);
    const metadata = `${maintainer.pod}artefacts/slow-moons/meta.ttl`;
    let refused = 0;
    await page.context().route(metadata, async (route) => {
      if (route.request().method() === 'PUT' && refused === 0) {
        refused += 1;
        await status(412)(route);
      } else await route.fallback();
    });
    await choose(page, LINK);
    await act(page, 'Approve');
    await expectPublicly(metadata, /review/, 'text/turtle');
    await expectAllSent(page);
    expect(refused).toBe(1);
  });

  test('When the session ends on the way (401), the decision waits for the next one.', async ({
    page,
    maintainer,
  }) => {
    await login(page, maintainer);
    await expectAllSent(page);
    await choose(page, RECORD);
    const id = await shownActivityId(page);
    await page.context().route(`${maintainer.pod}**`, status(401));
    await act(page, 'Approve');
    const line = page.getByRole('button', { name: /^Connection and sync/ });
    await expect(line).toHaveAccessibleName(/Signed out.*unsent/, { timeout: 45_000 });
    await page.context().unroute(`${maintainer.pod}**`);
    await page.reload();
    await expectPublicly(eventUrl(maintainer.pod, id), id);
  });

  test('When the pod cannot be reached at all, the app opens with what was read.', async ({
    page,
    maintainer,
    sandbox,
  }) => {
    await login(page, maintainer, '/inbox');
    await expectAllSent(page);
    await page.context().route(`${sandbox.world.baseUrl}**`, (route) => route.abort('connectionrefused'));
    await page.reload();
    await expect(rows(page).first()).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('Your provider does not answer').first()).toBeVisible({ timeout: 30_000 });
    expect(new URL(page.url()).pathname).toBe('/inbox');
  });
});

function status(code: number): (route: Route) => Promise<void> {
  return (route) => route.fulfill({ status: code, headers: CORS, body: '' });
}
