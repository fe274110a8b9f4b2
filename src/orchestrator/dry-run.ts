import type { Replica } from '../cache/replica.ts';
import type { NotificationRow } from '../cache/rows.ts';
import { bookVersion, type OwnBook } from '../domain/policy/own-book.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import { readContext } from './context.ts';
import { DETAILED_MATCHES, type DryRunBook, type DryRunEvent } from './dry-run-events.ts';
import { judge, type Rules, TOGETHER } from './match.ts';

/** What a dry run works with. */
export interface DryRunOptions {
  readonly replica: Replica;
  readonly pod: PodProfile;
  readonly book: DryRunBook;
  /** Makes rules of the one book. */
  rules(book: OwnBook): Rules;
  /** A clock in milliseconds. */
  now(): number;
  cancelled(): boolean;
  tell(event: DryRunEvent): void;
}

/** After so many milliseconds of work other things have their turn, a cancel among them. */
const SLICE = 20;
/** Progress is told at most so often, in milliseconds. */
const TELL_EVERY = 100;

/**
 * Runs one rule book over all messages of the replica, the newest first, and tells what it would propose. It judges as
 * the matcher does, but keeps nothing: neither replica nor pod is written to, and no request is made.
 */
export async function dryRun(options: DryRunOptions): Promise<void> {
  const { replica, pod, book, now, cancelled, tell } = options;
  const start = now();
  let done = 0;
  let matched = 0;
  const end = (rest: Pick<Extract<DryRunEvent, { type: 'ended' }>, 'stopped' | 'problem'> = {}) =>
    tell({ type: 'ended', done, matched, ms: now() - start, ...rest });

  const rules = options.rules({ ...book, url: `urn:orrery:dry-run:${bookVersion(book.text)}` });
  const [broken] = rules.problems();
  if (broken) return end({ stopped: 'problem', problem: broken.problem });
  const read = await readContext(replica, pod, rules);
  // Also a book that is switched off can be tried out.
  const context = { ...read, autonomy: new Map([[book.id, 'suggest' as const]]) };

  const urls = (await replica.db.getAllKeysFromIndex('notifications', 'receivedAt')).reverse();
  tell({ type: 'started', total: urls.length });
  let sliceEnd = now() + SLICE;
  let told = now();
  for (let at = 0; at < urls.length; at += TOGETHER) {
    if (now() >= sliceEnd) {
      await turnOfOthers();
      sliceEnd = now() + SLICE;
    }
    if (cancelled()) return end({ stopped: 'cancelled' });
    const rows = await readRows(replica, urls.slice(at, at + TOGETHER));
    const all = await Promise.all(rows.map((row) => judge(replica, context, rules, row)));
    const [runaway] = rules.problems();
    if (runaway) return end({ stopped: 'runaway', problem: runaway.problem });
    for (const { row: judged, suggestions } of all) {
      if (cancelled()) return end({ stopped: 'cancelled' });
      done += 1;
      for (const suggestion of suggestions) {
        matched += 1;
        if (matched > DETAILED_MATCHES) continue;
        const decision = await replica.db.get('decisions', suggestion.id);
        const decided = decision?.withdrawn ? undefined : decision?.verdict;
        tell({ type: 'match', suggestion, logged: judged.event !== undefined, ...(decided && { decided }) });
      }
    }
    if (now() - told < TELL_EVERY) continue;
    told = now();
    tell({ type: 'progress', done, matched });
  }
  tell({ type: 'progress', done, matched });
  end();
}

async function readRows(replica: Replica, urls: readonly string[]): Promise<NotificationRow[]> {
  const { store } = replica.db.transaction('notifications');
  const rows = await Promise.all(urls.map((url) => store.get(url)));
  return rows.filter((row) => row !== undefined);
}

/** A task of its own, not a microtask: messages to the worker come in between. */
function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
