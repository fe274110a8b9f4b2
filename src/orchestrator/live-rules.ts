import type { Replica } from '../cache/replica.ts';
import { listRuleBooks } from '../cache/rule-books.ts';
import { listStoppedBooks, replaceStoppedBooks } from '../cache/stopped-books.ts';
import { bookVersion, type OwnBook } from '../domain/policy/own-book.ts';
import type { Rules } from './match.ts';
import type { StoppedBooks } from './stopped-books.ts';

/** Rules that follow what the maintainer writes. */
export interface LiveRules extends Rules {
  /** Takes over what the replica has by now of the maintainer's own rule books, and of those that were stopped. */
  refresh(): Promise<void>;
}

/**
 * Makes rules of the shipped books, and of the maintainer's own once `refresh` has read them from the replica. A book
 * that runs away stays switched off, also after a restart, until its text changes or the maintainer switches it on again.
 */
export function createLiveRules(
  replica: Replica,
  make: (own: readonly OwnBook[], stopped: StoppedBooks) => Rules,
): LiveRules {
  let stopped: StoppedBooks = new Map();
  let rules: Rules | undefined;
  let from = '';
  const current = (): Rules => {
    rules ??= make([], stopped);
    return rules;
  };
  return {
    get version() {
      return current().version;
    },
    get books() {
      return current().books;
    },
    problems: () => current().problems(),
    async derive(ruleCase) {
      const before = stopped.size;
      const suggestions = await current().derive(ruleCase);
      if (stopped.size !== before) {
        await replaceStoppedBooks(replica, [...stopped.values()]);
        from = '';
      }
      return suggestions;
    },
    async refresh() {
      const [own, off] = await Promise.all([listRuleBooks(replica), listStoppedBooks(replica)]);
      const state = JSON.stringify([
        own.map(({ url, text, problem }) => [url, bookVersion(text), problem]),
        off.map(({ id, version }) => [id, version]),
      ]);
      if (rules !== undefined && state === from) return;
      from = state;
      stopped = new Map(off.map((book) => [book.id, book]));
      rules = make(own, stopped);
    },
  };
}
