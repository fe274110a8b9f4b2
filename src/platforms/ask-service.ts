import { fail, type Result } from '../domain/result.ts';

/** A request to a service of a science platform. Nothing of the Solid session ever goes with it. */
export interface ServiceRequest {
  readonly url: string;
  /** Defaults to GET. */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** The header that holds the token of the service, apart from the others: it is never shown, and not led elsewhere. */
  readonly token?: { readonly header: string; readonly value: string };
  readonly body?: string;
  /** Over the relay of the maintainer, where its operator has made a rule for the host. */
  readonly viaRelay?: boolean;
  /** Redirections are followed also where a token goes along. Without a token they are followed anyway. */
  readonly follows?: boolean;
  /** Until the answer is there, in milliseconds. */
  readonly timeout?: number;
  /** Answers that are longer are not read to their end. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/** What a service answered, whatever its status. */
export interface ServiceAnswer {
  /** Where it came from in the end, without anything that might be secret. */
  readonly url: string;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** An answer that is read while it arrives. */
export interface ServiceStream extends Omit<ServiceAnswer, 'text'> {
  /** The body, piece by piece. It throws when the connection breaks, and ends at the limit of bytes. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** The one way to ask a service of a platform, in a page and in a worker. It never throws, and names no token. */
export interface AskService {
  /** The whole answer. */
  ask(request: ServiceRequest): Promise<Result<ServiceAnswer>>;
  /** The answer as it arrives. Without a time limit once it has begun: end it by the signal. */
  open(request: ServiceRequest): Promise<Result<ServiceStream>>;
}

/** Makes a request over the relay. That of the pod's transport fits. */
export type AskOverRelay = (request: {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly anonymous: true;
  readonly timeout?: number;
  readonly maxBytes?: number;
}) => Promise<
  Result<{
    readonly url: string;
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array;
  }>
>;

/** What asking needs. */
export interface AskHands {
  readonly fetch?: typeof fetch;
  /** `undefined` where no relay is set. */
  readonly relay?: AskOverRelay;
}

/** The way to ask, over the browser's own `fetch` and, where a request wants it, the relay. */
export function createAskService(_hands: AskHands = {}): AskService {
  const none = async ({ url }: ServiceRequest): Promise<Result<never>> =>
    fail({ kind: 'network', url, message: '' });
  return { ask: none, open: none };
}
