import type { Page } from '@playwright/test';
import { axe } from '../axe.ts';
import { test as base, expect } from '../fixtures.ts';
import { login } from '../login.ts';
import { recordRequests } from '../record-requests.ts';
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
const STRANGER = 'Ingrid Solheim';

/** A rule as Koreografeye's users write them: nothing of it is Orrery's own. */
const KOREOGRAFEYE = `@prefix as: <https://www.w3.org/ns/activitystreams#> .
@prefix ex: <http://example.org/> .
@prefix fno: <https://w3id.org/function/ontology#> .
@prefix pol: <https://www.example.org/ns/policy#> .

{
  [] pol:mainSubject ?id .
  ?id a as:Announce, <http://coar-notify.net/specification/vocabulary/ReviewAction> .
}
=>
{
  ex:RecordPolicy pol:policy [
    a fno:Execution ;
    fno:executes ex:appendToLog
  ] .
} .
`;

/** Begins a policy in one of the ways that the menu offers. */
async function newPolicy(page: Page, way: string): Promise<void> {
  await page.getByRole('button', { name: 'New policy' }).click();
  await page.getByRole('menuitem', { name: way }).click();
}

/** Tries the policy out that is shown, and waits for the end. */
async function tryOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it out' }).click();
  await expect(page.getByTestId('try-out').getByText('Nothing was written or sent.')).toBeVisible({
    timeout: 30_000,
  });
}

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
    await expect(page.getByText(/^record .* in my event log/).first()).toBeVisible();
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

  test('A rule in the manner of Koreografeye is pasted, tried without a trace, saved, and followed.', async ({
    page,
    context,
    maintainer,
  }) => {
    const requests = recordRequests(context);
    const writes = async () =>
      (await requests.all()).filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method));
    await login(page, maintainer);
    await expectAllSent(page);
    await goTo(page, 'Policies');
    await newPolicy(page, 'Write it as text');
    const editor = page.getByRole('textbox', { name: 'The rule book as it is written' });
    await editor.fill(KOREOGRAFEYE.replace('fno:executes', 'fno:executed'));
    await page.getByRole('button', { name: 'Line 14' }).click();
    await expect(editor).toBeFocused();
    await expect(page.getByText('Write fno:executes.')).toBeVisible();
    await page.keyboard.type('?');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Tab');
    await expect(editor).not.toBeFocused();

    await editor.fill(KOREOGRAFEYE);
    await expect(page.getByText('Write fno:executes.')).toHaveCount(0);
    await page.getByLabel('Title').fill('Record every review');
    await expect(page.getByText('record the message in my event log')).toBeVisible();
    const before = (await writes()).length;
    await tryOut(page);
    const match = page
      .getByRole('listitem')
      .filter({ hasText: `Record the review by ${STRANGER} in your log` });
    await match.getByText('Exactly what, and why').click();
    await expect(match.getByText('One event is added to your public event log')).toBeVisible();
    expect((await writes()).slice(before)).toEqual([]);
    await axe(page);

    await page.reload();
    await expectAllSent(page);
    await goTo(page, 'Policies');
    await expect(await reveal(page, 'Record every review')).toContainText('not saved yet');
    await choose(page, 'Record every review');
    await page.getByRole('button', { name: 'Change its text' }).click();
    await act(page, 'Save to my pod');
    await expect(page.getByRole('heading', { level: 2, name: 'Record every review' })).toBeVisible();

    await goTo(page, 'Review');
    await choose(page, `Record the review by ${STRANGER} in your log`);
    const id = await shownActivityId(page);
    const url = eventUrl(maintainer.pod, id);
    expect(await publicText(url)).toBe(404);
    await act(page, 'Approve');
    await expectPublicly(url, id);
  });

  test('Policies come about by a form and from elsewhere, and go again.', async ({ page, maintainer }) => {
    await login(page, maintainer);
    await expectAllSent(page);
    await goTo(page, 'Policies');
    await newPolicy(page, 'Fill in a form');
    await act(page, 'Save to my pod');
    await expect(page.getByText('Give it a title, by which you will know it again.')).toBeVisible();
    await page.getByLabel('Title').fill('Thank for reviews');
    await page.getByLabel('from', { exact: true }).selectOption({ label: 'Plumb Line' });
    await page.getByRole('checkbox', { name: 'put a task before me' }).check();
    await page.getByLabel('What I am to do').fill('Write a note of thanks');
    await expect(page.getByText(/it comes from .?Plumb Line/)).toBeVisible();
    await tryOut(page);
    await axe(page);
    await act(page, 'Save to my pod');
    await expect(page.getByRole('heading', { level: 2, name: 'Thank for reviews' })).toBeVisible();
    await expect(page.getByText(/wait[s]? for you/)).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete it' }).click();
    await expect(rows(page).filter({ hasText: 'Thank for reviews' })).toHaveCount(0, { timeout: 30_000 });

    await newPolicy(page, 'Bring one in from elsewhere');
    await page.getByLabel('Or paste the text (N3)').fill(KOREOGRAFEYE);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await expect(page.getByText('It is kept switched off')).toBeVisible();
    await axe(page);
    await act(page, 'Keep it, switched off');
    await expect(page.getByRole('radio', { name: 'Nothing: off' })).toBeChecked();
    await expect(await reveal(page, 'Imported policy')).toContainText('off');
  });
});
