import type { CrateDocument } from '../../../domain/crate/document.ts';
import { set } from '../change.ts';
import { ids } from '../clean-crates.ts';
import { type FaultOf, fixable, ref, should } from './fault.ts';

const { ADA } = ids;

/** Of the document, made on the tides. */
export const documentFaults: readonly FaultOf[] = [
  { rule: 'doc.json', fault: 'is a text', change: () => 'crate' },
  { rule: 'doc.json', fault: 'is a list', change: (crate) => [crate] },
  { rule: 'doc.graph', fault: 'has no list', change: (crate) => ({ ...crate, '@graph': {} }) },
  { rule: 'doc.graph', fault: 'lists a text', change: (crate) => ({ ...crate, '@graph': ['./'] }) },
  {
    rule: 'doc.top-level',
    fault: 'has a name beside its graph',
    change: (crate) => ({ ...crate, name: 'Tides' }),
  },
  {
    rule: 'doc.context',
    fault: 'writes its context out',
    old: 'should',
    change: (crate) => ({ ...crate, '@context': writtenOut(crate) }),
    ...fixable,
  },
  {
    rule: 'doc.version',
    fault: 'has the context of another version',
    change: (crate, version) => ({
      ...crate,
      '@context': `https://w3id.org/ro/crate/${version === '1.1' ? '1.2' : '1.3'}/context`,
    }),
    ...should,
  },
  {
    rule: 'doc.context-unknown',
    fault: 'names a context of somebody',
    change: (crate) => ({ ...crate, '@context': [crate['@context'], 'https://terms.example/'].flat() }),
    ...should,
  },
  {
    rule: 'doc.context-unknown',
    fault: 'takes in a context of somebody',
    change: (crate) => ({
      ...crate,
      '@context': [crate['@context'], { '@import': 'https://terms.example/' }].flat(),
    }),
    ...should,
  },
  {
    rule: 'doc.vocab',
    fault: 'takes every word for known',
    change: (crate) => ({
      ...crate,
      '@context': [crate['@context'], { '@vocab': 'http://schema.org/' }].flat(),
    }),
    ...should,
  },
  {
    rule: 'doc.term',
    fault: 'has a misspelt property',
    change: (crate) => set(crate, ADA, { affilation: 'A' }),
  },
  {
    rule: 'doc.term',
    fault: 'has a misspelt type',
    change: (crate) => set(crate, ADA, { '@type': ['Person', 'Persn'] }),
  },
  { rule: 'doc.term', fault: 'has a prefix of nobody', change: (crate) => set(crate, ADA, { 'ex:age': 36 }) },
  {
    rule: 'doc.compact',
    fault: 'has the address of a property',
    change: (crate) => set(crate, ADA, { 'http://schema.org/email': 'ada@example.org' }),
    ...fixable,
  },
  {
    rule: 'doc.flat',
    fault: 'has a nested entity',
    change: (crate) =>
      set(crate, ADA, { address: { '@id': '#home', '@type': 'PostalAddress', name: 'Home' } }),
    ...fixable,
  },
  {
    rule: 'doc.flat',
    fault: 'has a list in a list',
    change: (crate) => set(crate, ADA, { email: [['a', 'b'], 'c'] }),
    ...fixable,
  },
  {
    rule: 'doc.flat',
    fault: 'says something the other way round',
    change: (crate) => set(crate, ADA, { '@reverse': { editor: ref('notes.md') } }),
    ...fixable,
  },
  {
    rule: 'doc.null',
    fault: 'says null',
    change: (crate) => set(crate, ADA, { email: null }),
    ...should,
    ...fixable,
  },
  {
    rule: 'doc.null',
    fault: 'lists null',
    change: (crate) => set(crate, ADA, { email: ['a', null, 'b'] }),
    ...should,
    ...fixable,
  },
  {
    rule: 'doc.single-array',
    fault: 'lists one value',
    change: (crate) => set(crate, ADA, { email: ['a'] }),
    ...should,
    ...fixable,
  },
];

function writtenOut(crate: CrateDocument): Record<string, string> {
  const words = crate['@graph'].flatMap((each) => [...Object.keys(each), ...[each['@type']].flat()]);
  const terms = words.filter((word) => !word.startsWith('@'));
  return Object.fromEntries(terms.map((term) => [term, `http://schema.org/${term}`]));
}
