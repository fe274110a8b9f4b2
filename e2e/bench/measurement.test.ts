import { describe, expect, it } from 'vitest';
import { measurementLine } from './measurement.ts';

describe('A measurement', () => {
  it('is one line with value, unit, goal and outcome.', () => {
    const ratio = { name: 'decode', value: 0.04217, unit: '×', goal: '≤ 0.1', pass: true };
    expect(measurementLine(ratio)).toBe('pass  decode: 0.0422 × (goal ≤ 0.1)');
    const time = { name: 'sync', value: 1234.5, unit: 'ms', goal: '≤ 1000', pass: false };
    expect(measurementLine(time)).toBe('FAIL  sync: 1235 ms (goal ≤ 1000)');
  });
});
