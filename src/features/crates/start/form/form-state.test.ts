import { describe, expect, it } from 'vitest';
import type { Artefact } from '../../../../domain/artefact/artefact.ts';
import { buildCrate } from '../../../../domain/crate/build/build-crate.ts';
import { checkCrate } from '../../../../domain/crate/check.ts';
import { ok } from '../../../../domain/result.ts';
import type { SourceTree } from '../archive/source-tree.ts';
import {
  type BeginForm,
  emptyForm,
  freePath,
  rolesOf,
  withPodFolder,
  withTree,
  withWebFile,
  withWorks,
} from './form-state.ts';
import { planOfForm } from './plan-of-form.ts';

function tree(...paths: string[]): SourceTree {
  return {
    name: 'lab',
    refused: [],
    files: paths.map((path) => ({ path, size: 3, read: async () => ok(new Blob(['abc'])) })),
  };
}

const at = 'https://alice.example/artefacts/';

function work(name: string, more: Partial<Artefact> = {}): Artefact {
  return {
    url: `${at}${name}/`,
    metadata: `${at}${name}/meta.ttl`,
    title: `About ${name}`,
    type: 'dataset',
    types: [],
    authors: [],
    abstract: `What ${name} is.`,
    licence: 'https://creativecommons.org/licenses/by/4.0/',
    files: [{ url: `${at}${name}/data.csv`, mediaType: 'text/csv', size: 3 }],
    links: [],
    visibility: 'public',
    ...more,
  };
}

/** The crate of a form whose local files were all taken. */
function made(form: BeginForm) {
  const taken = new Map(
    form.files.map(({ at: path }) => [
      path,
      { path, source: { kind: 'local', key: path } as const, size: 3, mediaType: 'text/csv' },
    ]),
  );
  const plan = planOfForm(form, {
    now: '2026-11-22T09:00:00Z',
    author: { name: 'Alice', id: 'https://alice.example/card#me' },
    taken,
    evidenceOf: () => [],
  });
  return { plan, ...buildCrate(plan) };
}

describe('The form of a new crate', () => {
  it('takes a folder without repeating it, and calls the crate like it.', () => {
    const form = withTree(emptyForm('package'), tree('lab/a.csv', 'lab/b/c.csv'), 'lab/');
    expect(form.name).toBe('lab');
    expect(form.files.map((file) => file.at)).toEqual(['a.csv', 'b/c.csv']);
    const more = withTree(form, tree('lab/a.csv'), 'lab/');
    expect(more.files.map((file) => file.at)).toEqual(['a.csv', 'b/c.csv', 'lab/a.csv']);
    expect(withTree(form, tree('a.csv')).files.at(-1)?.at).toBe('a-2.csv');
  });

  it('gives names that are not taken.', () => {
    const taken = new Set(['a.csv', 'a-2.csv', 'b/.hidden', 'c']);
    expect(freePath('a.csv', taken)).toBe('a-3.csv');
    expect(freePath('b/.hidden', taken)).toBe('b/.hidden-2');
    expect(freePath('c', taken)).toBe('c-2');
  });

  it('names a file on the web once.', () => {
    const url = 'https://web.example/a.ipynb';
    const form = withWebFile(withWebFile(emptyForm('workflow'), { url, size: 5 }), { url });
    expect(form.files).toEqual([{ at: url, from: { kind: 'web' }, size: 5 }]);
  });

  it('keeps private works out until the person decides.', () => {
    const form = withWorks(emptyForm('package'), [work('open'), work('secret', { visibility: 'private' })]);
    expect(form.works.map(({ carry }) => carry)).toEqual(['reference', 'leave']);
    expect(JSON.stringify(made(form).crate)).not.toContain('secret');
    const chosen = { ...form, works: form.works.map((each) => ({ ...each, carry: 'copy' as const })) };
    expect(made(chosen).payload.map(({ path }) => path)).toEqual(['data.csv', 'about-secret/data.csv']);
  });

  it('takes the words of a single work, and a licence only where all agree.', () => {
    const one = withWorks(emptyForm('package'), [work('moons')]);
    expect(one).toMatchObject({
      name: 'About moons',
      description: 'What moons is.',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
    });
    const other = work('rings', { licence: 'https://spdx.org/licenses/MIT' });
    expect(withWorks(emptyForm('package'), [work('moons'), other])).toMatchObject({ name: '', licence: '' });
    expect(withWorks(one, [work('moons')]).works).toHaveLength(1);
  });

  it('guesses what is run and what came out, and lets the person say otherwise.', () => {
    const form = withTree(emptyForm('run'), tree('clean.py', 'drift.ipynb', 'drift.csv', 'out/drift.png'));
    expect(rolesOf(form)).toEqual(['input', 'workflow', 'input', 'result']);
    const chosen = form.files.map((file) =>
      file.at === 'clean.py' ? { ...file, role: 'workflow' as const } : file,
    );
    expect(rolesOf({ ...form, files: chosen })).toEqual(['workflow', 'input', 'input', 'result']);
    expect(rolesOf({ ...form, start: 'package' })).toEqual([undefined, undefined, undefined, undefined]);
    expect(rolesOf({ ...withTree(emptyForm('article'), tree('a.csv', 'p.pdf')) })).toEqual([
      'data',
      'article',
    ]);
  });

  it('makes a crate that conforms, of a notebook on the web and a table of the pod.', () => {
    const notebook = {
      url: 'https://web.example/drift.ipynb',
      mediaType: 'application/x-ipynb+json',
      size: 9,
    };
    const form = withWorks(withWebFile(emptyForm('workflow'), notebook), [work('tables')]);
    const { crate, payload } = made(form);
    expect(payload).toEqual([]);
    expect(checkCrate(crate, { files: [] }).filter(({ severity }) => severity === 'must')).toEqual([]);
    expect(crate['@graph'].find((entity) => entity['@id'] === './')).toMatchObject({
      mainEntity: { '@id': notebook.url },
      hasPart: [{ '@id': `${at}tables/data.csv` }, { '@id': notebook.url }],
    });
  });

  it('leaves out a file that could not be taken.', () => {
    const form = withTree({ ...emptyForm('package'), name: 'X' }, tree('a.csv', 'b.csv'));
    const plan = planOfForm(form, {
      now: '2026-11-22T09:00:00Z',
      taken: new Map([['b.csv', { path: 'b.csv', source: { kind: 'local', key: 'k' }, size: 7 }]]),
      evidenceOf: () => [],
    });
    expect(plan.files.map(({ at: path, size }) => [path, size])).toEqual([['b.csv', 7]]);
  });

  it('takes the files of a container of the pod from where they are.', () => {
    const source = { kind: 'pod', url: `${at}box/a.csv` } as const;
    const form = withPodFolder(emptyForm('package'), `${at}box/`, [{ path: 'a.csv', source }]);
    expect(form.name).toBe('box');
    expect(made(form).payload).toEqual([{ path: 'a.csv', source }]);
  });

  it('records when a run ended, in the time of Greenwich, and nothing where nothing was said.', () => {
    const form = { ...emptyForm('run'), name: 'Drift' };
    expect(made(form).plan.run).toMatchObject({ name: 'Run: Drift', ended: '' });
    const run = {
      ...form.run,
      ended: '2026-11-22T09:30',
      softwareName: 'R',
      softwareUrl: 'https://r.example/',
    };
    expect(made({ ...form, run }).plan.run).toMatchObject({
      ended: new Date('2026-11-22T09:30').toISOString(),
      software: { name: 'R', url: 'https://r.example/', version: '' },
    });
  });
});
