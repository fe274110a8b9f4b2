import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCommand } from './command-words.ts';
import { shellWord } from './jdl.ts';

test.each([
  ['python3 fit.py --bins 40', ['python3', 'fit.py', '--bins', '40']],
  ['sh -c "wc -l /in/*.csv | sort"', ['sh', '-c', 'wc -l /in/*.csv | sort']],
  [String.raw`a\ b 'c d' "e\"f" ''`, ['a b', 'c d', 'e"f', '']],
  ['one \\\n  two\nthree', ['one', 'two', 'three']],
  ['  ', []],
])('%s is read into its words', (text, words) => {
  expect(readCommand(text)).toMatchObject({ ok: true, words });
});

test('signs that only a shell would act upon are told, but not those in quotes', () => {
  expect(readCommand('cat /in/*.csv > "a|b"')).toMatchObject({ signs: ['*', '>'] });
});

test('what is left open is told', () => {
  expect(readCommand('echo "a')).toEqual({ ok: false, fault: 'quote' });
  expect(readCommand('echo a\\')).toEqual({ ok: false, fault: 'backslash' });
});

test('what was quoted for a shell is read back, as the shell itself does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 12 }), { maxLength: 5 }), (words) => {
      expect(
        readCommand(words.map((word) => (word === '' ? "''" : shellWord(word))).join(' ')),
      ).toMatchObject({
        words,
      });
    }),
  );
  const line = String.raw`a"b\c"'d'\\e "\$x"`;
  const read = readCommand(line);
  expect(
    execFileSync('sh', ['-c', `printf '%s\n' ${line}`], { encoding: 'utf8' })
      .trimEnd()
      .split('\n'),
  ).toEqual(read.ok && read.words);
});
