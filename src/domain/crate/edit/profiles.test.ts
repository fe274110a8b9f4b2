import { expect, it } from 'vitest';
import { crateIndex } from '../crate-index.ts';
import type { CrateDocument } from '../document.ts';
import { setVersion } from './convert.ts';
import { withDeclaredProfiles } from './profiles.ts';
import { addValue, setValues } from './values.ts';

const to = (id: string) => ({ '@id': id });
const RUN = 'https://w3id.org/ro/wfrun/process/0.5';
const WORKFLOW = 'https://w3id.org/workflowhub/workflow-ro-crate/1.0';
const version = (number: string) => to(`https://w3id.org/ro/crate/${number}`);

function crate(number: string): CrateDocument {
  return {
    '@context': `https://w3id.org/ro/crate/${number}/context`,
    '@graph': [
      {
        '@id': 'ro-crate-metadata.json',
        '@type': 'CreativeWork',
        about: to('./'),
        conformsTo: version(number),
      },
      { '@id': './', '@type': 'Dataset', name: 'Tides' },
    ],
  };
}

const named = (of: CrateDocument) => {
  const { descriptor, root } = crateIndex(of);
  return { descriptor: descriptor?.conformsTo, root: root?.conformsTo };
};
const followed = (of: CrateDocument, id: string) =>
  withDeclaredProfiles(of, addValue(of, './', 'conformsTo', to(id)));

it('A profile that a crate of 1.1 follows is named at the descriptor, too, and taken away with it.', () => {
  const following = followed(crate('1.1'), RUN);
  expect(named(following)).toEqual({ descriptor: [version('1.1'), to(RUN)], root: to(RUN) });
  const without = withDeclaredProfiles(following, setValues(following, './', 'conformsTo', []));
  expect(named(without)).toEqual({ descriptor: version('1.1'), root: undefined });
});

it('From 1.2 on the descriptor names the version alone.', () => {
  expect(named(followed(crate('1.2'), RUN))).toEqual({ descriptor: version('1.2'), root: to(RUN) });
});

it('Another change leaves the descriptor as it is.', () => {
  const before = crate('1.1');
  const after = setValues(before, './', 'name', ['Ebb']);
  expect(withDeclaredProfiles(before, after)).toBe(after);
});

it('With the version, profiles go where it wants them.', () => {
  const older = setVersion(followed(crate('1.2'), RUN), '1.1');
  expect(named(older)).toEqual({ descriptor: [version('1.1'), to(RUN)], root: to(RUN) });
  expect(named(setVersion(older, '1.2'))).toEqual({ descriptor: version('1.2'), root: to(RUN) });
  const workflow = setVersion(followed(crate('1.1'), WORKFLOW), '1.2');
  expect(named(workflow)).toEqual({ descriptor: [version('1.2'), to(WORKFLOW)], root: to(WORKFLOW) });
});
