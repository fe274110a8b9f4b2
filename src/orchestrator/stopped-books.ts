import type { Replica } from '../cache/replica.ts';
import { listStoppedBooks, replaceStoppedBooks, type StoppedBook } from '../cache/stopped-books.ts';

/** Rule books that ran away, by id. Rules leave them out, and add those that they have to stop. */
export type StoppedBooks = Map<string, StoppedBook>;

/** Lets a rule book run again that was stopped. */
export async function letRunAgain(replica: Replica, id: string): Promise<void> {
  const stopped = await listStoppedBooks(replica);
  const others = stopped.filter((book) => book.id !== id);
  if (others.length < stopped.length) await replaceStoppedBooks(replica, others);
}
