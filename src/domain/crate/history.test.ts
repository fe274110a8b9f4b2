import { describe, expect, it } from 'vitest';
import { advance, type History, historyOf, redone, undone } from './history.ts';

const typed = (history: History<string>, state: string, at: number, field = 'name') =>
  advance(history, { label: 'Name', state, at, field });

describe('A history', () => {
  it('undoes what is typed in one field without a pause as one step.', () => {
    let history = typed(typed(typed(historyOf(''), 'E', 0), 'Eb', 1_900), 'Ebb', 3_800);
    history = typed(history, 'Ebb and', 6_000);
    history = typed(history, 'flow', 6_100, 'description');
    const states: string[] = [];
    for (; history.past.length > 0; history = undone(history)) states.push(history.present);
    expect([...states, history.present]).toEqual(['flow', 'Ebb and', 'Ebb', '']);
    for (; history.future.length > 0; history = redone(history)) states.push(history.present);
    expect(history.present).toBe('flow');
  });

  it('begins a new step after undoing, and forgets what was undone when something else is done.', () => {
    let history = undone(typed(typed(historyOf(''), 'a', 0), 'b', 5_000));
    expect(history.future.map(({ label }) => label)).toEqual(['Name']);
    history = typed(history, 'c', 5_100);
    expect(history.future).toEqual([]);
    expect(undone(history).present).toBe('a');
  });

  it('takes no step where nothing changes, and none beyond its ends.', () => {
    const history = historyOf('a');
    expect(advance(history, { label: 'x', state: 'a', at: 0 })).toBe(history);
    expect(undone(history).present).toBe('a');
    expect(redone(history).present).toBe('a');
  });

  it('keeps the last 200 steps.', () => {
    let history = historyOf(0);
    for (let state = 1; state <= 300; state += 1) history = advance(history, { label: 'x', state, at: 0 });
    expect(history.past).toHaveLength(200);
    for (let step = 0; step < 300; step += 1) history = undone(history);
    expect(history.present).toBe(100);
  });
});
