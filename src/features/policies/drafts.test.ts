import { describe, expect, it } from 'vitest';
import { type DraftStorage, forgetDraft, forgetDrafts, keepDraft, readDrafts } from './drafts.ts';

const ALICE = 'https://alice.example/card#me';

function memory(): DraftStorage & { values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    get length() {
      return values.size;
    },
    key: (at) => [...values.keys()][at] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

describe('Drafts of policies', () => {
  it('are found again by their ids, and only by the person who wrote them.', () => {
    const storage = memory();
    const draft = { id: 'mine', text: '{ }', base: 'a1' };
    expect(keepDraft(storage, ALICE, draft)).toBe(true);
    keepDraft(storage, ALICE, { id: 'new', text: '' });
    keepDraft(storage, 'https://bob.example/card#me', { id: 'mine', text: 'of Bob' });
    storage.setItem('something:else', '1');
    expect([...readDrafts(storage, ALICE).values()]).toEqual([draft, { id: 'new', text: '' }]);
    forgetDraft(storage, ALICE, 'mine');
    expect([...readDrafts(storage, ALICE).keys()]).toEqual(['new']);
    forgetDrafts(storage, ALICE);
    expect(storage.values.size).toBe(2);
  });

  it.each(['{', '7', 'null', '{"id":1,"text":""}', '{"id":"mine"}'])(
    'are none when what is stored is %s.',
    (json) => {
      const storage = memory();
      keepDraft(storage, ALICE, { id: 'mine', text: '' });
      for (const key of storage.values.keys()) storage.values.set(key, json);
      expect(readDrafts(storage, ALICE).size).toBe(0);
    },
  );

  it('do not stop the writing where the browser refuses storage.', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    const storage: DraftStorage = {
      length: 1,
      key: refuse,
      getItem: refuse,
      setItem: refuse,
      removeItem: refuse,
    };
    expect(keepDraft(storage, ALICE, { id: 'mine', text: '' })).toBe(false);
    expect(readDrafts(storage, ALICE).size).toBe(0);
    forgetDraft(storage, ALICE, 'mine');
  });
});
