import { describe, expect, it } from 'vitest';
import { editIntent, isDefiniteRefusal, isEditable } from './edit-intent.ts';
import { type IntentEvent, nextIntent } from './intent-state.ts';
import type { Intent } from './model.ts';

const url = 'https://service.example/inbox/';
const document = { id: 'urn:uuid:1', type: 'Announce' };
const ready: Intent = {
  id: 'i',
  cause: 'c',
  order: 0,
  effect: { kind: 'send', inbox: url, document },
  state: 'ready',
  notBefore: '2026-03-01T10:00:00.000Z',
  createdAt: '2026-03-01T10:00:00.000Z',
  attempts: 0,
};
const start: IntentEvent = { type: 'start' };
const refuse: IntentEvent = { type: 'fail', problem: { kind: 'refused', url, status: 400, message: '' } };
const silence: IntentEvent = { type: 'fail', problem: { kind: 'timeout', url, ms: 1 } };
const retry: IntentEvent = { type: 'retry' };

function having(...events: readonly IntentEvent[]): Intent {
  return events.reduce((intent, event) => {
    const next = nextIntent(intent, event);
    if (!next) throw new Error(`${event.type} is not allowed.`);
    return next;
  }, ready);
}

describe('A message', () => {
  it.each([400, 403, 404, 409, 413, 415, 422])('was clearly refused by %d.', (status) => {
    expect(isDefiniteRefusal({ kind: 'refused', url, status, message: '' })).toBe(true);
  });

  it.each([0, 303, 408, 429, 500])('may have arrived in spite of %d.', (status) => {
    expect(isDefiniteRefusal({ kind: 'refused', url, status, message: '' })).toBe(false);
  });

  it('can be changed while each attempt was refused, however often.', () => {
    expect(isEditable(having(start, refuse))).toBe(true);
    expect(isEditable(having(start, refuse, retry, start, refuse, retry, start, refuse))).toBe(true);
  });

  const postpone: IntentEvent = {
    type: 'postpone',
    problem: { kind: 'server', url, status: 503 },
    nextAttempt: '2026-03-01T10:01:00.000Z',
  };
  const pause: IntentEvent = { type: 'pause', problem: { kind: 'aborted', url } };
  it.each<[string, IntentEvent[]]>([
    ['it met with silence', [start, silence]],
    ['the first attempt met with silence', [start, silence, retry, start, refuse]],
    ['an attempt met with silence after a refusal', [start, refuse, retry, start, silence]],
    ['the server stumbled before', [start, postpone, start, refuse]],
    ['the tab was closed in the middle', [start, { type: 'recover' }, start, refuse]],
    ['the tab was closed after a refusal', [start, refuse, retry, start, { type: 'recover' }, start, refuse]],
    ['it was broken off after a refusal', [start, refuse, retry, start, pause, start, refuse]],
    ['it is on its way', [start, refuse, retry]],
  ])('cannot be changed where %s.', (_why, events) => {
    expect(isEditable(having(...events))).toBe(false);
  });

  it('that is changed keeps its id, and is sent at once.', () => {
    const refused = having(start, refuse);
    const changed = { ...document, type: 'Offer' };
    const now = '2026-03-01T11:00:00.000Z';
    expect(editIntent(refused, changed, now)).toMatchObject({
      state: 'ready',
      effect: { inbox: url, document: changed },
      editedAt: now,
    });
    expect(editIntent(refused, { ...changed, id: 'urn:uuid:2' }, now)).toBeUndefined();
    expect(editIntent(having(start, silence), changed, now)).toBeUndefined();
  });
});
