import { readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Bench, type Measurement, measurementLine } from './measurement.ts';

const here = dirname(fileURLToPath(import.meta.url));
const NO_BENCH = /^(run|measurement)\.ts$|-page\.ts$|\.test\.ts$/;

/**
 * Runs every `bench…` function of the modules in this folder, one after the other, and writes `results.json`. With names
 * of modules (`npm run bench -- policy worker`) only those are run, and what they measure is not kept.
 */
async function main(wanted: readonly string[]): Promise<void> {
  const results: Measurement[] = [];
  for (const file of readdirSync(here).sort()) {
    if (!file.endsWith('.ts') || NO_BENCH.test(file)) continue;
    if (wanted.length > 0 && !wanted.includes(basename(file, '.ts'))) continue;
    const exported = (await import(pathToFileURL(join(here, file)).href)) as Record<string, unknown>;
    const benches = Object.entries(exported).filter(
      (entry): entry is [string, Bench] => /^bench/.test(entry[0]) && typeof entry[1] === 'function',
    );
    if (benches.length === 0) throw new Error(`${file} exports no function whose name begins with “bench”.`);
    for (const [, bench] of benches) {
      for (const result of await bench()) {
        results.push(result);
        console.log(measurementLine(result));
      }
    }
  }
  if (wanted.length === 0) writeFileSync(join(here, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  if (results.length === 0) console.error('Nothing was measured.');
  process.exit(results.length > 0 && results.every(({ pass }) => pass) ? 0 : 1);
}

await main(process.argv.slice(2));
