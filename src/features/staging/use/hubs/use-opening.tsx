import { type ReactNode, useState } from 'react';
import type { Problem } from '../../../../domain/problem.ts';
import { LogChoice } from '../log-choice.tsx';
import { useLogEntry } from '../use-log-entry.ts';

/** Opening something elsewhere, with what is entered into the event log about it. */
export interface Opening {
  /** For the links: they were pressed. */
  readonly onOpen: () => void;
  /** Whether and as what it is entered. */
  readonly choice: ReactNode;
}

/** Enters that data were opened at a place, each time a link to it is pressed, where the maintainer wants that. */
export function useOpening(place: { readonly url: string; readonly name: string }): Opening {
  const log = useLogEntry();
  const [work, setWork] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const enter = async () =>
    setProblem(await log.enter(work, { id: crypto.randomUUID(), what: 'opened', place }));
  return {
    onOpen: () => void enter(),
    choice: <LogChoice log={log} value={work} onChange={setWork} problem={problem} />,
  };
}
