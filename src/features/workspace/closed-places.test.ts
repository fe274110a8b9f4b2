import { expect, test } from 'vitest';
import type { Effect } from '../../domain/suggestion/model.ts';
import { hindrance, placesWritten } from './closed-places.ts';

const inbox = 'https://alice.example/inbox/';
const log: Effect = { kind: 'log', activityId: 'urn:uuid:1' };
const send: Effect = { kind: 'send', inbox, document: {} };

test('approving writes to where its effects go, and to the records', () => {
  expect(placesWritten([log, log], inbox)).toEqual(['log', 'records']);
  expect(placesWritten([send], inbox)).toEqual(['inbox', 'records']);
  expect(placesWritten([send], 'https://alice.example/other/')).toEqual(['records']);
  expect(placesWritten([], inbox)).toEqual(['records']);
});

test('only what is needed and closed stands in the way, and is named', () => {
  expect(hindrance(['log', 'records'], ['artefacts'])).toBeUndefined();
  expect(hindrance(['log', 'artefacts'], ['artefacts', 'log'])).toBe(
    'Not possible now: you may not write to your works and your event log.',
  );
});
