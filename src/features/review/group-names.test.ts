import { expect, it } from 'vitest';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { groupNames } from './group-names.ts';

const name = groupNames([
  { url: 'https://alice.example/artefacts/a/', title: 'Data' },
  { url: 'https://alice.example/artefacts/b/', title: 'Data' },
]);
const of = (artefact?: string) => name({ suggestion: { artefact } as Suggestion });

it('Two works of the same title are two groups.', () => {
  expect([of('https://alice.example/artefacts/a/'), of('https://alice.example/artefacts/b/')]).toEqual([
    'Data',
    'Data (alice.example/…/b)',
  ]);
});

it('A work that is not known yet goes by its address, and no work by words.', () => {
  expect(of('https://alice.example/artefacts/c/')).toBe('alice.example/…/c');
  expect(of()).toBe('About none of your artefacts');
});
