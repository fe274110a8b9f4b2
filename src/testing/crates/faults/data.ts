import type { CrateDocument } from '../../../domain/crate/document.ts';
import { add, entity, set } from '../change.ts';
import { ids } from '../clean-crates.ts';
import { type FaultOf, fixable, judged, ref, should } from './fault.ts';

const { ADA } = ids;

const BUOYS = 'https://data.example/buoys.csv';
const FILES = ['data/tides.csv', 'data/map 1.png', 'notes.md'];

/** Of files and folders, made on the tides. */
export const dataFaults: readonly FaultOf[] = [
  {
    rule: 'part.reachable',
    fault: 'only mentions a file',
    change: (crate) => set(crate, './', { hasPart: [ref('data/'), ref(BUOYS)] }),
    ...fixable,
    ...judged,
  },
  {
    rule: 'part.missing',
    fault: 'has a part that it does not describe',
    change: (crate) => set(crate, 'data/', { hasPart: [...refsOf(crate, 'data/'), ref('data/b.csv')] }),
    ...should,
  },
  {
    rule: 'part.preview',
    fault: 'has its preview for a part',
    change: (crate) =>
      add(
        crate,
        { '@id': 'ro-crate-preview.html', '@type': 'CreativeWork', about: ref('./') },
        { './': 'hasPart' },
      ),
    ...should,
    ...fixable,
  },
  {
    rule: 'file.path',
    fault: 'has a path from the root of the disk',
    change: (crate) => set(crate, 'notes.md', { '@id': '/etc/passwd' }),
  },
  {
    rule: 'file.path',
    fault: 'has a path out of the crate',
    change: (crate) => set(crate, 'notes.md', { '@id': 'a/../../notes.md' }),
    also: ['ent.id-parent'],
  },
  {
    rule: 'file.path',
    fault: 'has an encoded path out of the crate',
    change: (crate) => set(crate, 'notes.md', { '@id': '%2e%2e/notes.md' }),
  },
  {
    rule: 'file.path',
    fault: 'has the path of a disk',
    change: (crate) =>
      set(crate, 'notes.md', { '@id': 'file:///home/ada/notes.md', sdDatePublished: '2026-03-01' }),
  },
  {
    rule: 'file.path',
    fault: 'has a drive letter',
    change: (crate) => set(crate, 'notes.md', { '@id': 'C:/notes.md', sdDatePublished: '2026-03-01' }),
  },
  {
    rule: 'file.path',
    fault: 'has a backslash',
    change: (crate) => set(crate, 'notes.md', { '@id': 'a%5Cnotes.md' }),
  },
  {
    rule: 'file.path',
    fault: 'has a question in a path',
    change: (crate) => set(crate, 'notes.md', { '@id': 'notes.md?raw' }),
  },
  {
    rule: 'file.exists',
    fault: 'describes a file that is not there',
    options: { files: FILES.slice(0, 2) },
    change: (crate) => crate,
  },
  {
    rule: 'dir.exists',
    fault: 'describes a folder that is not there',
    options: { files: FILES },
    change: (crate) =>
      add(
        crate,
        { '@id': 'more/', '@type': 'Dataset', name: 'More', description: 'More.' },
        { './': 'hasPart' },
      ),
  },
  {
    rule: 'dir.slash',
    fault: 'has a folder without a slash',
    change: (crate) => set(crate, 'data/', { '@id': 'data' }),
    ...should,
    ...fixable,
  },
  {
    rule: 'data.describe',
    fault: 'has a file without a description',
    change: (crate) => set(crate, 'notes.md', { description: undefined }),
    ...should,
  },
  {
    rule: 'data.describe',
    fault: 'has a folder without a name',
    change: (crate) => set(crate, 'data/', { name: undefined }),
    ...should,
  },
  {
    rule: 'web.date',
    fault: 'has a file on the web without a date',
    change: (crate) => set(crate, BUOYS, { sdDatePublished: undefined }),
    ...should,
  },
  {
    rule: 'file.size-text',
    fault: 'has a number for a size',
    change: (crate) => set(crate, 'notes.md', { contentSize: 12 }),
    ...should,
    ...fixable,
  },
  {
    rule: 'file.size-text',
    fault: 'has words for a size',
    change: (crate) => set(crate, 'notes.md', { contentSize: '2 MB' }),
    ...should,
  },
  {
    rule: 'sub.versionless',
    fault: 'has a crate within it',
    change: (crate) => set(crate, 'data/', { conformsTo: ref('https://w3id.org/ro/crate/1.2') }),
    ...fixable,
  },
  { rule: 'cite.ref', fault: 'cites in text', change: (crate) => set(crate, './', { citation: 'Ada 2026' }) },
  {
    rule: 'thumb.file',
    fault: 'has a person for a thumbnail',
    change: (crate) => set(crate, './', { thumbnail: ref(ADA) }),
    ...judged,
  },
];

function refsOf(crate: CrateDocument, id: string): unknown[] {
  return entity(crate, id).hasPart as unknown[];
}
