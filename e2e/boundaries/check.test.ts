import { describe, expect, it } from 'vitest';
import { illegalImports, PLANTED, ruleNames } from './check.ts';

describe('The import rules', () => {
  it('catch every planted violation, each by its own rule, and leave the legal imports alone.', async () => {
    const { modules, violations } = await illegalImports(PLANTED);
    expect(modules).toBeGreaterThan(20);
    expect([...new Set(violations.map(({ rule }) => rule))].sort()).toEqual(ruleNames().sort());
    expect(violations.filter(({ from }) => from.endsWith('/legal.ts'))).toEqual([]);
  }, 30_000);
});
