import fc from 'fast-check';
import { expect, it } from 'vitest';
import { latestMarks, type ReadMark } from './read-mark.ts';

const mark: fc.Arbitrary<ReadMark> = fc.record({
  url: fc.constantFrom('https://a.example/1', 'https://a.example/2'),
  read: fc.boolean(),
  at: fc.constantFrom('2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.001Z', '2026-04-01T00:00:00.000Z'),
});

it('The marks of several devices come to the same in whatever order and however often they are heard.', () => {
  fc.assert(
    fc.property(fc.array(mark), fc.array(mark), (a, b) => {
      expect(latestMarks([...a, ...b])).toEqual(latestMarks([...b, ...a, ...b]));
    }),
  );
});

it('A message that was marked unread later than it was read is unread.', () => {
  const read = { url: 'u', read: true, at: '2026-03-01T10:00:00.000Z' };
  const unread = { url: 'u', read: false, at: '2026-03-01T10:00:01.000Z' };
  expect(latestMarks([unread, read]).get('u')).toBe(unread);
  expect(latestMarks([read, { ...unread, at: read.at }]).get('u')?.read).toBe(false);
});
