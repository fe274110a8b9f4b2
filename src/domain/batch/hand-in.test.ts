import { expect, test } from 'vitest';
import { fail, ok } from '../result.ts';
import type { StagingProblem } from '../staging/provider.ts';
import { cancelTask, handIn, lookAtTask, type TaskHands } from './hand-in.ts';
import type { TaskLook, TaskRecord } from './task-record.ts';

const record: TaskRecord = {
  id: 'mark-1',
  kind: 'tes',
  name: 'Rings',
  service: { id: 's', label: 'Olympus', base: 'https://tes.example/ga4gh/tes/v1' },
  text: '{}',
  state: 'asked',
  created: '2026-11-02T10:00:00Z',
  modified: '2026-11-02T10:00:00Z',
};

/** A service with the tasks that were made, and a pod with the record; `lost`: answers to `create` get lost. */
function world(options: { refuses?: StagingProblem } = {}) {
  const made: { mark: string; look: TaskLook }[] = [];
  const calls: string[] = [];
  let lost = false;
  let saves = 0;
  let kept = record;
  const hands: TaskHands = {
    now: () => '2026-11-02T10:01:00Z',
    save: async (_id, change) => {
      const next = change(kept);
      if (next) {
        kept = next;
        saves += 1;
      }
      return ok(kept);
    },
    service: {
      info: async () => ok({}),
      find: async (mark) => {
        calls.push('find');
        return ok(made.find((task) => task.mark === mark)?.look);
      },
      create: async () => {
        calls.push('create');
        if (options.refuses) return fail(options.refuses);
        made.push({ mark: 'mark-1', look: { id: `t${made.length + 1}`, phase: 'queued', word: 'QUEUED' } });
        return lost
          ? fail({ kind: 'network', url: 'https://tes.example/', message: '' })
          : ok(`t${made.length}`);
      },
      look: async (id) => {
        calls.push('look');
        const task = made.find(({ look }) => look.id === id);
        return task ? ok(task.look) : fail({ kind: 'absent', url: 'https://tes.example/' });
      },
      cancel: async (id) => {
        calls.push('cancel');
        const task = made.find(({ look }) => look.id === id);
        if (task) task.look = { id, phase: 'canceled', word: 'CANCELED' };
        return ok(undefined);
      },
    },
  };
  return {
    hands,
    made,
    calls,
    kept: () => kept,
    saves: () => saves,
    lose: (now: boolean) => {
      lost = now;
    },
  };
}

test('a task is handed in once, and followed to its end', async () => {
  const { hands, made, kept, saves } = world();
  expect(await handIn(record, hands)).toMatchObject({ ok: true, value: { state: 'handed-in', jobId: 't1' } });
  expect(await lookAtTask(kept(), hands)).toMatchObject({ value: { look: { word: 'QUEUED' } } });
  const before = saves();
  await lookAtTask(kept(), hands);
  expect(saves()).toBe(before);
  const [task] = made;
  if (task) task.look = { id: 't1', phase: 'complete', word: 'COMPLETE', stdout: 'x'.repeat(10_000) };
  await lookAtTask(kept(), hands);
  expect(kept()).toMatchObject({ state: 'ended', look: { phase: 'complete' } });
  expect(kept().look?.stdout).toHaveLength(4_000);
});

test('when the answer got lost, going on finds the task there instead of making a second one', async () => {
  const { hands, made, kept, lose } = world();
  lose(true);
  expect(await handIn(record, hands)).toMatchObject({ ok: false, problem: { kind: 'network' } });
  expect(kept()).toMatchObject({ state: 'asked', problem: { kind: 'network' } });
  lose(false);
  expect(await lookAtTask(kept(), hands)).toMatchObject({ value: { jobId: 't1' } });
  expect(kept().problem).toBeUndefined();
  expect(made).toHaveLength(1);
});

test('a refusal ends a task that was not taken; a missing token does not', async () => {
  const refused = { kind: 'refused', url: 'https://tes.example/', status: 400, message: 'no image' } as const;
  const first = world({ refuses: refused });
  expect(await handIn(record, first.hands)).toMatchObject({ ok: false, problem: refused });
  expect(first.kept().state).toBe('refused');
  const second = world({ refuses: { kind: 'signed-out', url: 'https://tes.example/' } });
  await handIn(record, second.hands);
  expect(second.kept().state).toBe('asked');
});

test('cancelling asks the service, and says what came of it', async () => {
  const { hands, kept, calls } = world();
  await handIn(record, hands);
  await cancelTask(kept(), hands);
  expect(kept()).toMatchObject({ state: 'ended', look: { phase: 'canceled' } });
  expect(calls).toEqual(['find', 'create', 'cancel', 'look']);
});
