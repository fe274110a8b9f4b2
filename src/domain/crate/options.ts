/** Whether the files travel with the metadata. https://www.researchobject.org/ro-crate/specification/1.2/structure */
export type Packaging = 'attached' | 'detached';

/** Who a crate is handed to, beyond what RO-Crate itself asks. */
export type Receiver = 'sciencemesh' | 'dispatcher';

/** What a crate is judged by. */
export interface CheckOptions {
  /** `attached` unless said otherwise. */
  readonly packaging?: Packaging;
  /** Paths of the payload, decoded, without `./`; where given, it is checked that what is described is there. */
  readonly files?: readonly string[];
  readonly receiver?: Receiver;
}
