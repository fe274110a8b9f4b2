import { expect, test } from 'vitest';
import { crateTermHelp, crateTerms, crateTypes } from '../../../i18n/en/crate-terms.ts';
import { contextTerms, declareTerm } from './context-terms.ts';
import { groupOf } from './groups.ts';
import { catalogueTerms, termFacts } from './terms.ts';
import { CATALOGUE_TYPES, catalogueTypes, firstTerms } from './types.ts';
import { convertValue, readNumber, valueForm } from './value-form.ts';

const released = contextTerms('https://w3id.org/ro/crate/1.2/context');

test('every property and type of the forms is a term of RO-Crate 1.2', () => {
  expect(Object.keys(catalogueTerms).filter((term) => !released.has(term))).toEqual([]);
  expect(CATALOGUE_TYPES.filter((type) => !released.has(type))).toEqual([]);
});

test('every property and type has a name, and no help is without its property', () => {
  expect(Object.keys(crateTerms).sort()).toEqual(
    Object.keys(catalogueTerms)
      .map((term) => `crateTerm.${term}`)
      .sort(),
  );
  expect(Object.keys(crateTypes).sort()).toEqual(CATALOGUE_TYPES.map((type) => `crateType.${type}`).sort());
  const helped = Object.keys(crateTermHelp).map((key) => key.slice('crateHelp.'.length));
  expect(helped.filter((term) => !Object.hasOwn(catalogueTerms, term))).toEqual([]);
});

test('what a property refers to can be made: its types have forms, or are special cases of such', () => {
  const types = Object.values(catalogueTerms).flatMap((facts) => ('types' in facts ? facts.types : []));
  expect([...new Set(types)].filter((type) => !Object.hasOwn(catalogueTypes, type))).toEqual(['GeoShape']);
});

test('the most special type of an entity says what its form begins with', () => {
  const [, , third] = firstTerms(['File', 'SoftwareSourceCode', 'ComputationalWorkflow']);
  expect(third).toBe('programmingLanguage');
  expect(firstTerms(['Person'])[0]).toBe('name');
  expect(firstTerms(['SomethingUnknown'])).toEqual(['name', 'description', 'url', 'identifier']);
});

test('an inherited word of objects is no property', () => {
  expect(termFacts('constructor')).toEqual({ input: 'text' });
  expect(groupOf({ '@id': '#x', '@type': 'toString' }, { rootId: './' })).toBe('other');
});

test('values are read as what they are', () => {
  expect(valueForm({ '@id': '#a' })).toEqual({ kind: 'reference', id: '#a' });
  expect(valueForm({ '@value': 'Regen', '@language': 'de' })).toEqual({
    kind: 'tagged',
    text: 'Regen',
    language: 'de',
  });
  expect(valueForm({ '@value': '1', '@type': 'xsd:int' }).kind).toBe('other');
  expect(valueForm(false)).toEqual({ kind: 'boolean', yes: false });
});

test('a value turned into another kind and back says the same', () => {
  expect(convertValue('12', 'number')).toBe(12);
  expect(convertValue(12, 'text')).toBe('12');
  expect(convertValue('many', 'number')).toBeUndefined();
  expect(convertValue({ '@id': '#a' }, 'text')).toBe('#a');
  expect(convertValue(' #a ', 'reference')).toEqual({ '@id': '#a' });
  expect(convertValue('', 'reference')).toBeUndefined();
  expect(convertValue({ '@value': 'Regen', '@language': 'de' }, 'text')).toBe('Regen');
});

test('numbers may be written with a comma', () => {
  expect(readNumber('1,5')).toBe(1.5);
  expect(readNumber('1,500,000')).toBeUndefined();
  expect(readNumber(' ')).toBeUndefined();
});

test('a term of the own is declared in the context, and known from then on', () => {
  const context = declareTerm(
    'https://w3id.org/ro/crate/1.2/context',
    'depth',
    'https://terms.example/depth',
  );
  expect(context).toEqual([
    'https://w3id.org/ro/crate/1.2/context',
    { depth: 'https://terms.example/depth' },
  ]);
  expect(contextTerms(context).has('depth')).toBe(true);
  expect(released.has('depth_of_snow')).toBe(false);
  expect(declareTerm(context, 'width', 'https://terms.example/width')).toHaveLength(2);
});

test('full addresses and declared prefixes need no declaration', () => {
  expect(released.has('https://terms.example/depth')).toBe(true);
  expect(contextTerms([{ ex: 'https://terms.example/' }]).has('ex:depth')).toBe(true);
  expect(contextTerms([]).has('ex:depth')).toBe(false);
});
