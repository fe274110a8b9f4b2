import { expect, it } from 'vitest';
import { crateRules } from '../../../i18n/en/crate-rules.ts';
import { faults } from '../../../testing/crates/faults.ts';

it('Every rule that can be broken is explained, and every rule that is explained can be broken.', () => {
  const explained = Object.keys(crateRules).map((key) => key.replace('crateRule.', ''));
  expect(explained.sort()).toEqual([...new Set(faults.map(({ rule }) => rule))].sort());
});
