import type { FromReader, ToReader } from './reading-protocol.ts';
import { tableReading } from './table-reading.ts';

/** The worker's global, as far as it is used: the DOM's types describe a window instead. */
interface WorkerScope {
  postMessage(message: FromReader): void;
  onmessage: ((event: MessageEvent<ToReader>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const read = tableReading((message) => scope.postMessage(message));

scope.onmessage = ({ data }) => read(data);
