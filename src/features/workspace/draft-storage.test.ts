import { describe, expect, it } from 'vitest';
import {
  type DraftStorage,
  draftPrefix,
  forgetDraft,
  forgetDrafts,
  keepDraft,
  readDrafts,
} from './draft-storage.ts';

const ALICE = 'https://alice.example/card#me';
const mine = draftPrefix('policy', ALICE);

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

describe('Drafts', () => {
  it('are found again by their ids, and only by the person who wrote them.', () => {
    const storage = memory();
    expect(keepDraft(storage, mine, 'a', { text: '{ }' })).toBe(true);
    keepDraft(storage, mine, 'b', { text: '' });
    keepDraft(storage, draftPrefix('offer', ALICE), 'c', { text: 'an Offer' });
    keepDraft(storage, draftPrefix('policy', 'https://bob.example/card#me'), 'a', { text: 'of Bob' });
    storage.setItem('something:else', '1');
    expect([...readDrafts(storage, mine)]).toEqual([
      ['a', { text: '{ }' }],
      ['b', { text: '' }],
    ]);
    forgetDraft(storage, mine, 'a');
    expect([...readDrafts(storage, mine).keys()]).toEqual(['b']);
    forgetDrafts(storage, ALICE);
    expect(storage.values.size).toBe(2);
  });

  it.each(['{', 'null'])('are none when what is stored is %s.', (json) => {
    const storage = memory();
    storage.setItem(`${mine}a`, json);
    expect(readDrafts(storage, mine).size).toBe(0);
  });

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
    expect(keepDraft(storage, mine, 'a', {})).toBe(false);
    expect(readDrafts(storage, mine).size).toBe(0);
    forgetDraft(storage, mine, 'a');
    forgetDrafts(storage, ALICE);
  });
});
