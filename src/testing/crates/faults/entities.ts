import { add, entity, set } from '../change.ts';
import { ids } from '../clean-crates.ts';
import { type FaultOf, fixable, ref, should } from './fault.ts';

const { ADA, OBSERVATORY } = ids;

/** Of entities, made on the tides. */
export const entityFaults: readonly FaultOf[] = [
  {
    rule: 'ent.id',
    fault: 'has an entity without an id',
    change: (crate) => add(crate, { '@type': 'Person', name: 'Bo' }),
  },
  {
    rule: 'ent.id',
    fault: 'has an empty id',
    change: (crate) => add(crate, { '@id': '', '@type': 'Person', name: 'Bo' }),
  },
  {
    rule: 'ent.id-uri',
    fault: 'has a blank in an id',
    change: (crate) => set(crate, '#bay', { '@id': '#the bay' }),
    ...fixable,
  },
  {
    rule: 'ent.id-uri',
    fault: 'has a bare per cent sign',
    change: (crate) => set(crate, 'notes.md', { '@id': '50%.md' }),
    ...fixable,
  },
  {
    rule: 'ent.id-uri',
    fault: 'has angle brackets in an id',
    change: (crate) => set(crate, '#bay', { '@id': '#<bay>' }),
  },
  {
    rule: 'ent.id-parent',
    fault: 'describes what lies above',
    change: (crate) => set(crate, '#bay', { '@id': '../bay' }),
    ...should,
  },
  {
    rule: 'ent.id-form',
    fault: 'has a path for a place',
    change: (crate) => set(crate, '#bay', { '@id': 'bay' }),
    ...should,
  },
  {
    rule: 'ent.unique',
    fault: 'describes somebody twice',
    change: (crate) => add(crate, { ...entity(crate, ADA) }),
    ...fixable,
  },
  {
    rule: 'ent.type',
    fault: 'has an entity without a type',
    change: (crate) => set(crate, '#bay', { '@type': undefined }),
  },
  {
    rule: 'ent.type',
    fault: 'has a number for a type',
    change: (crate) => set(crate, '#bay', { '@type': ['Place', 4] }),
  },
  {
    rule: 'ent.type',
    fault: 'has no type in a list',
    change: (crate) => set(crate, '#bay', { '@type': [] }),
  },
  {
    rule: 'ent.name',
    fault: 'has a place without a name',
    change: (crate) => set(crate, '#bay', { name: undefined }),
    ...should,
  },
  {
    rule: 'ent.ref',
    fault: 'names its author in text',
    change: (crate) => set(crate, './', { author: ADA }),
    ...fixable,
  },
  {
    rule: 'ent.ref',
    fault: 'names an author among others in text',
    change: (crate) => set(crate, './', { author: [ref(OBSERVATORY), ADA] }),
    ...fixable,
  },
  {
    rule: 'ent.dangling',
    fault: 'is about nothing',
    change: (crate) => set(crate, './', { about: ref('#nothing') }),
    ...should,
  },
  {
    rule: 'ent.dangling',
    fault: 'is about a nameless nothing',
    change: (crate) => set(crate, './', { about: ref('_:nothing') }),
    ...should,
  },
  {
    rule: 'ent.reachable',
    fault: 'has somebody whom nothing names',
    change: (crate) => add(crate, { '@id': '#bo', '@type': 'Person', name: 'Bo' }),
    ...should,
  },
];
