import { expect, test } from 'vitest';
import type { PolicyFinding } from '../../../domain/staging/policy-finding.ts';
import { groupFindings, mergeFindings } from './merge-findings.ts';

const finding = (
  rule: PolicyFinding['rule'],
  level: PolicyFinding['level'] = 'error',
  values: PolicyFinding['values'] = {},
  source = 'Ring',
): PolicyFinding => ({ level, rule, source, values });

test('what the service says now counts more than what was worked out from its figures', () => {
  const own = [finding('quota-small', 'warning', { destination: 'LAKE_DISK', remaining: 3 })];
  const live = [finding('quota-small', 'error', { destination: 'LAKE_DISK', remaining: 2 })];
  expect(mergeFindings(own, live)).toEqual(live);
});

test('the same rule of another source, or about another place, stays', () => {
  const own = [finding('bytes', 'error', {}, 'the house'), finding('closed', 'error', { destination: 'A' })];
  const live = [finding('bytes'), finding('closed', 'error', { destination: 'B' })];
  expect(mergeFindings(own, live)).toHaveLength(4);
});

test('what the deployer says of a destination stays beside what the service says of it', () => {
  const at = { destination: 'LAKE_DISK' };
  const own = [finding('destination', 'error', at, 'the house')];
  expect(mergeFindings(own, [finding('destination', 'error', at)])).toHaveLength(2);
});

test('the gravest come first, and many of one rule are one group', () => {
  const many = ['a', 'b', 'c'].map((member) => finding('member-not-did', 'error', { member }));
  const groups = groupFindings(mergeFindings([finding('already-there', 'info'), ...many], []));
  expect(groups.map(({ first, others }) => [first.rule, others.length])).toEqual([
    ['member-not-did', 2],
    ['already-there', 0],
  ]);
});
