import { describe, expect, it } from 'vitest';
import type { DecisionRow } from '../../cache/rows.ts';
import type { Intent, Suggestion } from '../../domain/suggestion/model.ts';
import { createCommandRegistry } from '../../ui/command-registry.ts';
import type { ReviewItem } from './queue.ts';
import { answerCommands, besides, bulkCommands, reviewCommands } from './review-commands.ts';
import { reviewHindrance } from './review-hindrance.ts';

const now = '2026-03-10T12:00:00Z';
const nothing = () => undefined;
const offered = (item: Partial<ReviewItem> | undefined) =>
  Object.values(
    reviewCommands(
      {
        item: item && { suggestion: { id: 'a' } as Suggestion, intents: [], ...item },
        canUndo: false,
        approve: nothing,
        reject: nothing,
        later: nothing,
        undo: nothing,
        reopen: nothing,
        retry: nothing,
        drop: nothing,
        move: nothing,
        close: nothing,
        showSource: nothing,
      },
      now,
    ),
  )
    .filter((command) => !('when' in command) || command.when())
    .map(({ id }) => id.replace('review.', ''))
    .filter((id) => !['next', 'previous', 'close', 'source'].includes(id));
const decision = (more: Partial<DecisionRow>) => more as DecisionRow;
const intent = (more: Partial<Intent>) => more as Intent;

describe('What can be done with a suggestion', () => {
  it('is a verdict while it waits, also when its time has come again.', () => {
    expect(offered({})).toEqual(['approve', 'reject', 'later']);
    const due = decision({ verdict: 'later', until: '2026-03-10T07:00:00Z' });
    expect(offered({ decision: due })).toEqual(['approve', 'reject', 'later']);
  });

  it('is trying again or giving up when it failed: no second verdict.', () => {
    expect(
      offered({
        decision: decision({ verdict: 'approved' }),
        intents: [intent({ state: 'failed', attempts: 1 })],
      }),
    ).toEqual(['retry', 'drop']);
  });

  it('is taking the decision back as long as nothing of it was sent.', () => {
    const approved = decision({ verdict: 'approved' });
    expect(offered({ decision: approved, intents: [intent({ state: 'held', attempts: 0 })] })).toEqual([
      'reopen',
    ]);
    expect(offered({ decision: approved, intents: [intent({ state: 'done', attempts: 1 })] })).toEqual([]);
    expect(offered({ decision: decision({ verdict: 'rejected' }) })).toEqual(['reopen']);
  });

  it('is nothing while none is chosen.', () => {
    expect(offered(undefined)).toEqual([]);
  });

  it('is any of its answers while it waits, each by its name, and none of them afterwards.', () => {
    const alternatives = [
      { id: 'b', choice: 'decline' },
      { id: 'c', choice: 'ask for a week' },
    ] as Suggestion[];
    const given: string[] = [];
    const answers = (more: Partial<ReviewItem> = {}) =>
      answerCommands(
        { suggestion: { id: 'a' } as Suggestion, intents: [], alternatives, ...more },
        ({ id }) => void given.push(id),
        now,
      ).filter(({ when }) => when?.());
    expect(answers().map(({ label }) => plain(label))).toEqual(['Decline', 'Answer: ask for a week']);
    answers()[0]?.run();
    expect(given).toEqual(['b']);
    expect(answers({ decision: decision({ verdict: 'approved' }) })).toEqual([]);
  });
});

describe('What can be done with several suggestions', () => {
  const logging = { effects: [{ kind: 'log', activityId: 'urn:uuid:1' }] } as const;
  const single = { id: 'review.approve', label: 'Approve', group: 'item', keys: 'a', run: nothing } as const;
  const possible = (closed: Parameters<typeof reviewHindrance>[2]) => {
    const marked = bulkCommands(2, nothing, nothing, reviewHindrance([logging], undefined, closed));
    const registry = createCommandRegistry();
    registry.add(() => besides([single], marked));
    registry.add(() => marked);
    return registry.available().map(({ id }) => id.replace('review.', ''));
  };

  it('is every verdict, on all of them.', () => {
    expect(possible([])).toEqual(['bulk.approve', 'bulk.reject', 'bulk.later', 'bulk.none']);
  });

  it('is no approving where the log is read only: its key does not fall to the open one either.', () => {
    expect(possible(['log'])).toEqual(['bulk.reject', 'bulk.later', 'bulk.none']);
  });

  it('is no verdict where decisions cannot be kept.', () => {
    expect(possible(['records'])).toEqual(['bulk.none']);
  });
});

/** Without the marks that keep a name's direction to itself. */
function plain(label: string): string {
  return label.replaceAll(/[\u2066-\u2069]/g, '');
}
