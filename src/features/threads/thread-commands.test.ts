import { describe, expect, it } from 'vitest';
import type { Thread, ThreadAction } from '../../domain/thread/model.ts';
import { createCommandRegistry } from '../../ui/command-registry.ts';
import { hindrance } from '../workspace/closed-places.ts';
import { actionCommands } from './thread-commands.ts';
import { placesFor } from './thread-places.ts';

const thread = { rounds: [], root: { event: 'https://alice.example/events/1' } } as unknown as Thread;
const unlogged = { rounds: [], root: {} } as unknown as Thread;
const nothing = () => undefined;
const commands = (actions: readonly ThreadAction[], closed: Parameters<typeof hindrance>[1]) =>
  actionCommands({
    item: undefined,
    actions: actions.map((action) => ({ action, run: nothing })),
    hindered: (action) => hindrance(placesFor(action, thread), closed),
    restore: nothing,
    undo: undefined,
    showSource: nothing,
    move: nothing,
    close: nothing,
  });

describe('What can be done with a thread in a pod that is read only', () => {
  it('is nothing that has to be kept there; its buttons say why, and its keys do nothing.', () => {
    const offered = commands(['withdraw', 'nudge', 'decline', 'retry', 'block'], ['records']);
    expect(offered.map(({ hindered }) => hindered)).toEqual(
      Array(6).fill('Not possible now: you may not write to Orrery’s own records.'),
    );
    const registry = createCommandRegistry();
    registry.add(() => offered);
    expect(registry.available()).toEqual([]);
  });

  it('is what leads to another screen, or to a form.', () => {
    const free = commands(['resubmit', 'offer-again', 'announce-result', 'edit'], ['records', 'log']);
    expect(free.slice(1).filter(({ hindered }) => hindered !== undefined)).toEqual([]);
  });

  it('is what does not enter the log, where only that is closed.', () => {
    const offered = commands(['withdraw', 'nudge', 'accept', 'decline', 'record'], ['log']);
    expect(offered.filter(({ hindered }) => hindered !== undefined).map(({ id }) => id)).toEqual([
      'threads.withdraw',
      'threads.accept',
      'threads.record',
    ]);
    expect(placesFor('withdraw', unlogged)).toEqual(['records']);
  });
});
