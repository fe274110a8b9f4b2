import { expect, it } from 'vitest';
import { emptyDraft } from '../../../domain/artefact/draft.ts';
import { forgetArtefactDraft, keepArtefactDraft, readArtefactDraft } from './artefact-draft-storage.ts';

function memory() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

const kept = {
  draft: {
    ...emptyDraft({ id: '', name: 'Alice' }),
    files: [{ name: 'a.pdf', title: '', mediaType: 'application/pdf', size: 3 }],
  },
  inPod: ['a.pdf'],
  sent: ['a.pdf', 'b.csv'],
  resume: 'https://alice.example/artefacts/a/',
};

it('A draft comes back as it was kept, until it is forgotten; each artefact has its own.', () => {
  const storage = memory();
  keepArtefactDraft(storage, 'new', kept);
  expect(readArtefactDraft(storage, 'new')).toEqual(kept);
  expect(readArtefactDraft(storage, 'https://alice.example/artefacts/b/')).toBeUndefined();
  forgetArtefactDraft(storage, 'new');
  expect(readArtefactDraft(storage, 'new')).toBeUndefined();
});

it.each([
  ['no JSON', '{'],
  ['no draft', '{"inPod":[]}'],
  ['an author without a name', JSON.stringify({ ...kept, draft: { ...kept.draft, authors: [{ id: '' }] } })],
  ['an unknown type', JSON.stringify({ ...kept, draft: { ...kept.draft, type: 'poem' } })],
])('%s is no draft any more', (_, text) => {
  const storage = memory();
  storage.setItem('orrery:artefact-draft:new', text);
  expect(readArtefactDraft(storage, 'new')).toBeUndefined();
});

it('A browser that refuses storage does not get in the way.', () => {
  const refusing = {
    getItem: () => {
      throw new Error();
    },
    setItem: () => {
      throw new Error();
    },
    removeItem: () => {
      throw new Error();
    },
  };
  keepArtefactDraft(refusing, 'new', kept);
  forgetArtefactDraft(refusing, 'new');
  expect(readArtefactDraft(refusing, 'new')).toBeUndefined();
});
