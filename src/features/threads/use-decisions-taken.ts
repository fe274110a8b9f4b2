import { useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** Something that can be taken back for a while. */
export interface Undoable {
  /** Ids of the suggestions that were decided on. */
  readonly ids: readonly string[];
  /** "Accepted: …" */
  readonly message: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Decisions on suggestions that are taken on a thread, and the way back. */
export interface DecisionsTaken {
  /** The last one, while it can be taken back. */
  readonly last: Undoable | undefined;
  readonly problem: Problem | undefined;
  readonly approve: (id: string, message: string) => Promise<Result<void>>;
  readonly reject: (ids: readonly string[], message: string) => Promise<void>;
  readonly undo: (ids: readonly string[]) => Promise<void>;
  readonly forget: () => void;
  readonly forgetProblem: () => void;
}

/** @param graceMs time in which a decision can be taken back before anything is sent, in milliseconds; 0 for none */
export function useDecisionsTaken(graceMs: number): DecisionsTaken {
  const { orchestrator } = useWorkspace();
  const [last, setLast] = useState<Undoable>();
  const [problem, setProblem] = useState<Problem>();

  const remember = (ids: readonly string[], message: string) => {
    if (graceMs > 0) setLast({ ids, message, until: Date.now() + graceMs });
    else announce(message);
  };
  const each = async (ids: readonly string[], run: (id: string) => Promise<Result<void>>) => {
    setProblem(undefined);
    const done = await Promise.all(ids.map(run));
    const failed = done.find((result) => !result.ok);
    if (failed?.ok === false) setProblem(failed.problem);
    return failed === undefined;
  };

  return {
    last,
    problem,
    approve: async (id, message) => {
      setProblem(undefined);
      const done = await orchestrator.call('approve', id, graceMs);
      if (done.ok) remember([id], message);
      else setProblem(done.problem);
      return done;
    },
    reject: async (ids, message) => {
      if (await each(ids, (id) => orchestrator.call('reject', id, graceMs))) remember(ids, message);
    },
    undo: async (ids) => {
      setLast(undefined);
      const undone = await each(ids, (id) => orchestrator.call('undo', id));
      announce(t(undone ? 'threads.undone' : 'threads.undone.not'), undone ? 'soon' : 'now');
    },
    forget: () => setLast(undefined),
    forgetProblem: () => setProblem(undefined),
  };
}
