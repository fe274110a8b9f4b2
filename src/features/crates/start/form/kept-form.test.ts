import { describe, expect, it } from 'vitest';
import type { Artefact } from '../../../../domain/artefact/artefact.ts';
import { ok } from '../../../../domain/result.ts';
import { emptyForm, withTree, withWebFile, withWorks } from './form-state.ts';
import { formOfKept, keptOf, readKeptForm } from './kept-form.ts';

const artefact: Artefact = {
  url: 'https://alice.example/artefacts/moons/',
  metadata: '',
  title: 'Moons',
  type: 'dataset',
  types: [],
  authors: [],
  files: [],
  links: [],
};

describe('A form that was left', () => {
  it('comes back with all that was said, but for the files of this computer.', () => {
    const tree = {
      name: 'x',
      refused: [],
      files: [{ path: 'a.csv', size: 1, read: async () => ok(new Blob()) }],
    };
    const web = withWebFile(emptyForm('run'), { url: 'https://web.example/a', size: 3 });
    const form = { ...withTree(withWorks(web, [artefact]), tree), name: 'Drift', version: '1.1' as const };
    const kept = readKeptForm(JSON.parse(JSON.stringify(keptOf(form))));
    if (!kept) throw new Error('Nothing was kept.');
    expect(formOfKept(kept, [artefact])).toEqual({ ...form, files: [form.files[0]], lost: 1 });
    expect(formOfKept(kept, []).works).toEqual([]);
  });

  it('is not kept while nothing was said, and not read where it is of another make.', () => {
    expect(keptOf(emptyForm('package'))).toBeUndefined();
    for (const stored of [
      null,
      'x',
      {},
      { ...emptyForm('run'), lost: 'x' },
      { ...emptyForm('run'), run: {}, lost: 0 },
    ])
      expect(readKeptForm(stored)).toBeUndefined();
  });
});
