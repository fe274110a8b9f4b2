import { expect, type Page } from '@playwright/test';
import type { Member } from '../src/domain/staging/collection.ts';
import { collectionToTurtle } from '../src/pod/collections/collection-rdf.ts';
import { collectionId, collectionsUrl } from '../src/pod/collections/places.ts';
import type { SandboxAccount } from './sandbox/accounts.ts';
import { authenticatedFetch } from './sandbox/client-credentials.ts';
import { observations } from './sandbox/platforms/catalogue.ts';
import { RUCIO_PASSWORD } from './sandbox/platforms/rucio.ts';
import { podWriter } from './sandbox/pod-writer.ts';
import { expectAllSent } from './steps.ts';

/** What somebody does who has data brought near a computer, by clicking, and what was there before. */

/** How long a page may take that has just been loaded anew, in milliseconds. */
export const AFTER_RELOAD = 60_000;

/** The name of an account's user at all platforms. */
export function userOf({ name }: SandboxAccount): string {
  return name.toLowerCase().slice(-20);
}

/** Observations of the survey, those on tape first asked. @param count how many */
export function surveyMembers(count: number): readonly Member[] {
  return observations()
    .filter(({ place }) => place === 'COAST_TAPE')
    .slice(0, count)
    .map(({ scope, name, bytes, id }) => ({
      identifier: `${scope}:${name}`,
      title: id,
      size: bytes,
      added: '2026-11-01T00:00:00Z',
    }));
}

/** Puts a collection into a pod, as another device would have. Gives its id. */
export async function putCollection(
  account: SandboxAccount,
  title: string,
  members: readonly Member[],
): Promise<string> {
  const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const document = `${collectionsUrl(`${account.pod}orrery/`)}${slug}.ttl`;
  const at = new Date().toISOString();
  const id = collectionId(document);
  const collection = { id, title, version: 1, kept: [], members, created: at, modified: at };
  const pod = podWriter(await authenticatedFetch(account));
  await pod.put(document, 'text/turtle', collectionToTurtle(collection));
  return id;
}

/** Signs in to a Rucio in the dialog that is open. */
export async function signInByPassword(page: Page, user: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab', { name: 'Password' }).click();
  await dialog.getByRole('textbox', { name: 'Account' }).fill(user);
  await dialog.getByRole('textbox', { name: 'User name' }).fill(user);
  await dialog.getByRole('textbox', { name: 'Password' }).fill(RUCIO_PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
}

/** Pastes a token into the dialog that is open. */
export async function signInByPaste(page: Page, token: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  const tab = dialog.getByRole('tab', { name: 'Paste a token' });
  if ((await dialog.getByRole('tab').count()) > 0) await tab.click();
  await dialog.getByRole('textbox', { name: 'Token' }).fill(token);
  await dialog.getByRole('button', { name: 'Use this token' }).click();
  await expect(dialog).toBeHidden();
}

/** Path in the app of a new request for a collection at a service. */
export function requestPath(collection: string, service: string): string {
  return `/staging?${new URLSearchParams({ view: 'request', collection, service })}`;
}

/** Loads the page anew, until the pod's session is there again: a dialog that is opened before is gone with the redirection. */
export async function reloaded(page: Page): Promise<void> {
  await page.reload();
  await expectAllSent(page, AFTER_RELOAD);
}

/** Opens the dialog in which one signs in to the service of the shown request. */
export async function openSignIn(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Sign in( to|$)/ }).first();
  await button.click();
  await expect(page.getByRole('dialog', { name: /^Sign in to/ })).toBeVisible();
}

/** Chooses a destination and goes on to the last step. */
export async function goToCheck(page: Page, destination: string): Promise<void> {
  await page.getByRole('radio', { name: destination }).check();
  await page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: 'Options' }).click();
  await page
    .getByRole('toolbar', { name: 'Actions' })
    .getByRole('button', { name: 'Check and send' })
    .click();
}

/** How the shown request stands, in a word. */
export function standing(page: Page) {
  return page.getByRole('region', { name: 'Details of the chosen item' }).getByRole('status').first();
}

/** Has the service asked at once, again and again, until the shown request stands as wanted. */
export async function expectStanding(page: Page, words: string | RegExp): Promise<void> {
  const look = page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: 'Look now' });
  await expect(async () => {
    if (await look.isVisible()) await look.click({ timeout: 1_000 });
    await expect(standing(page)).toContainText(words, { timeout: 1_500 });
  }).toPass({ timeout: 45_000 });
}

/** A text of a screen, wherever it has marks around names that keep their direction. */
export function said(text: string): RegExp {
  const words = text.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(words.join('[\u2066-\u2069]* [\u2066-\u2069]*').replaceAll('\\.', '[\u2066-\u2069]*\\.'));
}

/** Looks for an object of the survey, marks the first rows and puts them into a new collection. */
export async function collectFromSearch(
  page: Page,
  { object, rows, title }: { readonly object: string; readonly rows: number; readonly title: string },
): Promise<void> {
  await page.getByRole('textbox', { name: 'Object or position' }).fill(object);
  await page.getByRole('textbox', { name: 'Radius' }).fill('30');
  await page.getByRole('button', { name: 'Search for data' }).click();
  await expect(page.getByRole('grid', { name: 'Rows that were found' })).toBeVisible();
  for (let row = 1; row <= rows; row += 1)
    await page.getByRole('checkbox', { name: `Mark row ${row}`, exact: true }).check();
  await page.getByRole('button', { name: 'Add to a collection' }).first().click();
  const dialog = page.getByRole('dialog', { name: /^Add \d+ items? to a collection$/ });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(title);
  await dialog.getByRole('button', { name: 'Create the collection' }).click();
  await expect(dialog).toBeHidden();
}

/** Says yes on a page of the identity provider, which has opened in a window of its own. */
export async function agreeAs(window: Page, user: string, button: 'Allow' | 'Sign in'): Promise<void> {
  await window.getByRole('textbox', { name: 'Name' }).fill(user);
  await window.getByRole('button', { name: button }).click();
}
