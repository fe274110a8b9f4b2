/** The parts of the screen. */
const dispatchViews = ['list', 'compose', 'run', 'identity'] as const;

/** The dispatches, the composer of one, what a node will run, and who vouches for what is sent. */
export type DispatchView = (typeof dispatchViews)[number];

/** What the address says about dispatches. */
export interface DispatchSearch {
  readonly view?: DispatchView;
  /** URL of the container of a saved crate: what is to be sent, or run. */
  readonly crate?: string;
  /** Id of a dispatch. */
  readonly id?: string;
  /** The words that are looked for. */
  readonly q?: string;
}

/** Reads the address of the dispatches; what is not understood is left out. */
export function readDispatchSearch(search: Readonly<Record<string, unknown>>): DispatchSearch {
  const view = dispatchViews.find((known) => known === search.view);
  const { crate, id } = search;
  // The router reads digits as a number.
  const q = typeof search.q === 'number' ? String(search.q) : search.q;
  return {
    ...(view && { view }),
    ...(isText(crate) && { crate }),
    ...(isText(id) && { id }),
    ...(isText(q) && { q }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
