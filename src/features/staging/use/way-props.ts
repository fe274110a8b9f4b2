import type { Beside } from './use-beside.ts';
import type { Paths } from './use-paths.ts';
import type { ChosenSubject } from './use-subject.ts';
import type { Tasks } from './use-tasks.ts';

/** What every way to use data works with. */
export interface WayProps {
  readonly chosen: ChosenSubject;
  readonly beside: Beside;
  readonly paths: Paths;
  readonly tasks: Tasks;
  /** Shows a task. @param id of its record */
  readonly onTask: (id: string) => void;
  /** What is shown is no more. */
  readonly onGone: () => void;
}
