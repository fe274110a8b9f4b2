/** Somebody who has, or waits for, a lock. */
interface Request {
  granted: boolean;
  grant(): void;
  steal(): void;
}

/**
 * The part of Web Locks that the orchestrator uses, in memory: one holder at a time, the others queue; who steals comes
 * first, and the holder's request is rejected.
 */
export function createFakeLocks() {
  const queues = new Map<string, Request[]>();
  const aborted = (reason: string) => new DOMException(reason, 'AbortError');

  function grantFirst(name: string): void {
    const first = queues.get(name)?.[0];
    if (first && !first.granted) first.grant();
  }

  return {
    async query() {
      return { held: [...queues].flatMap(([name, [first]]) => (first?.granted ? [{ name }] : [])) };
    },
    request<T>(
      name: string,
      options: { signal?: AbortSignal } | { steal: true },
      hold: () => Promise<T>,
    ): Promise<T> {
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      return new Promise<T>((resolve, reject) => {
        function leave(): void {
          const place = queue.indexOf(request);
          if (place >= 0) queue.splice(place, 1);
          grantFirst(name);
        }
        const request: Request = {
          granted: false,
          grant() {
            request.granted = true;
            void Promise.resolve().then(hold).then(resolve, reject).finally(leave);
          },
          steal: () => reject(aborted('The lock was stolen.')),
        };
        if ('steal' in options) {
          const holder = queue[0]?.granted ? queue.shift() : undefined;
          queue.unshift(request);
          holder?.steal();
        } else {
          options.signal?.addEventListener('abort', () => {
            if (request.granted) return;
            reject(aborted('Stopped waiting.'));
            leave();
          });
          queue.push(request);
        }
        grantFirst(name);
      });
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
