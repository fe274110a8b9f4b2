import { copyToSend } from './copy-to-send.ts';
import type { CopyAnswer, CopyRequest } from './use-copy.ts';

/** The worker's global, as far as it is used: the DOM's types describe a window instead. */
interface WorkerScope {
  postMessage(message: CopyAnswer): void;
  onmessage: ((event: MessageEvent<CopyRequest>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { id, crate, found, wishes } }) =>
  scope.postMessage({ id, copy: copyToSend(crate, found, wishes) });
