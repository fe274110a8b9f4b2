import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countPlaywright, countVitest, sumUp, type Tally } from './tally.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** One script of package.json; `report` is where a test runner leaves its counts. */
interface Step {
  readonly script: string;
  readonly args?: readonly string[];
  readonly report?: { readonly file: string; readonly count: (json: string) => Tally };
}

function vitest(script: string, file: string): Step {
  return {
    script,
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    report: { file, count: countVitest },
  };
}

const VERIFY: readonly Step[] = [
  { script: 'typecheck' },
  { script: 'lint' },
  { script: 'boundaries' },
  { script: 'unused' },
  vitest('test:unit', 'test-results/unit.json'),
  { script: 'build' },
  { script: 'size' },
];

const ALL: readonly Step[] = [
  ...VERIFY,
  vitest('test:pod', 'test-results/pod.json'),
  { script: 'test:e2e', report: { file: 'test-results/e2e.json', count: countPlaywright } },
];

function run(step: Step, environment: NodeJS.ProcessEnv): Tally {
  const report = step.report && join(ROOT, step.report.file);
  if (report) rmSync(report, { force: true });
  const args = ['run', '--silent', step.script, ...(step.args ? ['--', ...step.args] : [])];
  const { status } = spawnSync('npm', args, { cwd: ROOT, stdio: 'inherit', env: environment });
  const tally =
    step.report && report && existsSync(report)
      ? step.report.count(readFileSync(report, 'utf8'))
      : { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 };
  // A runner that ends badly without naming a failed test has failed all the same.
  return status === 0 ? tally : { ...tally, failed: Math.max(1, tally.failed) };
}

/** The browser for the specs, installed if need be; `undefined` when there is none to be had. */
function browserPath(): string | undefined {
  const tsx = join(ROOT, 'node_modules', '.bin', 'tsx');
  const { status, stdout } = spawnSync(tsx, [join(ROOT, 'e2e', 'install-browser.ts')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** The tests that have more to them than fits into every run: these alone, at full length. */
const DEEP: readonly Step[] = [
  vitest('test:unit', 'test-results/unit.json'),
  { script: 'test:e2e', args: ['faults'], report: { file: 'test-results/e2e.json', count: countPlaywright } },
];

/** Runs all steps, also after a failure, and ends with the sum of tests and checks. */
function main(steps: readonly Step[], more: NodeJS.ProcessEnv = {}): void {
  const environment = { ...process.env, ...more };
  const tallies: { name: string; tally: Tally; seconds: number }[] = [];
  for (const step of steps) {
    console.log(`\n── ${step.script}`);
    const begin = performance.now();
    if (step.script === 'test:e2e') environment.ORRERY_BROWSER = browserPath();
    const tally = run(step, environment);
    if (step.script === 'build' && tally.failed === 0) environment.ORRERY_BUILT = '1';
    tallies.push({ name: step.script, tally, seconds: (performance.now() - begin) / 1000 });
  }
  console.log(`\n${sumUp(tallies)}`);
  if (tallies.some(({ tally }) => tally.failed > 0)) process.exit(1);
}

if (process.argv[2] === 'deep') main(DEEP, { ORRERY_DEEP: '1' });
else main(process.argv[2] === 'all' ? ALL : VERIFY);
