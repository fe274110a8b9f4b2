import { describe, expect, it } from 'vitest';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import { dismissalId } from '../../domain/suggestion/dismissal.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import type { Thread } from '../../domain/thread/model.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { acceptancePlan, dismissedBy, restoredBy } from './announcement.ts';

const pod: PodProfile = {
  webId: 'https://alice.example/card#me',
  issuers: [],
  storages: ['https://alice.example/'],
  inbox: 'https://alice.example/inbox/',
  eventLog: 'https://alice.example/events/',
};
const row = 'https://alice.example/inbox/1';
const id = 'urn:uuid:00000000-0000-4000-8000-000000000001';
const own = 'urn:uuid:00000000-0000-4000-8000-000000000002';
const thread = { kind: 'announced', key: id, root: { row } } as Thread;
const document = {
  id,
  type: ['Announce', 'coar-notify:ReviewAction'],
  object: { id: 'https://r.example/9' },
};

const suggestion = {
  id: 'accept',
  source: row,
  activityId: id,
  effects: [
    { kind: 'send', inbox: pod.inbox, document: { id: 'urn:policy' } },
    { kind: 'log', activityId: id, source: row },
  ],
} as unknown as Suggestion;
const open: OpenSuggestion[] = [{ suggestion, failed: [] }];

describe('Accepting an announcement', () => {
  it('is what a policy suggests, where one does.', () => {
    const plan = acceptancePlan(thread, open, document, pod, own);
    expect(plan).toEqual({ effects: suggestion.effects, suggestion, source: row });
  });

  it('is the same by hand where none does: the Accept to the own inbox, and both into the log.', () => {
    const plan = acceptancePlan(thread, [], document, pod, own);
    expect(plan?.suggestion).toBeUndefined();
    expect(plan?.effects).toMatchObject([
      { kind: 'send', inbox: pod.inbox, document: { id: own, type: 'Accept', inReplyTo: id } },
      { kind: 'log', activityId: id, source: row },
      { kind: 'log', activityId: own, document: { id: own } },
    ]);
  });

  it('does not log what stands in the log, nor anything where there is no log.', () => {
    const logged = { ...thread, root: { row, event: 'https://alice.example/events/1' } } as Thread;
    const kinds = (plan: ReturnType<typeof acceptancePlan>) => plan?.effects.map(({ kind }) => kind);
    expect(kinds(acceptancePlan(logged, [], document, pod, own))).toEqual(['send', 'log']);
    const without = { ...pod, eventLog: undefined };
    expect(kinds(acceptancePlan(thread, [], document, without, own))).toEqual(['send']);
  });

  it('is not possible without the text of the announcement.', () => {
    expect(acceptancePlan(thread, [], undefined, pod, own)).toBeUndefined();
  });
});

describe('Putting an announcement aside', () => {
  it('rejects what is suggested about it, and marks it where nothing is.', () => {
    expect(dismissedBy(thread, open)).toEqual([dismissalId(id), 'accept']);
    expect(dismissedBy(thread, [])).toEqual([dismissalId(id)]);
  });

  it('is taken back by taking back just that.', () => {
    const decisions = [
      { suggestionId: dismissalId(id), verdict: 'rejected' },
      { suggestionId: 'accept', verdict: 'rejected' },
      { suggestionId: 'link', verdict: 'approved' },
      { suggestionId: 'elsewhere', verdict: 'rejected' },
    ] as const;
    const all = [suggestion, { ...suggestion, id: 'link' }, { ...suggestion, id: 'elsewhere', source: 'x' }];
    expect(restoredBy(thread, all, decisions)).toEqual([dismissalId(id), 'accept']);
  });
});
