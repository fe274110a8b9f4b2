import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browsers } from '../browser.ts';
import { bundlePage, servePage } from './browser/bench-page.ts';
import type { FindPage, FindTimes } from './find-page.ts';
import type { Measurement } from './measurement.ts';

const ROWS = 10_000;
const ROUNDS = 5;

/**
 * Reads and shows an answer of 10,000 rows in a real browser: in the way of Orrery, and in that of most examples
 * (DOMParser, every row in the page), in turns. What counts is how long nobody can use the page.
 */
export async function benchFind(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-bench-'));
  await bundlePage('find-page.ts', folder);
  const server = await servePage(folder);
  const [found] = browsers();
  if (!found) throw new Error('There is no browser.');
  const browser = await chromium.launch({ ...found, args: [...found.args] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'bench' in globalThis);
    const show = (way: 'orrery' | 'usual') =>
      page.evaluate(
        ([which, rows]) => (globalThis as unknown as { bench: FindPage }).bench.show(which, rows),
        [way, ROWS] as const,
      );
    const ours: FindTimes[] = [];
    const usual: FindTimes[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [one, other] = [await show('orrery'), await show('usual')];
      if (one.shown !== ROWS || other.shown !== ROWS) throw new Error('Rows are missing.');
      // The first round warms up.
      if (round > 0) {
        ours.push(one);
        usual.push(other);
      }
    }
    return measurements(ours, usual);
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

function measurements(ours: readonly FindTimes[], usual: readonly FindTimes[]): Measurement[] {
  const of = (times: readonly FindTimes[], key: 'all' | 'blocked') => median(times.map((each) => each[key]));
  const share = median(ours.map(({ blocked }, round) => blocked / (usual[round]?.blocked ?? Number.NaN)));
  const told = (name: string, value: number): Measurement => ({
    name: `find: ${ROWS} rows read and shown, ${name}`,
    value: Math.round(value),
    unit: 'ms',
    goal: '-',
    pass: true,
  });
  return [
    told('until all are there: Orrery', of(ours, 'all')),
    told('until all are there: DOMParser and a table', of(usual, 'all')),
    told('longest time without an answer to the user: Orrery', of(ours, 'blocked')),
    told('the same: DOMParser and a table', of(usual, 'blocked')),
    {
      name: 'find: Orrery’s share of the time without an answer',
      value: Number(share.toPrecision(3)),
      unit: '×',
      goal: '≤ 0.1',
      pass: share <= 0.1,
    },
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
