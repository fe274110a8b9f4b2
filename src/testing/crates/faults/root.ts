import { add, set, without } from '../change.ts';
import { ids } from '../clean-crates.ts';
import { type FaultOf, fixable, judged, ref, should } from './fault.ts';

const { LICENCE } = ids;

/** Of descriptor and root, made on the tides. */
export const rootFaults: readonly FaultOf[] = [
  {
    rule: 'desc.present',
    fault: 'has no descriptor',
    change: (crate) => without(crate, 'ro-crate-metadata.json'),
  },
  {
    rule: 'desc.legacy-name',
    fault: 'has the descriptor of 1.0',
    change: (crate) => set(crate, 'ro-crate-metadata.json', { '@id': 'ro-crate-metadata.jsonld' }),
    ...should,
    ...fixable,
  },
  {
    rule: 'desc.type',
    fault: 'has a page for a descriptor',
    change: (crate) => set(crate, 'ro-crate-metadata.json', { '@type': 'WebPage' }),
    ...fixable,
    ...judged,
  },
  {
    rule: 'desc.about',
    fault: 'has a descriptor of two things',
    change: (crate) => set(crate, 'ro-crate-metadata.json', { about: [ref('./'), ref('data/')] }),
  },
  {
    rule: 'desc.conforms',
    fault: 'follows no version',
    change: (crate) => set(crate, 'ro-crate-metadata.json', { conformsTo: undefined }),
    ...should,
    ...fixable,
  },
  {
    rule: 'root.present',
    fault: 'has no root',
    change: (crate) => set(crate, 'ro-crate-metadata.json', { about: ref('https://data.example/other/') }),
  },
  {
    rule: 'root.type',
    fault: 'is a collection',
    change: (crate) => set(crate, './', { '@type': 'Collection' }),
    ...fixable,
    ...judged,
  },
  {
    rule: 'root.id',
    fault: 'has a root with another name',
    change: (crate) => set(crate, './', { '@id': 'crate' }),
  },
  {
    rule: 'root.name',
    fault: 'has no name',
    change: (crate) => set(crate, './', { name: undefined }),
    ...judged,
  },
  { rule: 'root.name', fault: 'has an empty name', change: (crate) => set(crate, './', { name: ' ' }) },
  {
    rule: 'root.description',
    fault: 'has no description',
    change: (crate) => set(crate, './', { description: undefined }),
    ...judged,
  },
  {
    rule: 'root.description',
    fault: 'has an entity for a description',
    change: (crate) => set(crate, './', { description: ref('#bay') }),
    ...judged,
  },
  {
    rule: 'root.license',
    fault: 'has no licence',
    change: (crate) => set(crate, './', { license: undefined }),
    ...judged,
  },
  {
    rule: 'root.date',
    fault: 'has no date',
    change: (crate) => set(crate, './', { datePublished: undefined }),
    ...judged,
  },
  {
    rule: 'root.date',
    fault: 'has a day that no calendar has',
    change: (crate) => set(crate, './', { datePublished: '2026-02-30' }),
  },
  {
    rule: 'root.date',
    fault: 'has two dates',
    change: (crate) => set(crate, './', { datePublished: ['2026-03-01', '2026-03-02'] }),
    ...judged,
  },
  {
    rule: 'root.date-day',
    fault: 'has a month for a date',
    change: (crate) => set(crate, './', { datePublished: '2026-03' }),
    ...should,
  },
  {
    rule: 'root.license-entity',
    fault: 'has a licence in text',
    change: (crate) => set(crate, './', { license: 'CC-BY-4.0' }),
    ...should,
    ...fixable,
  },
  {
    rule: 'root.license-entity',
    fault: 'has a licence without a summary',
    change: (crate) => set(crate, LICENCE, { description: undefined }),
    ...should,
    ...fixable,
  },
  {
    rule: 'root.license-entity',
    fault: 'has a second licence that is not described',
    change: (crate) => set(crate, './', { license: [ref(LICENCE), ref('https://licence.example/')] }),
    ...should,
  },
  {
    rule: 'root.publisher',
    fault: 'has no publisher',
    change: (crate) => set(crate, './', { publisher: undefined }),
    ...should,
  },
  {
    rule: 'root.publisher',
    fault: 'has a place for a publisher',
    change: (crate) => set(crate, './', { publisher: ref('#bay') }),
    ...should,
  },
  {
    rule: 'root.identifier-value',
    fault: 'has an identifier without a value',
    change: (crate) =>
      add(crate, { '@id': '#doi', '@type': 'PropertyValue', name: 'DOI' }, { './': 'identifier' }),
  },
  {
    rule: 'root.versionless',
    fault: 'follows no version of RO-Crate',
    change: (crate) => set(crate, './', { conformsTo: ref('https://w3id.org/ro/crate') }),
    ...should,
  },
  {
    rule: 'prof.entity',
    fault: 'follows a profile that it does not describe',
    old: 'should',
    change: (crate) => set(crate, './', { conformsTo: ref('https://profile.example/') }),
    ...judged,
  },
];
