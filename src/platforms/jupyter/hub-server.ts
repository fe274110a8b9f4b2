/** A server of a person at a hub. */
export interface HubServer {
  /** Empty for the one that everybody has. */
  readonly name: string;
  readonly ready: boolean;
  /** What it is at: `spawn` or `stop`. */
  readonly pending?: string;
  /** ISO 8601. */
  readonly started?: string;
  /** Its address, once it runs. */
  readonly url?: string;
}
