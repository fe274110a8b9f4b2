import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { browsers } from '../browser.ts';
import { bundlePage, servePage } from './browser/bench-page.ts';
import type { Measurement } from './measurement.ts';

const KEYS = 60;
/** Between two keys, in milliseconds: somebody who types quickly. */
const PACE = 110;
const LIMIT = 50;

/** What the page collects: for each key the time from the press to the picture, in milliseconds. */
interface Watched {
  keys: number[];
}

/**
 * Types into a field of a crate of 10,000 files, in a real browser and with all that goes on meanwhile: lists, check,
 * undo, drafts. A key counts from its press until the screen shows it, and with all the work that it makes.
 */
export async function benchCrateTyping(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-bench-'));
  await bundlePage('crates-page.ts', folder);
  const server = await servePage(folder);
  const [found] = browsers();
  if (!found) throw new Error('There is no browser.');
  const browser = await chromium.launch({ ...found, args: [...found.args] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await measure(page);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function measure(page: Page): Promise<Measurement[]> {
  const field = page.getByRole('textbox', { name: 'Name', exact: true }).first();
  await field.waitFor({ timeout: 120_000 });
  await field.click();
  await page.evaluate(() => {
    const watched: Watched = { keys: [] };
    Object.assign(globalThis, { watched });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') watched.keys.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
  await page.keyboard.type('Warm up. ', { delay: PACE });
  await page.evaluate(() => {
    (globalThis as unknown as { watched: Watched }).watched.keys = [];
  });
  const session = await page.context().newCDPSession(page);
  // Processor time: that of others on a busy machine does not count.
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await session.send('Performance.enable');
  const begin = await taskTime(session);
  const text = 'Heights of the water, '.repeat(4).slice(0, KEYS);
  await page.keyboard.type(text, { delay: PACE });
  const slow = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return (globalThis as unknown as { watched: Watched }).watched.keys;
  });
  const work = ((await taskTime(session)) - begin) / KEYS;
  if (!(await field.inputValue()).endsWith(text)) throw new Error('What was typed is not in the field.');
  // The observer names only keys that took 16 ms or more.
  const times = [...slow, ...Array<number>(Math.max(0, KEYS - slow.length)).fill(8)].sort((a, b) => a - b);
  const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? Number.NaN;
  return [
    typing('half of the keys on the screen within', at(0.5), LIMIT),
    typing('work of the page for a key, with all that follows', Math.round(work), LIMIT),
  ];
}

/** Processor time of all tasks of the page so far, in milliseconds. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
}

function typing(name: string, value: number, limit: number): Measurement {
  return {
    name: `crates: typing in a crate of 10,000 files, ${name}`,
    value,
    unit: 'ms',
    goal: `≤ ${limit}`,
    pass: value <= limit,
  };
}
