import { expect, test } from 'vitest';
import type { PolicyFinding } from '../../domain/staging/policy-finding.ts';
import { findingWords } from './finding-words.ts';
import { stagingProblemWords } from './staging-problem-words.ts';

const finding = (rule: PolicyFinding['rule'], values: PolicyFinding['values']): PolicyFinding => ({
  level: 'error',
  rule,
  source: 'https://site.example/platforms.json',
  values,
});

/** Without the marks that keep names apart. */
const bare = (text: string) => text.replace(/[\u2068\u2069]/g, '');

test('a request that the rules forbid by now is told with the rule, with who made it, and that nothing was sent', () => {
  const against = finding('files', { files: 12, limit: 10 });
  const { title, next } = stagingProblemWords({ kind: 'against-rules', finding: against });
  expect(bare(title)).toBe('The rules of https://site.example/platforms.json forbid this by now');
  expect(bare(next ?? '')).toMatch(/^The collection has 12 items.* was not handed in/);
});

test.each([
  [
    finding('quota-small', { destination: 'A_DISK', bytes: 10_500_000, remaining: 2_000_000 }),
    'You have 2 MB left at A_DISK, and the collection has 10.5 MB.',
  ],
  [
    finding('lifetime-long', { lifetime: 30 * 86_400, limit: 14 * 86_400 }),
    'The copies are to stay for 30 days. They may stay for 14 days at most.',
  ],
  [
    finding('files', { files: 12, limit: 10 }),
    'The collection has 12 items. At most 10 may go in one request.',
  ],
  [
    finding('closed', { destination: 'A_DISK', reason: 'downtime', until: '' }),
    'A_DISK is closed now (down for maintenance).',
  ],
])('a finding is said with its values (%#)', (each, sentence) => {
  expect(bare(findingWords(each).sentence)).toBe(sentence);
  expect(bare(findingWords(each).source)).toBe('Says https://site.example/platforms.json.');
});

test('a refusal that is known says what to do, and an unknown one keeps the words of the service', () => {
  const refused = (reason: string) =>
    stagingProblemWords({
      kind: 'service-refused',
      url: 'https://rucio.example/rules/',
      status: 409,
      reason,
      message: 'There is not enough quota',
    });
  expect(refused('InsufficientAccountLimit').next).toContain('ask for approval');
  expect(bare(refused('SomethingNew').next ?? '')).toMatch(/^It says: “There is not enough quota” /);
  expect(refused('SomethingNew').details).toContain('There is not enough quota');
  for (const reason of ['title', 'next', 'says'])
    expect(refused(reason).next).toEqual(refused('SomethingNew').next);
});
