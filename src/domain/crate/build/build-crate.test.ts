import { describe, expect, it } from 'vitest';
import { checkCrate } from '../check.ts';
import { buildCrate } from './build-crate.ts';
import type { CratePlan, PlannedFile } from './plan.ts';

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
    // Folders are described by people only, and 1.1 has no type for profiles.
    const known = version === '1.1' ? ['data.describe', 'prof.type'] : ['data.describe'];
    expect(findings.filter(({ rule, severity }) => severity === 'must' || !known.includes(rule))).toEqual([]);
    expect(findings.filter(({ message }) => !/\/ is described|profile/.test(message))).toEqual([]);
  });
});
