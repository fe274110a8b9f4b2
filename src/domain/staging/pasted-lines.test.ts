import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPastedLines } from './pasted-lines.ts';

const at = '2026-11-02T09:00:00Z';

test('each line is a member, with its size and checksum where it says them', () => {
  const md5 = `md5:${'0a'.repeat(16)}`;
  const { members, strange } = readPastedLines(
    `# from the night log\ndaac:one.fits\n\nhttps://data.example/2.csv, 2048\r\n"daac:three.fits";17;${md5.toUpperCase().replace('MD5', 'md5')}\nivo://example/demo?4`,
    at,
  );
  expect(strange).toEqual([]);
  expect(members).toEqual([
    { identifier: 'daac:one.fits', added: at },
    { identifier: 'https://data.example/2.csv', size: 2_048, added: at },
    { identifier: 'daac:three.fits', size: 17, checksum: md5, added: at },
    { identifier: 'ivo://example/demo?4', added: at },
  ]);
});

test('a line that is not understood as a whole is named, and nothing of it is taken', () => {
  const { members, strange } = readPastedLines('daac:one.fits\nnight log\ndaac:a b\ndaac:two.fits -5', at);
  expect(members).toHaveLength(1);
  expect(strange).toEqual([
    { line: 2, text: 'night log' },
    { line: 3, text: 'daac:a b' },
    { line: 4, text: 'daac:two.fits -5' },
  ]);
});

test('no line is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 30 })), (lines) => {
      const text = lines.join('\n');
      const told = text
        .split(/\r\n|\r|\n/)
        .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
      const { members, strange } = readPastedLines(text, at);
      expect(members.length + strange.length).toBe(told.length);
    }),
  );
});

test('of a line without an end only the beginning is given back', () => {
  const [line] = readPastedLines('x '.repeat(100_000), at).strange;
  expect(line?.text).toHaveLength(200);
});
