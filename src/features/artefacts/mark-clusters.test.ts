import { expect, it } from 'vitest';
import type { Mark } from '../../domain/artefact/lifecycle-tracks.ts';
import { clustersOf } from './mark-clusters.ts';

function mark(event: string, position?: number): Mark {
  return { evidence: { function: 'certification', what: 'review', event }, position };
}

it('Marks that would cover each other become one, in the order of time; those without a time are left out.', () => {
  const clusters = clustersOf([mark('c', 0.5), mark('a', 0.1), mark('x'), mark('b', 0.12)], 0.03);
  expect(clusters.map(({ position, evidence }) => [position, evidence.map(({ event }) => event)])).toEqual([
    [0.1, ['a', 'b']],
    [0.5, ['c']],
  ]);
});

it('A long row of close marks is cut where it would grow beyond the gap.', () => {
  const row = [0, 0.02, 0.04, 0.06].map((position) => mark(String(position), position));
  expect(clustersOf(row, 0.03).map(({ evidence }) => evidence.length)).toEqual([2, 2]);
});
