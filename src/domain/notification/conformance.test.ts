import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeNotification } from './decode.ts';
import { validateNotification } from './validate.ts';

/** Published examples, kept outside of this repository because of their licences. */
const FOLDER = new URL('../../../../shared/fixtures/coar/', import.meta.url);
const available = existsSync(FOLDER);
const BASE = 'https://pod.example/inbox/1';

interface Expected {
  readonly folder: string;
  readonly file: string;
  readonly pattern: string;
  readonly must: readonly string[];
  readonly should: readonly string[];
}

/** Reads the tables of the index: file, pattern, verdict by 1.0.1. */
function expectations(): Expected[] {
  let folder = '';
  return readFileSync(new URL('INDEX.md', FOLDER), 'utf8')
    .split('\n')
    .flatMap((line): Expected[] => {
      folder = /^## (\S+)/.exec(line)?.[1] ?? folder;
      const [, file, pattern, verdict] = /^\| `(\S+\.json)` \| ([\w-]+)[^|]* \| (.*) \|$/.exec(line) ?? [];
      if (file === undefined || pattern === undefined || verdict === undefined) return [];
      const [must, should] = verdict.split('should:');
      return [{ folder, file, pattern, must: rulesIn(must), should: rulesIn(should) }];
    });
}

function rulesIn(text = ''): string[] {
  return [...text.matchAll(/`([\w.-]+)`/g)].map(([, rule]) => String(rule)).sort();
}

const textOf = (folder: string, file: string) => readFileSync(new URL(`${folder}/${file}`, FOLDER), 'utf8');

const GENERATION: Readonly<Record<string, string>> = { 'spec-0.9.0': '0.9' };

describe.skipIf(!available)('the published examples (skipped where they are not at hand)', () => {
  const expected = available ? expectations() : [];

  it('are all in the index', () => {
    expect(expected.length).toBe(53);
  });

  it.each(expected)('$folder/$file is judged as the index says', ({ folder, file, must, should }) => {
    const findings = validateNotification(JSON.parse(textOf(folder, file)));
    const rules = (severity: string) =>
      findings
        .filter((finding) => finding.severity === severity)
        .map(({ rule }) => rule)
        .sort();
    expect(rules('must')).toEqual(must);
    expect(rules('should')).toEqual(should);
  });

  it.each(expected)('$folder/$file is read as $pattern', async ({ folder, file, pattern }) => {
    const decoded = await decodeNotification(textOf(folder, file), 'application/ld+json', { base: BASE });
    expect(decoded.ok && decoded.value.notification).toMatchObject({
      pattern,
      generation: GENERATION[folder] ?? '1.0',
    });
  });

  it.each(expected.filter(({ folder }) => folder === 'spec-1.0.0'))(
    '$folder/$file is valid by its own version',
    ({ folder, file }) => {
      expect(validateNotification(JSON.parse(textOf(folder, file)), { version: '1.0.0' })).toEqual([]);
    },
  );

  const ldn = available ? readdirSync(new URL('w3c-ldn', FOLDER)) : [];
  it.each(ldn)('w3c-ldn/%s is read as something that is not of COAR', async (file) => {
    const decoded = await decodeNotification(textOf('w3c-ldn', file), 'application/ld+json', { base: BASE });
    expect(decoded.ok && decoded.value.notification.generation).toBe('other');
  });
});
