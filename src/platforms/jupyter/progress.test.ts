import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventReader, readProgress } from './progress.ts';

const STREAM =
  ': a comment\n\ndata: {"progress": 10}\r\n\r\nevent: x\ndata: {"progress":\ndata:  50}\n\ndata: cut';

test('events are read whole, in whatever pieces they come', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(STREAM.length), { maxLength: 8 }), (places) => {
      const read = createEventReader();
      const cuts = [0, ...places.sort((a, b) => a - b), STREAM.length];
      const events = cuts.slice(1).flatMap((end, index) => read(STREAM.slice(cuts[index], end)));
      expect(events).toEqual(['{"progress": 10}', '{"progress":\n 50}']);
    }),
  );
});

test('an event without an end does not fill the memory', () => {
  const read = createEventReader();
  read(`data: ${'x'.repeat(100_000)}`);
  expect(read('\n\ndata: 1\n\n')).toEqual(['1']);
});

test('a hub tells how far a server is, and no markup of it is taken', () => {
  expect(readProgress('{"progress": 120, "message": "Soon", "html_message": "<b>Soon</b>"}')).toEqual({
    progress: 100,
    message: 'Soon',
    ready: false,
    failed: false,
  });
  expect(readProgress('{"progress": 100, "ready": true, "url": "/user/ines/"}')).toMatchObject({
    ready: true,
    url: '/user/ines/',
  });
  expect(readProgress('<html>')).toBeUndefined();
  expect(readProgress('7')).toBeUndefined();
});

const RECORDED = new URL(
  '../../../../shared/fixtures/staging/jupyterhub-progress-ready.sse.txt',
  import.meta.url,
);

test.skipIf(!existsSync(RECORDED))('the recorded stream of a real hub says that the server is ready', () => {
  const text = readFileSync(RECORDED, 'utf8');
  const body = text.slice(text.indexOf('data:'));
  expect(createEventReader()(`${body}\n\n`).map(readProgress)).toContainEqual(
    expect.objectContaining({ ready: true }),
  );
});
