import { useCallback, useEffect, useRef, useState } from 'react';
import type { DryRunBook, DryRunEvent } from '../../orchestrator/dry-run-events.ts';
import { useWorkspace } from '../workspace/workspace.ts';

type Match = Extract<DryRunEvent, { type: 'match' }>;

/** How far trying out has come. */
export interface DryRunState {
  /** 0 until it is known. */
  readonly total: number;
  readonly done: number;
  readonly matched: number;
  readonly matches: readonly Match[];
  /** Missing while it goes on. */
  readonly ended?: Extract<DryRunEvent, { type: 'ended' }>;
}

const begun: DryRunState = { total: 0, done: 0, matched: 0, matches: [] };

/** What an event makes of the state. */
export function withEvent(state: DryRunState, event: DryRunEvent): DryRunState {
  switch (event.type) {
    case 'started':
      return { ...state, total: event.total };
    case 'progress':
      return { ...state, done: event.done, matched: event.matched };
    case 'match':
      return { ...state, matches: [...state.matches, event] };
    case 'ended':
      return { ...state, done: event.done, matched: event.matched, ended: event };
  }
}

/** Trying a rule book out. */
export interface DryRun {
  /** Missing before it was begun. */
  readonly state?: DryRunState;
  /** Begins anew; what went on before is cancelled. */
  readonly start: (book: DryRunBook) => void;
  readonly cancel: () => void;
}

/** Tries rule books out in the orchestrator; leaving the screen ends it. */
export function useDryRun(): DryRun {
  const { orchestrator } = useWorkspace();
  const [state, setState] = useState<DryRunState>();
  const current = useRef<{ isShown: boolean; run?: { cancel(): void } }>(undefined);

  /** Ends a run of which the screen is to hear no more. */
  const leave = useCallback(() => {
    const { current: before } = current;
    if (!before) return;
    before.isShown = false;
    before.run?.cancel();
  }, []);

  const start = useCallback(
    (book: DryRunBook) => {
      leave();
      setState(begun);
      const mine: { isShown: boolean; run?: { cancel(): void } } = { isShown: true };
      current.current = mine;
      mine.run = orchestrator.dryRun(book, (event) => {
        if (mine.isShown) setState((before) => withEvent(before ?? begun, event));
      });
    },
    [orchestrator, leave],
  );

  useEffect(() => leave, [leave]);
  return { state, start, cancel: () => current.current?.run?.cancel() };
}
