import type { FilterGrammar } from '../../domain/filter/filter-faults.ts';
import type { MessageFlag, Thread, ThreadKind } from '../../domain/thread/model.ts';
import { isFilterDate } from '../workspace/filter/filter-time.ts';
import type { Lane } from './threads-search.ts';

/** What `is:` looks at. */
interface Stateful {
  readonly thread: Thread;
  readonly lane: Lane;
  readonly dismissed: boolean;
}

const inLane =
  (...wanted: readonly Lane[]) =>
  ({ lane }: Stateful) =>
    wanted.includes(lane);
const ofKind =
  (kind: ThreadKind) =>
  ({ thread }: Stateful) =>
    thread.kind === kind;
const flagged =
  (flag: MessageFlag) =>
  ({ thread }: Stateful) =>
    thread.messages.some(({ flags }) => flags.includes(flag));

/** The states that `is:` asks for. */
const states: Readonly<Record<string, (item: Stateful) => boolean>> = {
  waiting: inLane('us', 'them', 'unasked'),
  mine: inLane('us', 'unasked'),
  theirs: inLane('them'),
  finished: inLane('finished'),
  overdue: ({ thread }) => thread.overdue,
  contradictory: ({ thread }) => thread.contradictory,
  failed: ({ thread }) => thread.delivery?.stage === 'failed',
  aside: ({ dismissed }) => dismissed,
  offered: ofKind('offered'),
  invited: ofKind('invited'),
  announced: ofKind('announced'),
  told: ofKind('told'),
  stray: ofKind('stray'),
  late: flagged('late'),
  repeated: flagged('repeated'),
};

/** Whether a thread is in a state of `is:`; an unknown one fits nothing, so that a slip shows. */
export function isInState(item: Stateful, state: string): boolean {
  return Object.hasOwn(states, state) ? (states[state]?.(item) ?? false) : false;
}

/** What the filter of the threads understands. */
export const threadsGrammar: FilterGrammar = {
  fields: ['is', 'from', 'about', 'type', 'state', 'after', 'before'],
  values: { is: Object.keys(states) },
  isDate: isFilterDate,
};
