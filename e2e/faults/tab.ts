import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { rows } from '../steps.ts';
import type { Random } from './random.ts';

/** The tab is killed all the same when it writes nothing for this many milliseconds: to begin with, and later on. */
const QUIET = 10_000;
const LULL = 4_000;
/** At which of its writes to pods a tab may be killed. */
const WRITES = 14;

/** Opens the app in a new tab and waits until the session is back. */
export async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const restored = page.waitForResponse((response) => response.url().endsWith('/.oidc/token'), {
    timeout: 60_000,
  });
  await page.goto('/review');
  await restored;
  return page;
}

/**
 * Kills the tab's process, page and worker alike, while one of its next writes is under way: what it has asked for may
 * arrive, the answer never will. Gives back which write it was.
 * @param pods URLs below which writes count
 */
export async function killDuringWork(page: Page, random: Random, pods: readonly string[]): Promise<string> {
  const chosen = random.between(1, WRITES);
  const session = await page.context().newCDPSession(page);
  let writes = 0;
  const cause = await new Promise<string>((resolve) => {
    const inALull = () => resolve(`nothing more to do after ${writes} writes`);
    let timer = setTimeout(inALull, QUIET);
    page.on('request', (request) => {
      const [method, url] = [request.method(), request.url()];
      if (!['PUT', 'POST', 'PATCH'].includes(method) || !pods.some((pod) => url.startsWith(pod))) return;
      writes += 1;
      clearTimeout(timer);
      if (writes < chosen) {
        timer = setTimeout(inALull, LULL);
        return;
      }
      resolve(`write ${writes}, ${method} ${new URL(url).pathname}`);
    });
  });
  const crashed = page.waitForEvent('crash');
  // A process that is killed gives no answer.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  return cause;
}

/** The card that asks what to answer to the message with this name. */
export function waiting(page: Page, name: string): Locator {
  return rows(page)
    .filter({ hasText: name })
    .filter({ hasText: /Accept the/ });
}

/**
 * Approves what stands in the queue under a name, by keyboard. Tells whether the replica has the decision: from then on
 * nothing may lose it. `false` where the tab died before, or the card is not there.
 */
export async function approve(page: Page, name: string): Promise<boolean> {
  const card = waiting(page, name);
  try {
    if ((await card.count()) === 0) return false;
    const before = await decided(page);
    await card.click();
    await page.keyboard.press('a');
    await expect.poll(() => decided(page)).toBeGreaterThan(before);
    return true;
  } catch (error) {
    if (page.isClosed() || String(error).includes('crashed')) return false;
    throw error;
  }
}

/** How many decisions of the maintainer's this browser's replica has. */
async function decided(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const name = names.find((each) => each.startsWith('orrery:')) ?? '';
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const rows = await new Promise<{ decidedBy: string }[]>((resolve, reject) => {
      const reading = database.transaction('decisions').objectStore('decisions').getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    database.close();
    return rows.filter(({ decidedBy }) => decidedBy === 'maintainer').length;
  });
}
