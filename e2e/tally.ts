/** How many tests, or checks, went which way. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Reads the counts from Vitest's JSON report. */
export function countVitest(json: string): Tally {
  const report = JSON.parse(json) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Reads the counts from Playwright's JSON report; a test that passed only when repeated has failed. */
export function countPlaywright(json: string): Tally {
  const { stats } = JSON.parse(json) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** A line per step, then the sum alone on the last line. */
export function sumUp(
  steps: readonly { readonly name: string; readonly tally: Tally; readonly seconds: number }[],
): string {
  const rows = steps.map(({ name, tally, seconds }) => {
    const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
    return `${name.padEnd(12)}${seconds.toFixed(1).padStart(7)} s  ${tally.passed} passed, ${tally.failed} failed${skipped}`;
  });
  const sum = (way: 'passed' | 'failed'): number => steps.reduce((all, { tally }) => all + tally[way], 0);
  return [...rows, '', `${sum('passed')} passed, ${sum('failed')} failed`].join('\n');
}
