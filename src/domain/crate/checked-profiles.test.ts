import { expect, it } from 'vitest';
import { set } from '../../testing/crates/change.ts';
import { analysis, share, tides } from '../../testing/crates/clean-crates.ts';
import { checkedProfiles } from './checked-profiles.ts';

it('A plain crate is judged by the rules of its version alone.', () => {
  expect(checkedProfiles(tides('1.1'), {})).toEqual({
    version: '1.1',
    checked: [],
    hasSteps: false,
    unknown: [],
  });
});

it('The profiles that a crate says to follow are judged, too.', () => {
  expect(checkedProfiles(analysis('1.2'), {}).checked).toEqual(['workflow', 'process', 'workflow-run']);
});

it('A receiver is one more to judge for.', () => {
  expect(checkedProfiles(share('1.2'), { receiver: 'sciencemesh' }).checked).toEqual(['sciencemesh']);
});

it('What is not looked at is said: steps of runs, and profiles that nobody here knows.', () => {
  const crate = set(tides('1.2'), './', {
    conformsTo: [
      { '@id': 'https://w3id.org/ro/wfrun/provenance/0.5' },
      { '@id': 'https://profile.example/' },
    ],
  });
  expect(checkedProfiles(crate, {})).toEqual({
    version: '1.2',
    checked: ['process', 'workflow-run'],
    hasSteps: true,
    unknown: ['https://profile.example/'],
  });
});
