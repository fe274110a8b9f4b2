import type { FromReader, ToReader } from './reading-protocol.ts';

/** Reads one table, beside the page. */
export interface TableReader {
  write(bytes: Uint8Array): void;
  end(): void;
  close(): void;
}

/** Begins to read a table. `undefined` says that the reader itself broke. */
export type OpenReader = (onMessage: (message: FromReader | undefined) => void) => TableReader;

/** A reader in a worker of its own: the page only hands the bytes on, and stays free for whoever uses it. */
export const openReader: OpenReader = (onMessage) => {
  const worker = new Worker(new URL('./votable.worker.ts', import.meta.url), {
    type: 'module',
    name: 'tables',
  });
  worker.onmessage = ({ data }: MessageEvent<FromReader>) => onMessage(data);
  worker.onerror = () => onMessage(undefined);
  const tell = (message: ToReader, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  return {
    write(bytes) {
      // A piece may be a part of something larger.
      const own = new Uint8Array(bytes);
      tell({ kind: 'piece', bytes: own }, [own.buffer]);
    },
    end: () => tell({ kind: 'end' }),
    close: () => worker.terminate(),
  };
};
