import { type ReadMembers, readMembers } from './read-members.ts';

/** A text that people have, and the moment at which it came, in ISO 8601. */
export interface MembersQuestion {
  readonly text: string;
  readonly at: string;
}

/** The part of a `Worker` that is needed. */
export interface MembersWorker {
  postMessage(message: MembersQuestion): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ReadMembers>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** In characters, about two thousand lines: what is longer would be felt in the page. */
const LONG = 200_000;

/**
 * Reads members: short texts at once, long ones in a worker of their own, which ends with `signal`. `undefined` for
 * what was stopped.
 */
export async function askMembers(
  question: MembersQuestion,
  signal: AbortSignal,
  start: () => MembersWorker = startWorker,
): Promise<ReadMembers | undefined> {
  if (question.text.length < LONG) return readMembers(question.text, question.at);
  let worker: MembersWorker | undefined;
  try {
    const begun = start();
    worker = begun;
    return await new Promise((resolve, reject) => {
      begun.onmessage = ({ data }) => resolve(data);
      begun.onerror = () => reject(new Error('The worker broke.'));
      signal.addEventListener('abort', () => resolve(undefined));
      begun.postMessage(question);
    });
  } catch {
    // A browser that lets no worker run reads it here.
    return signal.aborted ? undefined : readMembers(question.text, question.at);
  } finally {
    worker?.terminate();
  }
}

function startWorker(): MembersWorker {
  return new Worker(new URL('./members.worker.ts', import.meta.url), { type: 'module', name: 'members' });
}
