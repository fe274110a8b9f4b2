/**
 * Makes a queue for each name: work waits until what was asked for before, under the same name, has ended. So lanes of
 * one tab do not overtake each other at a document that they all change, which costs a read and a write each time.
 */
export function createTurns(): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const before = last.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(name, mine);
    return mine;
  };
}
