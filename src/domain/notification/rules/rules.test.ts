import { describe, expect, it } from 'vitest';
import { withValue } from '../fixtures/edit.ts';
import { FAULTS } from '../fixtures/faults.ts';
import { fixture, VALID } from '../fixtures/load.ts';
import { findingsOf, validateNotification } from '../validate.ts';
import { RULES } from './rules.ts';

const idsOf = (document: unknown) => validateNotification(document).map(({ rule }) => rule);

describe('the table of rules', () => {
  it('has each id once', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a fault for every rule, and no fault for a rule that does not exist', () => {
    expect(Object.keys(FAULTS).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it.each(RULES)('words $id for a maintainer and for a developer', ({ message, advice, path }) => {
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(advice).toMatch(/^[A-Z].*\.$/);
    expect(path).not.toBe('');
  });
});

describe.each(VALID)('a valid %s', (name) => {
  it('breaks no rule', () => {
    expect(idsOf(fixture(name))).toEqual([]);
  });
});

describe.each(RULES)('$id', ({ id, force, path }) => {
  const cases = (FAULTS[id] ?? []).flatMap(({ in: messages, at, becomes }) =>
    messages.flatMap((message) => becomes.map((value) => ({ message, at, value }))),
  );

  it.each(cases)('is the only finding when $at of $message becomes $value', ({ message, at, value }) => {
    const findings = findingsOf(withValue(fixture(message), at.split(' '), value));
    expect(findings).toEqual([
      expect.objectContaining({ rule: id, severity: force === 'SHOULD' ? 'should' : 'must', path }),
    ]);
    expect(findings[0]?.spec).toMatch(/^https:\/\/coar-notify\.net\/specification\/1\.0\.1\//);
  });
});
