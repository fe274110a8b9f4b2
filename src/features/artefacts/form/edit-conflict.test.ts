import { describe, expect, it } from 'vitest';
import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { draftOf } from '../../../domain/artefact/draft.ts';
import { conflictsOf, merged } from './edit-conflict.ts';
import { initialState } from './form-state.ts';

const url = 'https://alice.example/artefacts/orbits/';
const pod = { webId: 'https://alice.example/#me' };

function artefact(more: Partial<Artefact> = {}): Artefact {
  return {
    url,
    metadata: `${url}meta.ttl`,
    title: 'On orbits',
    type: 'preprint',
    types: [],
    authors: [{ name: 'Alice', id: 'https://alice.example/#me' }],
    files: [{ url: `${url}a.pdf`, mediaType: 'application/pdf' }],
    links: [],
    abstract: 'About orbits.',
    ...more,
  };
}

const mine = { ...draftOf(artefact(), 'public'), title: 'On wide orbits' };

describe('A conflict', () => {
  it('names what each side changed, and suggests the change; where both did, the own one.', () => {
    const theirs = artefact({ title: 'On narrow orbits', abstract: 'About narrow orbits.' });
    expect(conflictsOf(artefact(), mine, theirs)).toEqual([
      {
        field: 'title',
        mine: 'On wide orbits',
        theirs: 'On narrow orbits',
        suggested: 'mine',
        isContested: true,
      },
      {
        field: 'abstract',
        mine: 'About orbits.',
        theirs: 'About narrow orbits.',
        suggested: 'theirs',
        isContested: false,
      },
    ]);
  });

  it('is none where both say the same.', () => {
    expect(conflictsOf(artefact(), mine, artefact({ title: 'On wide orbits' }))).toEqual([]);
  });

  it('takes the chosen fields of the other side, files among them, and keeps all others.', () => {
    const theirs = artefact({ title: 'On narrow orbits', abstract: 'Theirs.', files: [] });
    const state = (of: Artefact) =>
      initialState(pod, { opened: { artefact: of, quads: [] }, visibility: 'public' }, undefined);
    const before = state(artefact());
    const form = { ...before, draft: { ...before.draft, title: 'On wide orbits' } };
    const after = merged(form, state(theirs), { title: 'mine', abstract: 'theirs', files: 'theirs' });
    expect(after.draft).toMatchObject({ title: 'On wide orbits', abstract: 'Theirs.' });
    expect(after.files).toEqual([]);
    expect(merged(form, state(theirs), { files: 'mine' }).files).toEqual(before.files);
  });
});
