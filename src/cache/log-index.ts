import type { Problem } from '../domain/problem.ts';
import { type MetaKey, readMeta, writeMeta } from './meta.ts';
import type { Replica } from './replica.ts';

/** How the log documents stand to the events that they are made of. */
export interface LogIndexState {
  /** How many events no log document names, as far as is known. */
  readonly missing: number;
  /** Why they could not be entered. */
  readonly problem?: Problem;
}

const logIndexKey: MetaKey<LogIndexState> = { name: 'logIndex' };

/** What is known of the log documents; nothing missing until something is found to be. */
export async function readLogIndex(replica: Replica): Promise<LogIndexState> {
  return (await readMeta(replica, logIndexKey)) ?? { missing: 0 };
}

/** Remembers how the log documents stand. */
export function writeLogIndex(replica: Replica, state: LogIndexState): Promise<void> {
  return writeMeta(replica, logIndexKey, state);
}
