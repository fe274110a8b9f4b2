import { type MetadataQuestion, readMetadata } from './read-metadata.ts';

/** The worker's global, as far as it is used: the DOM's types describe a window instead. */
interface WorkerScope {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent<MetadataQuestion>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => void readMetadata(data).then((answer) => scope.postMessage(answer));
