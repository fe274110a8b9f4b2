/** The part of Web Locks that the orchestrator uses, in memory: one holder at a time, the others queue. */
export function createFakeLocks() {
  const tails = new Map<string, Promise<unknown>>();
  return {
    request<T>(name: string, options: { signal?: AbortSignal }, hold: () => Promise<T>): Promise<T> {
      const before = tails.get(name) ?? Promise.resolve();
      const turn = before.then(async () => {
        if (options.signal?.aborted) throw new DOMException('Stopped waiting.', 'AbortError');
        return hold();
      });
      tails.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}

/** Broadcast channels in memory: what one end posts, all others of that name receive, a turn later. */
export function createFakeChannels() {
  const open = new Map<string, Set<FakeChannel>>();
  return (name: string): FakeChannel => {
    const peers = open.get(name) ?? new Set();
    open.set(name, peers);
    const channel: FakeChannel = {
      onmessage: null,
      postMessage(message) {
        for (const peer of peers)
          if (peer !== channel) queueMicrotask(() => peer.onmessage?.({ data: structuredClone(message) }));
      },
      close: () => void peers.delete(channel),
    };
    peers.add(channel);
    return channel;
  };
}

/** One end of a fake broadcast channel. */
export interface FakeChannel {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}
