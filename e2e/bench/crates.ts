import { ROCrate } from 'ro-crate';
import { checkCrate } from '../../src/domain/crate/check.ts';
import { crateIndex } from '../../src/domain/crate/crate-index.ts';
import { addEntities, deleteEntities } from '../../src/domain/crate/edit/entities.ts';
import { renameEntity } from '../../src/domain/crate/edit/rename.ts';
import { addValues, setValues } from '../../src/domain/crate/edit/values.ts';
import { openCrate } from '../../src/domain/crate/open/open-crate.ts';
import { toMetadata } from '../../src/domain/crate/to-metadata.ts';
import type { Measurement } from './measurement.ts';

const FILES = 10_000;
/** Files that come into it. */
const ADDED = 2_500;
const ROUNDS = 5;

/**
 * A crate of 10,000 files is opened, 2,500 files are added to it, and it is checked: in the way of Orrery, and in that
 * which the documentation of the library of RO-Crate shows (constructor and `addValues`; it cannot check), in turns.
 */
export function benchCrates(): Measurement[] {
  const text = metadata();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [orrery, library] = [time(() => orreryWay(text)), time(() => libraryWay(text))];
    // The first round warms up.
    if (round > 0) {
      ours.push(orrery);
      theirs.push(library);
    }
  }
  const share = median(ours.map((each, round) => each / (theirs[round] ?? Number.NaN)));
  return [
    {
      name: `crates: ${FILES} files opened, ${ADDED} added, all checked: Orrery, processor time`,
      value: Math.round(median(ours)),
      unit: 'ms',
      goal: '-',
      pass: true,
    },
    {
      name: 'crates: the same without the check: library, processor time',
      value: Math.round(median(theirs)),
      unit: 'ms',
      goal: '-',
      pass: true,
    },
    {
      name: 'crates: Orrery’s share of the library’s time',
      value: Number(share.toPrecision(3)),
      unit: '×',
      goal: '≤ 0.1',
      pass: share <= 0.1,
    },
    structuralEdits(text),
  ];
}

function orreryWay(text: string): void {
  const opened = openCrate(text);
  if (!opened.ok) throw new Error(opened.problem.kind);
  let { crate } = opened;
  const added = Array.from({ length: ADDED }, (_, number) => file(`new/file-${number}.csv`));
  crate = addEntities(crate, added);
  crate = addValues(
    crate,
    './',
    'hasPart',
    added.map((each) => ({ '@id': each['@id'] })),
  );
  const findings = checkCrate(JSON.parse(toMetadata(crate)));
  if (crate['@graph'].length !== FILES + ADDED + 4) throw new Error('The crate is not what it should be.');
  if (findings.some(({ severity }) => severity === 'must')) throw new Error('The crate does not conform.');
}

function libraryWay(text: string): void {
  const crate = new ROCrate(JSON.parse(text));
  for (let number = 0; number < ADDED; number += 1) {
    const id = `new/file-${number}.csv`;
    crate.addEntity(file(id));
    crate.addValues('./', 'hasPart', { '@id': id });
  }
  const saved = JSON.stringify(crate.toJSON(), null, 2);
  if (!saved.includes('new/file-0.csv')) throw new Error('The library lost a file.');
}

/** Renaming and deleting what all files refer to: nothing of it may be felt. */
function structuralEdits(text: string): Measurement {
  const opened = openCrate(text);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const times = Array.from({ length: ROUNDS }, () =>
    time(() => {
      const renamed = renameEntity(opened.crate, '#ada', 'https://orcid.org/0000-0002-1825-0097');
      if (!renamed.ok) throw new Error('The entity was not renamed.');
      const deleted = deleteEntities(renamed.value, [
        'https://orcid.org/0000-0002-1825-0097',
        'data/file-7.csv',
      ]);
      const typed = setValues(deleted, './', 'name', ['Tides']);
      if (crateIndex(typed).unused.length > 0) throw new Error('Something was lost.');
    }),
  );
  const value = Math.round(median(times));
  const goal = 250;
  return {
    name: `crates: an entity that ${FILES} refer to renamed and deleted, processor time`,
    value,
    unit: 'ms',
    goal: `≤ ${goal}`,
    pass: value <= goal,
  };
}

function metadata(): string {
  const files = Array.from({ length: FILES }, (_, number) => file(`data/file-${number}.csv`));
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: 'Tides',
      description: 'Heights of the water at ten thousand places.',
      datePublished: '2026-11-01',
      license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      hasPart: files.map((each) => ({ '@id': each['@id'] })),
    },
    {
      '@id': 'https://creativecommons.org/licenses/by/4.0/',
      '@type': 'CreativeWork',
      name: 'CC BY 4.0',
      description: 'May be shared by everybody who names its authors.',
    },
    { '@id': '#ada', '@type': 'Person', name: 'Ada' },
    ...files,
  ];
  return JSON.stringify({ '@context': 'https://w3id.org/ro/crate/1.2/context', '@graph': graph }, null, 2);
}

function file(id: string) {
  return {
    '@id': id,
    '@type': 'File',
    name: id,
    description: 'Heights of the water at one place.',
    encodingFormat: 'text/csv',
    contentSize: '4096',
    sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    author: { '@id': '#ada' },
  };
}

function time(work: () => void): number {
  const begin = process.cpuUsage();
  work();
  return process.cpuUsage(begin).user / 1_000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
