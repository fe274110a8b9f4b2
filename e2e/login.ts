import { expect, type Page } from '@playwright/test';
import type { SandboxAccount } from './sandbox/accounts.ts';

/**
 * Logs in as a person does: the field of the app, the provider's log-in page, its consent page, and back.
 * Starts at `path` of the app and ends there, when the navigation shows that the session stands.
 */
export async function login(page: Page, account: SandboxAccount, path = '/'): Promise<void> {
  await page.goto(path);
  await page.getByLabel('WebID, provider or storage').fill(account.webId);
  await page.getByRole('button', { name: 'Continue' }).click();
  await giveConsent(page, account);
  await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: 30_000 });
}

/** Walks the provider's pages: log-in (unless the browser is known there) and consent. */
export async function giveConsent(page: Page, account: SandboxAccount): Promise<void> {
  const password = page.locator('#password');
  const authorize = page.getByRole('button', { name: 'Authorize' });
  await expect(password.or(authorize)).toBeVisible({ timeout: 30_000 });
  if (await password.isVisible()) {
    await page.locator('#email').fill(account.email);
    await password.fill(account.password);
    await page.getByRole('button', { name: 'Log in' }).click();
  }
  await authorize.click();
}
