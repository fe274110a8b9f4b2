import { type FilterTerm, parseFilter } from '../../domain/filter/filter.ts';
import { type Filterable, fitsFilter } from '../../domain/filter/match-filter.ts';
import type { Thread } from '../../domain/thread/model.ts';
import type { Surroundings } from '../notification/sentence.ts';
import { counterpartyName, stateWord } from '../thread/thread-words.ts';
import { timeFilter } from '../workspace/filter/filter-time.ts';
import { laneOf } from './thread-lanes.ts';
import { type ThreadSentence, threadSentence, threadText, threadWork } from './thread-words.ts';
import { isInState } from './threads-grammar.ts';
import { type Lane, lanes } from './threads-search.ts';

/** A thread with its words, which are made when they are first asked for. */
export interface ThreadItem {
  readonly thread: Thread;
  readonly lane: Lane;
  /** An announcement that the maintainer has put aside. */
  readonly dismissed: boolean;
  readonly sentence: () => ThreadSentence;
  readonly filterable: (now: number) => Filterable;
}

/** Puts a thread's words within reach. */
export function threadItem(thread: Thread, around: Surroundings, dismissed: boolean): ThreadItem {
  const lane = laneOf(thread, dismissed);
  let sentence: ThreadSentence | undefined;
  let searched: string | undefined;
  const say = () => {
    sentence ??= threadSentence(thread, around);
    return sentence;
  };
  const texts = () => {
    const ids = thread.messages.flatMap(({ notification }) => [
      notification.id,
      notification.summary?.slice(0, 2_000),
    ]);
    searched ??= [
      threadText(say()),
      counterpartyName(thread),
      thread.counterparty.id,
      thread.artefact,
      thread.key,
      ...ids,
    ]
      .filter((text) => text !== undefined)
      .join('\n')
      .toLowerCase();
    return searched;
  };
  return {
    thread,
    lane,
    dismissed,
    sentence: say,
    filterable: (now) => ({
      text: (words) => texts().includes(words),
      is: (state) => isInState({ thread, lane, dismissed }, state),
      from: () => [counterpartyName(thread), thread.counterparty.id],
      about: () => [threadWork(thread, around), thread.artefact, thread.work?.id, thread.work?.citeAs],
      type: (type) => thread.pattern === type || thread.pattern.split('-').includes(type),
      state: (state) => thread.state === state || stateWord(thread).toLowerCase().includes(state),
      ...timeFilter(thread.lastAt, now),
    }),
  };
}

/** The items of a lane that fit a filter. What is open stays, also when an action has taken it out of both. */
export function shownItems(
  items: readonly ThreadItem[],
  { lane, filter, open, now }: { lane?: Lane; filter: string; open?: string; now: number },
): ThreadItem[] {
  const terms: readonly FilterTerm[] = parseFilter(filter);
  return items.filter(
    (item) =>
      item.thread.key === open ||
      ((lane === undefined || item.lane === lane) &&
        (terms.length === 0 || fitsFilter(item.filterable(now), terms))),
  );
}

/** The items in the order of their lanes, so that each lane stands together. */
export function byLane(items: readonly ThreadItem[]): ThreadItem[] {
  return lanes.flatMap((lane) => items.filter((item) => item.lane === lane));
}

/** How many there are in each lane. */
export function laneCounts(items: readonly ThreadItem[]): Readonly<Record<Lane, number>> {
  const counts = { us: 0, them: 0, unasked: 0, finished: 0 };
  for (const { lane } of items) counts[lane] += 1;
  return counts;
}
