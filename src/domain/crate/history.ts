/** A state that can be gone back to. */
interface Step<T> {
  /** What was done to come from this state to the next, in the words of the person. */
  readonly label: string;
  readonly state: T;
}

/** States of something, with the way back and forth. A value: every function gives a new one. */
export interface History<T> {
  readonly past: readonly Step<T>[];
  readonly present: T;
  readonly future: readonly Step<T>[];
  /** The field in which was typed last, and when, in milliseconds since 1970: what goes on there is one step. */
  readonly typing?: { readonly field: string; readonly at: number };
}

/** A change that is made. */
export interface Move<T> {
  readonly label: string;
  readonly state: T;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Where somebody types; changes of the same field that follow each other quickly are undone together. */
  readonly field?: string;
}

/** Steps beyond these are forgotten, oldest first. */
const MOST_STEPS = 200;
/** A pause longer than this, in milliseconds, ends what is undone together. */
const PAUSE = 2_000;

/** A history without a past. */
export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** Goes on to a new state. */
export function advance<T>(history: History<T>, { label, state, at, field }: Move<T>): History<T> {
  if (state === history.present) return history;
  const typing = field === undefined ? undefined : { field, at };
  const { typing: before } = history;
  const goesOn = before !== undefined && before.field === field && at - before.at <= PAUSE;
  const past = goesOn
    ? history.past
    : [...history.past, { label, state: history.present }].slice(-MOST_STEPS);
  return { past, present: state, future: [], typing };
}

/** Changes the states that can be gone back to, where what they tell of has changed. */
export function withPast<T>(history: History<T>, change: (state: T) => T): History<T> {
  return { ...history, past: history.past.map((step) => ({ ...step, state: change(step.state) })) };
}

/** Goes one step back; the same history where there is none. */
export function undone<T>({ past, present, future }: History<T>): History<T> {
  const last = past.at(-1);
  if (!last) return { past, present, future };
  return {
    past: past.slice(0, -1),
    present: last.state,
    future: [{ label: last.label, state: present }, ...future],
  };
}

/** Goes one step forth again. */
export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...later] = future;
  if (!next) return { past, present, future };
  return { past: [...past, { label: next.label, state: present }], present: next.state, future: later };
}
