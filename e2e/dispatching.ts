import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { publishAt } from './sandbox/home-host.ts';
import { goTo } from './steps.ts';

/** What somebody does who sends crates, by clicking. */

/**
 * Says under which address she sends, makes a key, and puts the two documents that the screen offers at the host of the
 * address, as its administrator would. @param homeHost URL, ending in `/`
 */
export async function publishIdentity(page: Page, homeHost: string): Promise<void> {
  const { host } = new URL(homeHost);
  await goTo(page, 'Dispatches');
  await page.getByRole('link', { name: 'Who vouches for you' }).first().click();
  await page.getByRole('textbox', { name: 'Your sender address' }).fill(`alice@${host}`);
  await page.getByRole('button', { name: 'Send under this address' }).click();
  await page.getByRole('button', { name: 'Make a key' }).click();
  await expect(page.getByText('signs now')).toBeVisible();
  await publishAt(homeHost, '/.well-known/ocm', await downloaded(page, 'Download ocm'));
  await publishAt(homeHost, '/ocm/jwks.json', await downloaded(page, 'Download jwks.json'));
}

/** The text of the file that a button gives. */
async function downloaded(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await download).path(), 'utf8');
}

/** Opens the composer for a crate of the pod, names a recipient, and asks the node. */
export async function beginDispatch(page: Page, crate: string, recipient: string): Promise<void> {
  await goTo(page, 'Dispatches');
  await page.getByRole('link', { name: 'Send a crate' }).first().click();
  await page.getByRole('option', { name: crate }).click();
  await page.getByLabel('Recipients').fill(recipient);
  await page.getByRole('button', { name: /^Ask (.* what it takes|again)$/ }).click();
  await expect(page.getByText('Asked now')).toBeVisible();
}

/** Checks what was composed, sends it, and waits for the receipt. @param send name of the button */
export async function checkAndSend(page: Page, send: string | RegExp = /^Send to/): Promise<void> {
  await page
    .getByRole('button', { name: /^Check (it|again)$/ })
    .last()
    .click();
  await page.getByRole('button', { name: send }).click();
}
