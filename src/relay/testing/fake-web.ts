import type { RelayHost } from '../options.ts';

/** A request that reached a server of the fake web. */
export interface Reached {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly addresses: readonly string[];
}

/** What a server says; a function may look at the request. */
export type Says = Response | ((request: Reached) => Response | Promise<Response>);

/** The world outside a relay, in memory. */
export interface FakeWeb extends RelayHost {
  /** What stands at a URL; its host gets a public address, unless it has one. */
  put(url: string, says: Says): void;
  /** What a name leads to. */
  name(hostname: string, ...addresses: string[]): void;
  readonly reached: Reached[];
  readonly lines: string[];
  /** Moves the clock. In milliseconds. */
  wait(ms: number): void;
}

/** Makes an empty web. */
export function createFakeWeb(): FakeWeb {
  const places = new Map<string, Says>();
  const names = new Map<string, readonly string[]>();
  const reached: Reached[] = [];
  const lines: string[] = [];
  let waited = 0;
  return {
    reached,
    lines,
    put(url, says) {
      const { hostname } = new URL(url);
      if (!names.has(hostname)) names.set(hostname, ['203.0.114.7']);
      places.set(url, says);
    },
    name: (hostname, ...addresses) => void names.set(hostname, addresses),
    wait: (ms) => {
      waited += ms;
    },
    now: () => Date.now() + waited,
    log: (line) => void lines.push(line),
    resolve: async (hostname) => names.get(hostname) ?? [],
    async fetch(url, init, addresses) {
      const request: Reached = {
        method: init.method ?? 'GET',
        url,
        headers: Object.fromEntries(new Headers(init.headers)),
        body: init.body ? new TextDecoder().decode(init.body as Uint8Array) : '',
        addresses,
      };
      reached.push(request);
      const says = places.get(url);
      if (says === undefined) throw new TypeError('fetch failed');
      const answer = Promise.resolve(typeof says === 'function' ? says(request) : says.clone());
      return Promise.race([answer, whenAborted(init.signal)]);
    },
  };
}

function whenAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}
