import { expect, it } from 'vitest';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import type { DryRunEvent } from '../../orchestrator/dry-run-events.ts';
import { type DryRunState, withEvent } from './use-dry-run.ts';

const begun: DryRunState = { total: 0, done: 0, matched: 0, matches: [] };

it('A dry run counts and collects what it is told, until its end.', () => {
  const match: DryRunEvent = { type: 'match', suggestion: { id: 'a' } as Suggestion, logged: false };
  const events: DryRunEvent[] = [
    { type: 'started', total: 3 },
    match,
    { type: 'progress', done: 2, matched: 1 },
    { type: 'ended', done: 3, matched: 2, ms: 5, stopped: 'cancelled' },
  ];
  const states: DryRunState[] = [];
  for (const event of events) states.push(withEvent(states.at(-1) ?? begun, event));
  expect(states[2]).toEqual({ total: 3, done: 2, matched: 1, matches: [match] });
  expect(states[3]).toEqual({ total: 3, done: 3, matched: 2, matches: [match], ended: events[3] });
});
