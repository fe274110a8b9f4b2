import { answerTo } from './answer.ts';
import type { FromChecker, ToChecker } from './check-protocol.ts';

/** The worker's global, as far as it is used: the DOM's types describe a window instead. */
interface WorkerScope {
  postMessage(message: FromChecker): void;
  onmessage: ((event: MessageEvent<ToChecker>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const answer = answerTo();

scope.onmessage = ({ data }) => scope.postMessage(answer(data));
