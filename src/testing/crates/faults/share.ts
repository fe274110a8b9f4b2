import type { CrateDocument } from '../../../domain/crate/document.ts';
import { add, set, without } from '../change.ts';
import { ids, share, type Written } from '../clean-crates.ts';
import { type Fault, ref, should } from './fault.ts';

const { ADA } = ids;
const NOTEBOOK = 'https://data.example/tides.ipynb';
const TABLE = 'https://data.example/tides.csv';
const mesh = { base: share, options: { receiver: 'sciencemesh' } } as const;
const dispatcher = { base: share, options: { receiver: 'dispatcher' } } as const;

/** Of what receivers need. */
export const shareFaults: readonly Fault[] = [
  {
    rule: 'root.id-detached',
    fault: 'travels without an address',
    base: share,
    options: { packaging: 'detached' },
    change: (crate) => crate,
    ...should,
  },
  {
    rule: 'det.web',
    fault: 'travels without a file',
    base: detached,
    options: { packaging: 'detached' },
    change: (crate) => set(crate, TABLE, { '@id': 'tides.csv' }),
  },
  {
    rule: 'rcv.text',
    fault: 'has two names',
    ...mesh,
    change: (crate) => set(crate, ADA, { name: ['Ada', 'Lovelace'] }),
  },
  {
    rule: 'rcv.text',
    fault: 'has a language with a name',
    ...mesh,
    change: (crate) => set(crate, ADA, { name: { '@value': 'Ada', '@language': 'en' } }),
  },
  {
    rule: 'rcv.distribution',
    fault: 'has a distribution by reference',
    ...mesh,
    change: (crate) => set(crate, TABLE, { distribution: ref(TABLE) }),
  },
  {
    rule: 'rcv.url',
    fault: 'has a file without an address',
    ...mesh,
    change: (crate) => set(crate, TABLE, { url: undefined }),
  },
  {
    rule: 'rcv.url',
    fault: 'has a file behind a password',
    ...mesh,
    change: (crate) => set(crate, TABLE, { url: 'https://ada:secret@data.example/tides.csv' }),
  },
  { rule: 'rcv.nothing', fault: 'has no file', ...mesh, change: noFiles },
  {
    rule: 'rcv.url-public',
    fault: 'has a file on this machine',
    ...mesh,
    change: (crate) => set(crate, TABLE, { url: 'http://localhost:3000/tides.csv' }),
    ...should,
  },
  {
    rule: 'rcv.url-public',
    fault: 'has a file in a private network',
    ...mesh,
    change: (crate) => set(crate, TABLE, { url: 'https://192.168.1.4/tides.csv' }),
    ...should,
  },
  {
    rule: 'rcv.name',
    fault: 'has a path for a name',
    ...mesh,
    change: (crate) => set(crate, TABLE, { name: '../tides.csv' }),
  },
  {
    rule: 'rcv.name',
    fault: 'has no name and an address that ends in a slash',
    ...mesh,
    change: (crate) => set(crate, TABLE, { name: undefined, url: 'https://data.example/' }),
    also: ['data.describe'],
  },
  {
    rule: 'rcv.name-unique',
    fault: 'has two files of one name',
    ...mesh,
    change: (crate) => set(crate, TABLE, { name: 'tides.ipynb' }),
  },
  {
    rule: 'rcv.size',
    fault: 'has words for a size',
    ...mesh,
    change: (crate) => set(crate, TABLE, { contentSize: '2 MB' }),
    also: ['file.size-text'],
    ...should,
  },
  {
    rule: 'rcv.main',
    fault: 'has nothing to run',
    ...mesh,
    change: (crate) => set(crate, './', { mainEntity: undefined }),
  },
  {
    rule: 'rcv.language',
    fault: 'has a language of no platform',
    ...dispatcher,
    change: (crate) => set(crate, 'https://jupyter.org/', { identifier: undefined }),
  },
  {
    rule: 'rcv.platform',
    fault: 'names no node',
    ...dispatcher,
    change: (crate) => set(crate, NOTEBOOK, { runtimePlatform: undefined }),
    ...should,
  },
  {
    rule: 'rcv.receiver',
    fault: 'is for nobody',
    ...dispatcher,
    change: (crate) => set(crate, '#receiver', { userid: undefined }),
  },
  { rule: 'rcv.haspart', fault: 'has one part that is no list', ...dispatcher, change: onePart },
  {
    rule: 'rcv.root',
    fault: 'has an address for its root',
    ...dispatcher,
    base: detached,
    change: (crate) => crate,
  },
];

function detached(version: Written): CrateDocument {
  return set(share(version), './', { '@id': 'https://data.example/crate/' });
}

function noFiles(crate: CrateDocument): CrateDocument {
  const plan = {
    '@id': '#plan',
    '@type': 'CreativeWork',
    name: 'Plan',
    isBasedOn: [ref('#survey'), ref('https://jupyter.org/')],
  };
  const bare = without(without(crate, NOTEBOOK), TABLE);
  return add(set(bare, './', { mainEntity: ref('#plan'), hasPart: undefined }), plan);
}

function onePart(crate: CrateDocument): CrateDocument {
  const folder = {
    '@id': 'https://data.example/all/',
    '@type': 'Dataset',
    name: 'All',
    description: 'All files.',
    hasPart: [ref(NOTEBOOK), ref(TABLE)],
  };
  return add(set(crate, './', { hasPart: ref(folder['@id']) }), folder);
}
