/** How often a waiting tab asks the leading one whether it is there, in milliseconds. */
export const ASK_PAUSE = 5_000;

/** After how many questions without an answer it counts as frozen. */
const UNANSWERED = 4;

/** What watching works with. */
export interface WatchOptions {
  /** Asks the leading tab for a sign of life, over the line between tabs. */
  ask(): void;
  /** No answer came, for as long as this tab has been awake itself. */
  onSilent(): void;
  /** Milliseconds since 1970. */
  now(): number;
  schedule(work: () => void, ms: number): () => void;
}

/** A waiting tab's watch over the leading one. */
export interface Watch {
  /** The leading tab has given a sign of life. */
  heard(): void;
  stop(): void;
}

/**
 * Watches over the leading tab from a waiting one. The waiting tab asks, so that a tab that is alone does nothing at
 * all. Silence is counted in questions, not in time: where this tab slept as well (laptop closed, page frozen), the
 * questions before that do not count.
 */
export function watchLeader({ ask, onSilent, now, schedule }: WatchOptions): Watch {
  let unanswered = 0;
  let askedAt = now();
  let cancel = schedule(round, ASK_PAUSE);

  function round(): void {
    const slept = now() - askedAt > 2 * ASK_PAUSE;
    if (slept) unanswered = 0;
    if (unanswered >= UNANSWERED) {
      unanswered = 0;
      onSilent();
    }
    unanswered += 1;
    askedAt = now();
    ask();
    cancel = schedule(round, ASK_PAUSE);
  }

  return {
    heard() {
      unanswered = 0;
    },
    stop: () => cancel(),
  };
}
