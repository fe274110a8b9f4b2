import { describe, expect, it } from 'vitest';
import { initialStatus } from '../../orchestrator/protocol.ts';
import { type ListSituation, listState } from './list-state.ts';

const place = 'https://alice.example/events/';
const situation: ListSituation = {
  session: { phase: 'signed-in', webId: 'https://alice.example/card#me' },
  pod: { webId: 'https://alice.example/card#me', issuers: [], storages: [], eventLog: place },
  sync: { ...initialStatus, lastSync: '2026-03-01T10:00:00Z' },
  place,
  pending: false,
  total: 0,
  shown: 0,
};
const out = { session: { phase: 'signed-out' } } as const;
const forbidden = { kind: 'forbidden', url: place } as const;

describe('What a screen with a list shows', () => {
  it.each([
    ['list', { total: 3, shown: 2, ...out }],
    ['filtered', { total: 3 }],
    ['empty', {}],
    ['empty', out],
    ['loading', { pending: true }],
    ['loading', { sync: initialStatus }],
    ['loading', { pod: undefined }],
    ['loading', { pod: undefined, session: { phase: 'restoring' } }],
    ['signed-out', { ...out, pod: undefined, place: undefined }],
    ['signed-out', { ...out, sync: initialStatus }],
    ['unset', { place: undefined }],
    ['failed', { pod: undefined, place: undefined, podProblem: forbidden }],
    ['failed', { sync: { ...situation.sync, problem: forbidden } }],
    [
      'failed',
      { sync: { ...initialStatus, problem: { kind: 'network', url: 'https://x.example/', message: '' } } },
    ],
  ] satisfies [string, Partial<ListSituation>][])('is %s for %j.', (kind, more) => {
    expect(listState({ ...situation, ...more }).kind).toBe(kind);
  });

  it('does not call an empty list failed because of trouble elsewhere in the pod.', () => {
    const problem = { kind: 'forbidden', url: 'https://alice.example/inbox/' } as const;
    expect(listState({ ...situation, sync: { ...situation.sync, problem } }).kind).toBe('empty');
  });
});
