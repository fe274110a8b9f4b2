import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, sumUp } from './tally.ts';

describe('The tally', () => {
  it('reads the reports of both test runners.', () => {
    const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 };
    expect(countVitest(JSON.stringify(vitest))).toEqual({ passed: 3, failed: 1, skipped: 2 });
    const playwright = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } };
    expect(countPlaywright(JSON.stringify(playwright))).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  it('ends with the sum alone on a line.', () => {
    const text = sumUp([
      { name: 'lint', tally: { passed: 1, failed: 0, skipped: 0 }, seconds: 1.04 },
      { name: 'test:unit', tally: { passed: 40, failed: 2, skipped: 1 }, seconds: 12 },
    ]);
    expect(text.split('\n')).toEqual([
      'lint            1.0 s  1 passed, 0 failed',
      'test:unit      12.0 s  40 passed, 2 failed, 1 skipped',
      '',
      '41 passed, 2 failed',
    ]);
  });
});
