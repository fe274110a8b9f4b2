import { describe, expect, it } from 'vitest';
import { judge } from '../../../testing/shacl-judge/judge.ts';
import { isJudgeThere } from '../../../testing/shacl-judge/shapes.ts';
import { checkCrate } from '../check.ts';
import { buildCrate } from './build-crate.ts';
import type { CratePlan } from './plan.ts';
import type { PlannedFile } from './planned-file.ts';

const root: CratePlan['root'] = {
  name: 'Drift of 2026',
  description: 'How far detectors drift, with the notebook that draws it.',
  licence: { id: 'CC-BY-4.0' },
  published: '2026-11-22',
  authors: [{ name: 'Alice', id: '0000-0002-1825-0097', sameAs: 'https://alice.example/card#me' }],
  publisher: { name: 'CERN', id: 'https://ror.org/01ggx4157', url: 'https://home.cern/' },
  keywords: ['drift', 'detectors'],
};
const described = { description: 'Of the study.', mediaType: 'text/csv', size: 12 };
const local = (path: string): PlannedFile => ({
  ...described,
  at: path,
  source: { kind: 'local', key: path },
});
const notebook: PlannedFile = {
  at: 'https://notebooks.example/drift.ipynb',
  name: 'drift.ipynb',
  description: 'Draws the drift.',
  mediaType: 'application/x-ipynb+json',
  size: 2048,
  seen: '2026-11-22',
  role: 'workflow',
};

const templates: readonly [string, Omit<CratePlan, 'version' | 'packaging'>][] = [
  ['a plain package', { start: 'package', root, files: [local('a b/100%.csv'), local('a b/c/ä.csv')] }],
  ['a package without files', { start: 'package', root, files: [] }],
  [
    'an article with data',
    {
      start: 'article',
      root,
      files: [
        { ...local('drift.pdf'), role: 'article' },
        { ...local('data/drift.csv'), role: 'data' },
      ],
    },
  ],
  ['a workflow', { start: 'workflow', root, files: [notebook, { ...local('drift.csv'), role: 'data' }] }],
  [
    'a record of a run',
    {
      start: 'run',
      root,
      files: [
        notebook,
        { ...local('drift.csv'), role: 'input' },
        { ...local('out/drift.png'), role: 'result' },
      ],
      run: { name: 'Run of 22 November', description: 'The whole notebook.', ended: '2026-11-22T09:00:00Z' },
    },
  ],
  [
    'a record of a run with an application',
    {
      start: 'run',
      root,
      files: [
        { ...local('in.jpg'), role: 'input' },
        { ...local('out.jpg'), role: 'result' },
      ],
      run: {
        name: 'Sepia',
        description: 'Brown.',
        ended: '2026-11-22T09:00:00Z',
        software: { name: 'ImageMagick', url: 'https://imagemagick.org/', version: '7.1' },
      },
    },
  ],
];

describe.each(templates)('A crate begun as %s', (_what, template) => {
  it.each(['1.1', '1.2'] as const)('conforms to version %s.', (version) => {
    const { crate, payload } = buildCrate({ ...template, version, packaging: 'attached' });
    const findings = checkCrate(crate, { files: payload.map(({ path }) => path) });
    // Folders are described by people only.
    const rest = findings.filter(
      ({ rule, message }) => rule !== 'data.describe' || !/\/ is described/.test(message),
    );
    expect(rest).toEqual([]);
  });
});

it('The record of a run is said to be one at the descriptor, too, before 1.2.', () => {
  const plan = {
    start: 'run',
    packaging: 'attached',
    root,
    files: [],
    run: { name: '', description: '', ended: '' },
  } as const;
  const named = (version: '1.1' | '1.2') => buildCrate({ ...plan, version }).crate['@graph'][0]?.conformsTo;
  expect(named('1.1')).toEqual([
    { '@id': 'https://w3id.org/ro/crate/1.1' },
    { '@id': 'https://w3id.org/ro/wfrun/process/0.5' },
  ]);
  expect(named('1.2')).toEqual({ '@id': 'https://w3id.org/ro/crate/1.2' });
});

describe('What is not known of a crate that is begun', () => {
  it('is left out, for the check to ask for.', () => {
    const empty = { name: '', description: '', published: '2026-11-22', authors: [] };
    const { crate } = buildCrate({
      start: 'run',
      version: '1.2',
      packaging: 'attached',
      root: empty,
      files: [],
      run: { name: '', description: '', ended: '' },
    });
    const rules = checkCrate(crate, { files: [] })
      .filter(({ severity }) => severity === 'must')
      .map(({ rule }) => rule);
    expect(rules).toEqual(['root.name', 'root.description', 'root.license', 'prun.instrument']);
  });
});

// The shapes of others lie beside the project where there is room for them, and are not part of it.
describe.skipIf(!isJudgeThere)('The shapes of others', () => {
  it.each(
    templates.flatMap(([what, template]) =>
      (['1.1', '1.2'] as const).map((version) => [what, version, template] as const),
    ),
  )('have nothing against %s of version %s.', async (_what, version, template) => {
    const { crate } = buildCrate({ ...template, version, packaging: 'attached' });
    expect(await judge(crate)).toEqual([]);
  });
});
