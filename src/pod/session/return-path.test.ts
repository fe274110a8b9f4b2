import { beforeEach, describe, expect, it } from 'vitest';
import { rememberReturn, takeReturn } from './return-path.ts';

function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  };
}

describe('The page to come back to', () => {
  let storage: Storage;
  beforeEach(() => {
    storage = memoryStorage();
  });

  it('keeps its filters.', () => {
    rememberReturn('/inbox?filter=unread#n3', storage);
    expect(takeReturn(storage)).toBe('/inbox?filter=unread#n3');
  });

  it('is the page before the log-in page.', () => {
    rememberReturn('/events?q=moons', storage);
    rememberReturn('/login', storage);
    expect(takeReturn(storage)).toBe('/events?q=moons');
  });

  it('is given once only.', () => {
    rememberReturn('/inbox', storage);
    takeReturn(storage);
    expect(takeReturn(storage)).toBeUndefined();
  });

  it.each(['https://evil.example/', '//evil.example/', '/\\evil.example', '/login?error=x'])(
    'is never %s.',
    (path) => {
      rememberReturn(path, storage);
      expect(takeReturn(storage)).toBeUndefined();
    },
  );
});
