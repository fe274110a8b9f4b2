import type { KeyChain } from '../cache/ocm-keys.ts';
import type { Replica } from '../cache/replica.ts';
import type { OwnBook } from '../domain/policy/own-book.ts';
import type { Result } from '../domain/result.ts';
import type { LiveSocket } from '../pod/live.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import type { Transport } from '../pod/transport.ts';
import type { Rules } from './match.ts';
import type { FromWorker } from './protocol.ts';
import type { OpenProvider } from './staging-services.ts';
import type { StoppedBooks } from './stopped-books.ts';

/** The part of Web Locks (https://w3c.github.io/web-locks/) that is used. */
export interface Locks {
  request<T>(
    name: string,
    options: { signal?: AbortSignal } | { steal: true },
    hold: () => Promise<T>,
  ): Promise<T>;
  query(): Promise<{ readonly held?: readonly { readonly name?: string }[] }>;
}

/** The part of a BroadcastChannel that is used. */
export interface Channel {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

/** Everything that the engine needs from where it runs; tests hand in their own. */
export interface Environment {
  readonly transport: Transport;
  openReplica(webId: string, onLost: () => void): Promise<Result<Replica>>;
  /** The keys of this browser; those in its database where it is left out. */
  openKeys?(webId: string): Promise<Result<KeyChain>>;
  /** Where this app was loaded from, e.g. `https://orrery.example`: its server's clock is asked when shares are signed. */
  readonly origin?: string;
  /** `undefined` where the browser has no Web Locks. */
  readonly locks: Locks | undefined;
  openChannel(name: string): Channel;
  /** The rules for one maintainer: the shipped rule books and her own. */
  rules(pod: PodProfile, own: readonly OwnBook[], stopped: StoppedBooks): Rules;
  /** The rules of one book alone, which is tried out. */
  tryOut(pod: PodProfile, book: OwnBook): Rules;
  /** Ids of the shipped rule books: the maintainer's own have others. */
  readonly shipped: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `work` once after `ms` milliseconds; gives back how to call it off. */
  schedule(work: () => void, ms: number): () => void;
  /** A new random id. */
  newId(): string;
  /** 0 … 1, to spread retries. */
  random(): number;
  /** Speaks to the main thread of this tab. */
  emit(message: Exclude<FromWorker, { type: 'return' | 'fetch' | 'ping' | 'dry-run' | 'forecast' }>): void;
  /** Resolves when this tab's main thread answers: without it nothing reaches the pod. */
  pulse(): Promise<void>;
  /** Opens a service that data are brought by. */
  readonly openProvider: OpenProvider;
  /** Whether there is a network, as far as the browser knows. */
  isOnline(): boolean;
  /** Opens a WebSocket; `undefined` where there are none, then the pod is polled. */
  readonly openSocket?: (url: string) => LiveSocket;
}

/** The environment's time as ISO 8601. */
export function isoNow(environment: Pick<Environment, 'now'>): string {
  return new Date(environment.now()).toISOString();
}
