import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { isJudgeThere } from './shapes.ts';

const FIXTURES = new URL('../../../../shared/fixtures/rocrate/', import.meta.url);

interface Case {
  readonly file: string;
  readonly shacl?: 'valid' | 'invalid' | 'error';
}

const cases: Case[] = isJudgeThere ? read('expected.json').filter(({ shacl }: Case) => shacl) : [];

// The shapes are the work of third parties and lie beside the project where there is room for them.
describe.skipIf(!isJudgeThere)('The shapes of others', () => {
  it.each([...new Map(cases.map((each) => [each.file, each])).values()])(
    'judge $file as expected.',
    async ({ file, shacl }) => {
      const verdict = judge(read(file)).then((found) => (found.length === 0 ? 'valid' : 'invalid'));
      expect(await verdict.catch(() => 'error')).toBe(shacl);
    },
  );
});

function read(file: string) {
  return JSON.parse(readFileSync(new URL(file, FIXTURES), 'utf8'));
}
