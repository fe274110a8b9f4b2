import { expect, it } from 'vitest';
import { forgetText, keepText, keptText } from './kept-text.ts';

function storage(room = Number.POSITIVE_INFINITY): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key: string) => items.delete(key),
  } as unknown as Storage;
}

it('A text is kept under its draft until it is let go.', () => {
  const place = storage();
  keepText('one', '{"@graph": [', place);
  expect(keptText('one', place)).toBe('{"@graph": [');
  expect(keptText('two', place)).toBeUndefined();
  forgetText('one', place);
  expect(keptText('one', place)).toBeUndefined();
});

it.each([
  ['when storage is full', storage(3), 'too long'],
  ['when it is very long', storage(), 'x'.repeat(1_000_001)],
])('A text is kept while the page is open %s.', (_, place, text) => {
  keepText('long', text, place);
  expect(keptText('long', place)).toBe(text);
  forgetText('long', place);
});

it('A text outlives a reload of the page.', async () => {
  const place = storage();
  keepText('three', 'half', place);
  const { vi } = await import('vitest');
  vi.resetModules();
  const fresh = await import('./kept-text.ts');
  expect(fresh.keptText('three', place)).toBe('half');
});
