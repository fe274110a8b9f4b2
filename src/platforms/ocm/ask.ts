import type { Result } from '../../domain/result.ts';

/** A request to a node, a host that publishes keys, or a host of files. The pod's transport understands it. */
export interface AskRequest {
  readonly url: string;
  /** Defaults to GET. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Always: nobody here gets the session. */
  readonly anonymous: true;
  /** Only whether anything answers at all, without reading. */
  readonly blind?: boolean;
  /** Milliseconds since 1970: not sent any more after this. */
  readonly notAfter?: number;
  /** In milliseconds. */
  readonly timeout?: number;
  readonly maxBytes?: number;
}

/** What came back. Header names are lower case. */
export interface AskAnswer {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** Where a POST would have been redirected to; nothing follows it. */
  readonly redirect?: string;
}

/** Makes one request. The way behind it is directly, or through the relay. */
export type Ask = (request: AskRequest) => Promise<Result<AskAnswer>>;
