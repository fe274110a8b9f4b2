import { expect, it } from 'vitest';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Intent } from '../../domain/suggestion/model.ts';
import { sentAnnouncement } from './sent-steps.ts';

const id = 'urn:uuid:00000000-0000-4000-8000-000000000001';
const at = '2026-03-01T10:00:00.000Z';
const base = { order: 0, state: 'done', notBefore: at, createdAt: at, attempts: 1 } as const;
const placing: Intent = {
  ...base,
  id: 'a',
  cause: `place:${id}`,
  approves: ['log', 'send'],
  artefact: 'https://alice.example/artefacts/moons/',
  effect: { kind: 'send', inbox: 'https://alice.example/inbox/', document: { id } },
  receipt: { at, status: 201, already: false },
};
const log: Intent = {
  ...base,
  id: 'b',
  cause: 'log',
  effect: { kind: 'log', activityId: id },
  receipt: { at: '2026-03-01T10:00:01.000Z', status: 201, already: false },
};
const open = (suggestion: string) =>
  ({ suggestion: { id: suggestion, activityId: id }, failed: [] }) as unknown as OpenSuggestion;

it('What became of an announcement is put together from what was approved with it.', () => {
  expect(sentAnnouncement(id, [log, placing], [open('log'), open('link')])).toMatchObject({
    document: { id },
    artefact: placing.artefact,
    intents: [placing, log],
    // The sending is approved, but not begun.
    total: 3,
    asking: 1,
  });
});

it('What is still to be sent stands after what is done.', () => {
  const send: Intent = { ...log, id: 's', cause: 'send', state: 'ready', receipt: undefined };
  const sent = sentAnnouncement(id, [send, log, placing], []);
  expect(sent?.intents.map((intent) => intent.id)).toEqual(['a', 'b', 's']);
});

it('An announcement that answers a request is recorded, then sent.', () => {
  const cause = `send:${id}`;
  const intents: Intent[] = [
    { ...placing, id: 'd', cause, order: 1, approves: undefined, receipt: undefined, state: 'ready' },
    { ...log, id: 'c', cause, receipt: undefined, state: 'ready' },
  ];
  const sent = sentAnnouncement(id.toUpperCase().replace('URN:UUID', 'urn:uuid'), intents, []);
  expect(sent?.intents.map(({ effect }) => effect.kind)).toEqual(['log', 'send']);
  expect(sent?.total).toBe(2);
});

it('What is not known here is nothing.', () => {
  expect(sentAnnouncement('urn:uuid:00000000-0000-4000-8000-000000000009', [placing], [])).toBeUndefined();
});
