import { describe, expect, it } from 'vitest';
import { analysis, share, tides } from '../crates/clean-crates.ts';
import { faults } from '../crates/faults.ts';
import { judge } from './judge.ts';
import { isJudgeThere } from './shapes.ts';

// The shapes are the work of third parties and lie beside the project where there is room for them.
describe.skipIf(!isJudgeThere)('The shapes of others', () => {
  it.each([
    ['with files', tides],
    ['with a workflow and its run', analysis],
    ['for ScienceMesh', share],
  ])('have nothing against our clean crate %s.', async (_, base) => {
    expect(await judge(base('1.2'))).toEqual([]);
  });

  it.each(faults.filter(({ isJudged }) => isJudged).map((each) => [each.rule, each.fault, each] as const))(
    'see, as our %s does, that a crate %s.',
    async (_, __, { base, change }) => {
      expect(await judge(change(base('1.2'), '1.2'))).not.toEqual([]);
    },
  );
});
