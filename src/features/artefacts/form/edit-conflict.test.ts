import { describe, expect, it } from 'vitest';
import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { conflictsOf, merged } from './edit-conflict.ts';
import type { FormFile } from './form-file.ts';
import { type FormState, initialState } from './form-state.ts';

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

function formOf(of: Artefact): FormState {
  return initialState(pod, { opened: { artefact: of, quads: [] }, visibility: 'public' }, undefined);
}

function file(name: string, title?: string) {
  return { url: `${url}${name}`, mediaType: 'application/pdf', name: title };
}

const before = formOf(artefact());
const mine: FormState = { ...before, draft: { ...before.draft, title: 'On wide orbits' } };

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
    const after = merged(artefact(), mine, formOf(theirs), {
      title: 'mine',
      abstract: 'theirs',
      files: 'theirs',
    });
    expect(after.draft).toMatchObject({ title: 'On wide orbits', abstract: 'Theirs.' });
    expect(after.files).toEqual([]);
  });

  it('over files keeps what either added and drops what either took out, unless theirs alone are chosen.', () => {
    const base = artefact({ files: [file('a.pdf'), file('b.pdf'), file('c.pdf')] });
    const start = formOf(base);
    const added: FormFile = {
      key: 'x',
      name: 'mine.csv',
      title: '',
      mediaType: 'text/csv',
      place: 'pod',
    };
    const form = { ...start, files: [...start.files.filter(({ name }) => name !== 'b.pdf'), added] };
    const theirs = artefact({ files: [file('a.pdf', 'The paper'), file('b.pdf'), file('theirs.pdf')] });

    expect(conflictsOf(base, form, theirs)).toEqual([
      {
        field: 'files',
        mine: 'a.pdf · The paper\nmine.csv\ntheirs.pdf',
        theirs: 'a.pdf · The paper\nb.pdf\ntheirs.pdf',
        suggested: 'mine',
        isContested: true,
      },
    ]);
    const { files } = merged(base, form, formOf(theirs), { files: 'mine' });
    expect(files.map(({ name, title, place }) => [name, title, place])).toEqual([
      ['a.pdf', 'The paper', 'pod'],
      ['mine.csv', '', 'pod'],
      ['theirs.pdf', '', 'pod'],
    ]);
    expect(new Set(files.map(({ key }) => key)).size).toBe(3);
    const whole = merged(base, form, formOf(theirs), { files: 'theirs' });
    expect(whole.files.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf', 'theirs.pdf']);
  });

  it('over files leaves nothing to choose where only they changed them, and takes the change.', () => {
    const theirs = artefact({ title: 'On orbits', files: [file('theirs.pdf')] });
    expect(conflictsOf(artefact(), before, theirs)).toEqual([]);
    const { files } = merged(artefact(), before, formOf(theirs), {});
    expect(files.map(({ name }) => name)).toEqual(['theirs.pdf']);
  });

  it('keeps a file that was put in anew although they took it out, and the own of two new titles.', () => {
    const base = artefact({ files: [file('a.pdf'), file('b.pdf')] });
    const start = formOf(base);
    const form = {
      ...start,
      files: start.files.map((each) =>
        each.name === 'a.pdf' ? { ...each, replaces: true } : { ...each, title: 'Mine' },
      ),
    };
    const theirs = formOf(artefact({ files: [file('b.pdf', 'Theirs')] }));
    const { files } = merged(base, form, theirs, {});
    expect(files.map(({ name, title }) => [name, title])).toEqual([
      ['a.pdf', ''],
      ['b.pdf', 'Mine'],
    ]);
  });
});
