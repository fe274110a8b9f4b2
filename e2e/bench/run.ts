import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Bench, type Measurement, measurementLine } from './measurement.ts';

const here = dirname(fileURLToPath(import.meta.url));
const NO_BENCH = /^(run|measurement)\.ts$|-page\.ts$|\.test\.ts$/;

/** Runs every `bench…` function of the modules in this folder, one after the other, and writes `results.json`. */
async function main(): Promise<void> {
  const results: Measurement[] = [];
  for (const file of readdirSync(here).sort()) {
    if (!file.endsWith('.ts') || NO_BENCH.test(file)) continue;
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
  writeFileSync(join(here, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  if (results.length === 0) console.error('Nothing was measured.');
  process.exit(results.length > 0 && results.every(({ pass }) => pass) ? 0 : 1);
}

await main();
