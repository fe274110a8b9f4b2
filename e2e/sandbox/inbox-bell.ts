/** Tells when something may have changed in a container. */
export interface Bell {
  /** Resolves when it rings, when `ms` milliseconds have passed, or when it was ended; at once where it rang meanwhile. */
  next(ms: number): Promise<void>;
}

/** Between two attempts to listen, in milliseconds. */
const AGAIN = 1_000;

/**
 * Listens to a container over the server's stream of changes, and begins again where the stream ends. The server is
 * spared from being asked several times a second by everybody who waits for messages.
 * https://solid.github.io/notifications/streaming-http-channel-2023
 */
export function listenTo(container: string, ownFetch: typeof fetch, stopping: AbortSignal): Bell {
  let rang = true;
  let wake = (): void => {};
  const ring = (): void => {
    rang = true;
    wake();
  };
  stopping.addEventListener('abort', ring);
  void listen();

  async function listen(): Promise<void> {
    const stream = `${new URL(container).origin}/.notifications/StreamingHTTPChannel2023/${encodeURIComponent(container)}`;
    while (!stopping.aborted) {
      try {
        const response = await ownFetch(stream, { signal: stopping });
        if (!response.ok || !response.body) throw new Error(`${response.status} from ${stream}`);
        // What happened before the stream was open is looked for once.
        ring();
        for await (const _change of response.body) ring();
      } catch {
        await new Promise((resolve) => setTimeout(resolve, stopping.aborted ? 0 : AGAIN));
      }
    }
  }

  return {
    next: (ms) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          wake = () => {};
          rang = false;
          resolve();
        };
        const timer = setTimeout(done, ms);
        wake = done;
        if (rang || stopping.aborted) done();
      }),
  };
}
