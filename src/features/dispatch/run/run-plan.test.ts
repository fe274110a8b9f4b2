import { describe, expect, it } from 'vitest';
import type { CrateDocument, CrateEntity } from '../../../domain/crate/document.ts';
import { runPlan } from './run-plan.ts';

const notebook = 'https://data.example/fit.ipynb';
const table = 'https://data.example/events.csv';

function crateOf(
  entities: readonly CrateEntity[],
  root: Readonly<Record<string, unknown>> = {},
): CrateDocument {
  return {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      { '@id': 'ro-crate-metadata.json', '@type': 'CreativeWork', about: { '@id': './' } },
      { '@id': './', '@type': 'Dataset', ...root },
      ...entities,
    ],
  };
}

const files: readonly CrateEntity[] = [
  {
    '@id': notebook,
    '@type': ['File', 'SoftwareSourceCode', 'ComputationalWorkflow'],
    name: 'fit.ipynb',
    url: notebook,
    programmingLanguage: { '@id': '#lang' },
  },
  { '@id': table, '@type': 'File', name: 'events.csv', url: { '@id': table }, contentSize: '20417' },
  {
    '@id': '#lang',
    '@type': 'ComputerLanguage',
    name: 'Jupyter',
    version: '4.5',
    identifier: 'https://n.example',
  },
];

describe('What a node fetches and runs', () => {
  it('is every file with an address, in the order of the crate, with what is run marked.', () => {
    const plan = runPlan(crateOf(files, { mainEntity: { '@id': notebook } }));
    expect(plan.steps).toEqual([
      { id: notebook, name: 'fit.ipynb', url: notebook, isMain: true },
      { id: table, name: 'events.csv', url: table, size: 20_417, isMain: false },
    ]);
    expect(plan.main).toEqual({ id: notebook, name: 'fit.ipynb', isNotebook: true });
    expect(plan.language).toEqual({
      id: '#lang',
      name: 'Jupyter',
      version: '4.5',
      identifier: 'https://n.example',
    });
    expect([plan.bytes, plan.unsized, plan.missing]).toEqual([20_417, 1, []]);
  });

  it('says what it cannot get: files without an address, at addresses of this machine, under one name twice.', () => {
    const plan = runPlan(
      crateOf([
        { '@id': 'a.csv', '@type': 'File', name: 'a.csv' },
        { '@id': '#b', '@type': 'File', name: 'b.csv', url: 'http://localhost:3000/b.csv' },
        { '@id': '#c', '@type': 'File', name: 'b.csv', url: 'https://data.example/c.csv' },
      ]),
    );
    expect(plan.steps.map(({ fault }) => fault)).toEqual(['no-address', 'private-host', 'same-name']);
    expect(plan.missing).toEqual(['no-main']);
  });

  it('says what is missing for a run.', () => {
    const missing = (entities: readonly CrateEntity[], main?: string) =>
      runPlan(crateOf(entities, main === undefined ? {} : { mainEntity: { '@id': main } })).missing;
    expect(missing([])).toEqual(['no-files', 'no-main']);
    expect(missing(files, 'gone.ipynb')).toEqual(['no-main']);
    expect(missing(files, table)).toEqual(['no-notebook', 'no-language']);
    const planned: CrateEntity = { '@id': '#plan', '@type': 'CreativeWork', name: 'A plan' };
    expect(missing([...files, planned], '#plan')).toEqual(['main-not-fetched', 'no-language']);
    expect(runPlan({ '@context': '', '@graph': [] }).missing).toEqual(['no-root', 'no-files']);
  });
});
