import { expect, it } from 'vitest';
import type { Problem } from '../../../domain/problem.ts';
import type { FormFile } from './form-file.ts';
import { type FormState, initialState } from './form-state.ts';
import { afterSending, arrivedNames, strayNames } from './sent-files.ts';

const url = 'https://alice.example/artefacts/orbits/b.csv';
const cutOff: Problem = { kind: 'network', url, message: '' };

function formWith(...names: string[]): FormState {
  const files = names.map(
    (name): FormFile => ({ key: name, name, title: '', mediaType: 'text/csv', place: 'chosen' }),
  );
  return { ...initialState({ webId: 'https://alice.example/#me' }, undefined, undefined), files };
}

function without(state: FormState, name: string): FormState {
  return { ...state, files: state.files.filter((file) => file.name !== name) };
}

it('A file that arrived and was then left out is a stray; one that is still there is none.', () => {
  const sent = afterSending(formWith('a.csv', 'b.csv'), ['a.csv']);
  expect(sent.files.map(({ place }) => place)).toEqual(['pod', 'chosen']);
  expect(arrivedNames(sent)).toEqual(['a.csv']);
  expect(strayNames(sent)).toEqual([]);
  expect(strayNames(without(without(sent, 'a.csv'), 'b.csv'))).toEqual(['a.csv']);
});

it.each<[string, Problem, string[]]>([
  ['was cut off counts as sent', cutOff, ['b.csv']],
  ['failed inside the server counts as sent', { kind: 'server', url, status: 500 }, ['b.csv']],
  ['was refused does not', { kind: 'refused', url, status: 413, message: '' }, []],
])('A file that %s.', (_, problem, strays) => {
  const sent = afterSending(formWith('b.csv'), [], { file: 'b.csv', problem });
  expect(sent.files[0]?.place).toBe('chosen');
  expect(strayNames(without(sent, 'b.csv'))).toEqual(strays);
});
