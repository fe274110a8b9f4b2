import type { Replica } from '../cache/replica.ts';
import { listRuleBooks } from '../cache/rule-books.ts';
import { bookVersion, type OwnBook } from '../domain/policy/own-book.ts';
import type { Rules } from './match.ts';

/** Rules that follow what the maintainer writes. */
export interface LiveRules extends Rules {
  /** Takes over what the replica has by now of the maintainer's own rule books. */
  refresh(): Promise<void>;
}

/** Makes rules of the shipped books, and of the maintainer's own once `refresh` has read them from the replica. */
export function createLiveRules(replica: Replica, make: (own: readonly OwnBook[]) => Rules): LiveRules {
  let rules: Rules | undefined;
  let from = '';
  const current = (): Rules => {
    rules ??= make([]);
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
    derive: (ruleCase) => current().derive(ruleCase),
    async refresh() {
      const own = await listRuleBooks(replica);
      const state = JSON.stringify(own.map(({ url, text, problem }) => [url, bookVersion(text), problem]));
      if (rules !== undefined && state === from) return;
      from = state;
      rules = make(own);
    },
  };
}
