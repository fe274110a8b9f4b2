/** How many requests go to one server at a time: what a browser opens to one HTTP/1.1 origin anyway. */
export const LANES = 6;

/**
 * Works through `items` in their order, `lanes` at a time, until they are done or `stopped` says so.
 * `work` must not throw: what goes wrong is its own business.
 */
export async function inLanes<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  stopped: () => boolean,
  lanes = LANES,
): Promise<void> {
  const queue = items.values();
  async function lane(): Promise<void> {
    // The iterator is shared: each lane takes the next one that no other has taken.
    for (const item of queue) {
      if (stopped()) return;
      await work(item);
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
}
