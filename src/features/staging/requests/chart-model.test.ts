import { describe, expect, it } from 'vitest';
import type { JobStatus } from '../../../domain/staging/phase.ts';
import { chartModel } from './chart-model.ts';

const start = Date.parse('2026-03-01T10:00:00.000Z');
const look = (seconds: number, done: number, more: Partial<JobStatus> = {}): JobStatus => ({
  phase: 'transferring',
  files: { done, moving: 10 - done, stuck: 0, total: 10 },
  seenAt: new Date(start + seconds * 1_000).toISOString(),
  ...more,
});

describe('The chart of a request', () => {
  it('is none while no file has been counted, which is not the same as 0 of 0.', () => {
    expect(chartModel([], 5, start)).toBeUndefined();
    expect(chartModel([{ phase: 'queued', seenAt: look(0, 0).seenAt }], 5, start)).toBeUndefined();
  });

  it('reckons bytes from the share of files, with the rate of late and the time that is left.', () => {
    const model = chartModel([look(0, 0), look(10, 2), look(20, 4)], 1_000, start + 20_000);
    expect(model).toMatchObject({ unit: 'bytes', total: 1_000, rate: 20, until: start + 50_000 });
    expect(model?.points.map(({ done }) => done)).toEqual([0, 200, 400]);
  });

  it('counts files where no size is known.', () => {
    expect(chartModel([look(0, 0), look(10, 5)], undefined, start + 10_000)).toMatchObject({
      unit: 'files',
      total: 10,
      rate: 0.5,
      until: start + 20_000,
    });
  });

  it('forgets how fast it was long ago, and says for how long nothing has moved.', () => {
    const seen = [look(0, 0), look(10, 8), look(600, 8, { phase: 'stuck' })];
    const model = chartModel(seen, 1_000, start + 600_000);
    expect(model?.rate).toBeUndefined();
    expect(model?.still).toBe(590_000);
    expect(model?.points.at(-1)?.isStuck).toBe(true);
  });

  it('promises nothing where all that is left is stuck, nor what should have been there by now.', () => {
    const stuck = look(10, 8, { phase: 'stuck', files: { done: 8, moving: 0, stuck: 2, total: 10 } });
    expect(chartModel([look(0, 0), stuck], 1_000, start + 10_000)).not.toHaveProperty('rate');
    const late = chartModel([look(0, 0), look(10, 9)], 1_000, start + 60_000);
    expect(late).toHaveProperty('rate');
    expect(late).not.toHaveProperty('until');
  });

  it('promises nothing more once all is there.', () => {
    const model = chartModel([look(0, 0), look(10, 10, { phase: 'complete' })], 1_000, start + 900_000);
    expect(model).not.toHaveProperty('rate');
    expect(model).not.toHaveProperty('still');
    const later = look(500, 10, { phase: 'complete', expires: '2026-04-01T00:00:00.000Z' });
    expect(chartModel([look(0, 0), look(10, 10), later], 1_000, start + 900_000)?.points).toHaveLength(2);
  });
});
