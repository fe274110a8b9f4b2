import { expect, type Locator } from '@playwright/test';
import type { Desk } from './desk.ts';
import type { ServiceName } from './sandbox/service-pod.ts';
import { act, choose, chooseAbout, goTo, rows } from './steps.ts';

/** What a maintainer does at her desk in several steps, by clicking. */

/** Approves a card of the queue about a work. The queue has to be shown. */
export async function approve({ page }: Desk, title: string, words: string): Promise<void> {
  await chooseAbout(page, title, words);
  await act(page, 'Approve');
}

/**
 * Offers a work to a service, from its page among the artefacts.
 * @param how.way through her own inbox, instead of directly
 * @param how.mailbox her e-mail address, where the service knows people by it
 */
export async function offer(
  { page, world }: Desk,
  title: string,
  service: ServiceName,
  how: { pattern?: 'request-review' | 'request-endorsement'; way?: 'own-inbox'; mailbox?: string } = {},
): Promise<void> {
  await goTo(page, 'Artefacts');
  await choose(page, title);
  await act(page, 'Offer to a service');
  await page.getByLabel('What you ask for').selectOption(how.pattern ?? 'request-review');
  await page.getByLabel('Whom you ask').selectOption(world.accounts[service].webId);
  if (how.mailbox) await page.getByLabel('Your e-mail address').fill(how.mailbox);
  const [way, button] =
    how.way === 'own-inbox'
      ? ['Through your own inbox', 'Put the offer into my inbox']
      : ['Directly', 'Send offer'];
  await page.getByRole('radio', { name: way }).check();
  await expect(page.getByText('This message follows COAR Notify 1.0.1.')).toBeVisible();
  await act(page, button);
}

/** Opens the thread of a work, and gives back the pane with it. */
export async function openThread({ page }: Desk, title: string): Promise<Locator> {
  await goTo(page, 'Threads');
  return choose(page, title);
}

/** Says of a policy what it may do. */
export async function setPolicy(
  { page }: Desk,
  title: string,
  what: 'acts by itself' | 'suggests' | 'off',
): Promise<void> {
  const [radio, button] = {
    'acts by itself': ['Act by itself', 'Let it act by itself'],
    suggests: ['Suggest', 'Let it suggest'],
    off: ['Nothing: off', 'Switch it off'],
  }[what] as [string, string];
  await goTo(page, 'Policies');
  await rows(page).filter({ hasText: title }).click();
  await page.getByRole('radio', { name: radio }).check();
  await act(page, button);
  await expect(rows(page).filter({ hasText: title })).toContainText(what);
}
