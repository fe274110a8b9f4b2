import { describe, expect, it } from 'vitest';
import type { OfferDraft } from './offer-draft.ts';
import { forgetDraft, keepDraft, readDraft } from './offer-draft-storage.ts';

const draft: OfferDraft = {
  id: 'urn:uuid:1',
  pattern: 'request-review',
  service: 'https://pci.example/',
  landingPage: 'https://alice.example/artefacts/orbits/',
  citeAs: '',
  file: 'https://alice.example/artefacts/orbits/paper.pdf',
  mediaType: 'application/pdf',
};

function memory() {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

describe('The draft of an Offer', () => {
  it('is found again with the same id, for its own artefact only.', () => {
    const storage = memory();
    keepDraft(storage, 'a', draft);
    expect(readDraft(storage, 'a')).toEqual(draft);
    expect(readDraft(storage, 'b')).toBeUndefined();
  });

  it('is gone once it was forgotten.', () => {
    const storage = memory();
    keepDraft(storage, 'a', draft);
    forgetDraft(storage, 'a');
    expect(readDraft(storage, 'a')).toBeUndefined();
    expect(storage.values.size).toBe(0);
  });

  it.each(['{', '7', 'null', '{"id":1}', JSON.stringify({ ...draft, pattern: 'poem' })])(
    'is none when what is stored is %s.',
    (text) => {
      const storage = memory();
      keepDraft(storage, 'a', draft);
      for (const key of storage.values.keys()) storage.values.set(key, text);
      expect(readDraft(storage, 'a')).toBeUndefined();
    },
  );

  it('does not stop the composing where the browser refuses storage.', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
    keepDraft(storage, 'a', draft);
    forgetDraft(storage, 'a');
    expect(readDraft(storage, 'a')).toBeUndefined();
  });
});
