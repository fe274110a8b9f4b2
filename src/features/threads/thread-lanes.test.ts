import { describe, expect, it } from 'vitest';
import { dismissalId } from '../../domain/suggestion/dismissal.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import type { Thread } from '../../domain/thread/model.ts';
import { dismissals, laneOf } from './thread-lanes.ts';

const row = 'https://alice.example/inbox/1';
const key = 'urn:uuid:1';
const announced = { kind: 'announced', key, root: { row, standing: 'unknown' }, waitingFor: 'us' } as Thread;
const taking = {
  id: 'accept',
  source: row,
  activityId: key,
  effects: [{ kind: 'log', activityId: key, source: row }],
} as unknown as Suggestion;
const linking = { ...taking, id: 'link', effects: [{ kind: 'link' }] } as unknown as Suggestion;
const rejected = (suggestionId: string, withdrawn = false) =>
  ({ suggestionId, verdict: 'rejected', withdrawn }) as const;

describe('An announcement', () => {
  it('is put aside by the mark for that, where no policy asks about it.', () => {
    expect(dismissals([], [rejected(dismissalId(key))])(announced)).toBe(true);
    expect(dismissals([linking], [rejected(dismissalId(key))])(announced)).toBe(true);
    expect(dismissals([], [rejected(dismissalId(key), true)])(announced)).toBe(false);
    expect(dismissals([], [])(announced)).toBe(false);
  });

  it('is put aside as well when its acceptance was rejected in the review queue, but not by a rejected link.', () => {
    expect(dismissals([taking], [rejected('accept')])(announced)).toBe(true);
    expect(dismissals([taking, linking], [rejected('link')])(announced)).toBe(false);
  });

  it('asks anew when a policy asks about it that was not answered.', () => {
    const decided = [rejected(dismissalId(key)), rejected('accept')];
    expect(dismissals([taking, { ...taking, id: 'other' }], decided)(announced)).toBe(false);
  });
});

describe('The lane of a thread', () => {
  const offered = { ...announced, kind: 'offered' } as Thread;

  it.each([
    [announced, false, 'unasked'],
    [announced, true, 'finished'],
    [{ ...announced, waitingFor: 'nobody' }, false, 'finished'],
    [offered, false, 'us'],
    [{ ...offered, waitingFor: 'them' }, false, 'them'],
    [{ ...announced, root: { row, standing: 'blocked' } }, false, 'finished'],
  ])('of %o, dismissed %s, is %s.', (thread, dismissed, lane) => {
    expect(laneOf(thread as Thread, dismissed)).toBe(lane);
  });
});
