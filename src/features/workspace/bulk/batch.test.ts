import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../domain/result.ts';
import type { Intent } from '../../../domain/suggestion/model.ts';
import { askForEach, progressOf, retryable } from './batch.ts';

const intent = (state: Intent['state'], more: Partial<Intent> = {}) =>
  ({ id: state, cause: 'c', state, attempts: 1, ...more }) as unknown as Intent;
const problem = { kind: 'server', url: 'https://a.example/', status: 500 } as const;

describe('A batch', () => {
  it('asks for each in its order, and one that is refused holds up no other.', async () => {
    const asked: number[] = [];
    const result = await askForEach([1, 2, 3], async (item) => {
      asked.push(item);
      return item === 2 ? fail(problem) : ok(undefined);
    });
    expect(asked).toEqual([1, 2, 3]);
    expect(result).toEqual({ taken: [1, 3], refused: [{ item: 2, problem }] });
  });

  it('has done what has come to its end, and tells of what failed before anything else.', () => {
    expect(progressOf([]).state).toBe('done');
    expect(progressOf([intent('done'), intent('dropped')]).state).toBe('done');
    expect(progressOf([intent('done'), intent('held')]).state).toBe('under-way');
    expect(progressOf([intent('ready', { attempts: 0 })]).state).toBe('under-way');
    expect(progressOf([intent('running'), intent('failed', { problem })])).toEqual({
      state: 'failed',
      problem,
    });
  });

  it('tells of what waits for another attempt, and can try that again as well.', () => {
    const waiting = intent('ready', { problem });
    expect(progressOf([waiting])).toEqual({ state: 'failed', problem, triesAgain: true });
    expect(retryable([waiting, intent('failed'), intent('done'), intent('ready', { attempts: 0 })])).toEqual([
      waiting,
      intent('failed'),
    ]);
  });
});
