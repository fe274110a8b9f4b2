import { expect, it, test } from 'vitest';
import { readExtension } from './extension.ts';

const now = Date.parse('2026-03-01T10:00:00.000Z');
const policy = { source: 'https://site.example/platforms.json', maxLifetime: 14 * 86_400 };

it('Days become seconds, and the day on which they end.', () => {
  expect(readExtension(' 1.5 ', undefined, now)).toEqual({
    kind: 'fine',
    seconds: 129_600,
    until: '2026-03-02T22:00:00.000Z',
  });
});

test.each(['', '0', '-3', 'a week', 'NaN', '1e300'])('“%s” is no number of days.', (days) => {
  expect(readExtension(days, policy, now)).toEqual({ kind: 'no-number' });
});

it('What the deployer forbids cannot be asked for, and says whose rule it is.', () => {
  expect(readExtension('14', policy, now)).toMatchObject({ kind: 'fine' });
  expect(readExtension('15', policy, now)).toMatchObject({
    kind: 'forbidden',
    finding: { rule: 'lifetime-long', source: policy.source },
  });
});
