/** How serious something is that was found before sending. */
export type PreflightLevel = 'stop' | 'warn' | 'note';

/** Something that was found before sending, with where it was found. */
export interface PreflightFinding {
  readonly code: PreflightCode;
  readonly level: PreflightLevel;
  /** Id of the entity in the copy. */
  readonly entity?: string;
  readonly url?: string;
  /** What the words need: sizes in bytes, names, hosts. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** What can be done with one click. */
  readonly fixes: readonly PreflightFix[];
}

/** What can be found before sending. The words for them are in i18n/en/dispatch-checks.ts. */
export type PreflightCode =
  /** Nobody but the maintainer can read the file: the node would get nothing. */
  | 'private-file'
  /** It answers, but not with the file. `values.status` */
  | 'file-answer'
  /** Nothing is there. */
  | 'file-absent'
  /** A page may not look; nodes may be able to fetch it all the same. */
  | 'file-unseen'
  | 'file-silent'
  /** The crate says another length than the file has. `values.said`, `values.real` */
  | 'size-differs'
  /** Without encryption on its way. */
  | 'http-address'
  /** The address itself holds a secret, which everybody gets who gets the crate. `values.name` */
  | 'secret-address'
  /** `values.bytes` */
  | 'body-noted'
  | 'body-large'
  | 'body-too-large'
  /** People and addresses that the crate names. `values.names`, `values.count` */
  | 'persons'
  /** The recipient's host is another one than the node's. `values.recipient`, `values.node` */
  | 'recipient-elsewhere'
  /** The sender's host is another one than that of the key. `values.sender`, `values.key` */
  | 'sender-elsewhere'
  | 'no-key'
  /** Neither file nor crate says under which licence it is. */
  | 'no-licence'
  /** What the sender's host publishes is not as receivers need it. `values.fault` */
  | 'sender-unpublished'
  | 'sender-unseen'
  /** Nothing says what is to be run. */
  | 'no-main'
  | 'no-url';

/** What can be done about a finding at once. */
export type PreflightFix =
  /** Let everybody read a file of the pod, after asking. */
  | { readonly kind: 'make-public'; readonly url: string }
  /** Take the file out of the copy. */
  | { readonly kind: 'leave-out'; readonly entity: string }
  /** Write the real length into the copy. */
  | { readonly kind: 'set-size'; readonly url: string; readonly bytes: number }
  | { readonly kind: 'without-checksums' }
  /** Publish key and discovery document. */
  | { readonly kind: 'publish' };

/** Notes of this many bytes and more; most front servers take less than a megabyte unless told otherwise. */
export const BODY_NOTED = 256 * 1024;
export const BODY_LARGE = 900 * 1024;
export const BODY_TOO_LARGE = 5 * 1024 * 1024;
