import { buildThreads, threadSteps } from '../../domain/thread/build-threads.ts';
import type { ThreadEvidence, Threads } from '../../domain/thread/model.ts';

/** Builds threads once for all who ask, without holding up the page. */
export interface ThreadBuilder {
  /** The threads of what is known. Where they are many, those of what was known before, until they are put together. */
  threadsOf(known: ThreadEvidence): Threads;
  /** Tells when {@link threadsOf} answers something new. Gives back how to end that. */
  subscribe(listener: () => void): () => void;
}

/** So many messages are put together at once: that takes no time that anybody notices. */
const AT_ONCE = 500;

/** How long the page may be held up, in milliseconds: half of what a frame has. */
const SLICE = 8;

const nothing: Threads = { list: [], byKey: new Map(), byMessage: new Map(), messages: new Map() };

/**
 * @param later runs the work after whatever else waits
 * @param clock milliseconds
 */
export function createThreadBuilder(later: (work: () => void) => void, clock: () => number): ThreadBuilder {
  const listeners = new Set<() => void>();
  let built: { readonly known: ThreadEvidence; readonly threads: Threads } | undefined;
  let wanted: ThreadEvidence | undefined;
  let busy = false;

  /** What was begun is brought to its end, also when more has come in: otherwise a busy inbox would never be shown. */
  function begin(known: ThreadEvidence): void {
    busy = true;
    const steps = threadSteps(known);
    const goOn = () => {
      for (const until = clock() + SLICE; clock() < until; ) {
        const step = steps.next();
        if (!step.done) continue;
        built = { known, threads: step.value };
        busy = wanted !== undefined && !isSame(wanted, known);
        if (busy && wanted) begin(wanted);
        for (const listener of listeners) listener();
        return;
      }
      later(goOn);
    };
    later(goOn);
  }

  return {
    threadsOf(known) {
      if (built && isSame(built.known, known)) return built.threads;
      wanted = known;
      if (known.rows.length + known.events.length <= AT_ONCE) built = { known, threads: buildThreads(known) };
      else if (!busy) begin(known);
      return built?.threads ?? nothing;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isSame(a: ThreadEvidence, b: ThreadEvidence): boolean {
  return (
    a.rows === b.rows &&
    a.events === b.events &&
    a.intents === b.intents &&
    a.services === b.services &&
    a.artefacts === b.artefacts &&
    a.overdueBefore === b.overdueBefore &&
    String(a.ownIds) === String(b.ownIds)
  );
}
