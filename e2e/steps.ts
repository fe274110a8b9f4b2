import { createHash } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';

/** What a maintainer does again and again, and what an outsider can see of it. */

/** The list of the screen that is shown. */
export function rows(page: Page): Locator {
  return page.getByRole('listbox').getByRole('option');
}

/** Goes to a place by the rail. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place }).click();
  await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible();
}

/** Chooses the first item whose text has the words, and gives back the pane with its details. */
export async function choose(page: Page, words: string | RegExp): Promise<Locator> {
  await (await reveal(page, words)).click();
  const details = page.getByRole('region', { name: 'Details of the chosen item' });
  await expect(details.getByRole('heading', { level: 2 })).toBeVisible();
  return details;
}

/** The items of the shown list that stand under the title of a work. */
export function rowsAbout(page: Page, title: string): Locator {
  const group = `preceding-sibling::*[@role="presentation"][1][contains(., "${title}")]`;
  return page.getByRole('listbox').locator(`xpath=./*[@role="option"][${group}]`);
}

/** As {@link choose}, of the items under the title of a work. For lists that are in sight as a whole. */
export async function chooseAbout(page: Page, title: string, words: string | RegExp): Promise<Locator> {
  await rowsAbout(page, title).filter({ hasText: words }).first().click();
  const details = page.getByRole('region', { name: 'Details of the chosen item' });
  await expect(details.getByRole('heading', { level: 2 })).toBeVisible();
  return details;
}

/** Scrolls the list, of which only what is in sight exists, until an item with the words is there. */
export async function reveal(page: Page, words: string | RegExp): Promise<Locator> {
  const row = rows(page).filter({ hasText: words }).first();
  const scroller = page.getByRole('listbox').locator('..');
  await expect(async () => {
    if ((await row.count()) === 0) await scroller.evaluate(scrollOn, undefined, { timeout: 1_000 });
    expect(await row.count()).toBeGreaterThan(0);
  }).toPass({ timeout: 45_000 });
  return row;
}

function scrollOn(element: Element): void {
  const atEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 1;
  element.scrollTop = atEnd ? 0 : element.scrollTop + element.clientHeight / 2;
}

/** Presses a button of the chosen item. */
export async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name }).click();
}

/** The id of the activity that the shown details are about, as the message itself has it. */
export async function shownActivityId(page: Page): Promise<string> {
  const field = page.getByRole('treeitem', { name: /^id: "urn:uuid:/ }).first();
  const name = await field.textContent();
  const id = /urn:uuid:[0-9a-f-]{36}/.exec(name ?? '')?.[0];
  if (!id) throw new Error(`No activity id in “${name}”.`);
  return id;
}

/** Where the event of an activity stands in a pod's log, by the documented rule. */
export function eventUrl(pod: string, activityId: string): string {
  return `${pod}events/${createHash('sha256').update(activityId.toLowerCase()).digest('hex')}.jsonld`;
}

/** Asks as anybody may, without credentials; the text, or the status when it is not 200. */
export async function publicText(url: string, accept = '*/*'): Promise<string | number> {
  const response = await fetch(url, { headers: { accept } });
  return response.status === 200 ? response.text() : response.status;
}

/** Waits until a public resource says something. */
export async function expectPublicly(url: string, saying: string | RegExp, accept?: string): Promise<void> {
  await expect
    .poll(() => publicText(url, accept), { timeout: 45_000 })
    .toEqual(expect.stringMatching(saying));
}

/** Waits until the sync line says that nothing is left to do. */
export async function expectAllSent(page: Page, timeout = 90_000): Promise<void> {
  const line = page.getByRole('button', { name: /^Connection and sync/ });
  await expect(line).toHaveAccessibleName(/Up to date/, { timeout });
  await expect(line).not.toHaveAccessibleName(/unsent|failed/, { timeout });
}
