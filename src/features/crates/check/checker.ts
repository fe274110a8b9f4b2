import type { CrateDocument, CrateEntity } from '../../../domain/crate/document.ts';
import type { CheckOptions } from '../../../domain/crate/options.ts';
import { type FindingGroup, type FromChecker, spliceBetween, type ToChecker } from './check-protocol.ts';

/** The part of a `Worker` that the checker needs. */
export interface CheckerWorker {
  postMessage(message: ToChecker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromChecker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** Checks the states of one crate, one after the other, off the main thread. */
export interface Checker {
  /** The findings by rule; `undefined` where the check itself broke. Ask again only when it has answered. */
  check(crate: CrateDocument, options: CheckOptions): Promise<readonly FindingGroup[] | undefined>;
  close(): void;
}

/** Starts its worker with the first question; one that broke is started anew by the next. */
export function createChecker(createWorker: () => CheckerWorker = startWorker): Checker {
  let worker: CheckerWorker | undefined;
  let told: readonly CrateEntity[] = [];
  let lastId = 0;
  let settle: ((answer: FromChecker | undefined) => void) | undefined;

  function close(): void {
    worker?.terminate();
    worker = undefined;
    told = [];
    settle?.(undefined);
    settle = undefined;
  }

  function open(): CheckerWorker {
    const fresh = createWorker();
    fresh.onmessage = ({ data }) => {
      if (data.id === lastId) settle?.(data);
    };
    fresh.onerror = close;
    fresh.onmessageerror = close;
    return fresh;
  }

  return {
    async check(crate, options) {
      lastId += 1;
      const { '@graph': graph, ...frame } = crate;
      const answer = await new Promise<FromChecker | undefined>((resolve) => {
        settle = resolve;
        try {
          worker ??= open();
          worker.postMessage({ id: lastId, frame, graph: spliceBetween(told, graph), options });
          told = graph;
        } catch {
          // Where there are no workers, or the crate holds what cannot be handed over.
          close();
        }
      });
      return answer?.groups;
    },
    close,
  };
}

function startWorker(): CheckerWorker {
  return new Worker(new URL('./checker.worker.ts', import.meta.url), { type: 'module', name: 'crate check' });
}
