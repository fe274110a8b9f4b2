import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCrate } from './check.ts';
import type { CheckOptions } from './options.ts';

const FIXTURES = new URL('../../../../shared/fixtures/rocrate/', import.meta.url);
const isThere = existsSync(new URL('expected.json', FIXTURES));

interface Case extends CheckOptions {
  readonly file: string;
  readonly must: readonly string[];
  readonly should: readonly string[];
}

const cases: readonly Case[] = isThere ? read('expected.json') : [];

// Crates of third parties, which lie beside the project where there is room for them, and are not part of it.
describe.skipIf(!isThere)('The crates of others', () => {
  it.each(cases.map((each, index) => [`${index} ${each.file}`, each] as const))(
    '%s is judged as expected.',
    (_, each) => {
      const { file, must, should, ...options } = each;
      const findings = checkCrate(read(file), options);
      const found = (severity: string) =>
        [...new Set(findings.filter((f) => f.severity === severity).map((f) => f.rule))].sort();
      expect(found('must')).toEqual([...must].sort());
      expect(found('should')).toEqual(expect.arrayContaining([...should]));
    },
  );
});

function read(file: string) {
  return JSON.parse(readFileSync(new URL(file, FIXTURES), 'utf8'));
}
