/** What a rule says of a request. */
export interface PolicyFinding {
  /** `error`: it cannot be sent. `approval`: only as one that asks for approval. `warning`, `info`: it can be sent. */
  readonly level: 'error' | 'approval' | 'warning' | 'info';
  readonly rule: PolicyRule;
  /** Which document or server says so. */
  readonly source: string;
  /** What its sentence names. */
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * The rules, of the policy of the deployer and of the service, with the values of each. Sizes are in bytes, times in
 * seconds, dates in ISO 8601; `destination` is a name.
 */
export type PolicyRule =
  /** `provider` */
  | 'provider'
  /** `destination` */
  | 'destination'
  /** `scope` */
  | 'namespace'
  /** `name`, `fault` (of `DidFault`) */
  | 'name'
  /** `bytes`, `limit` */
  | 'bytes'
  /** `limit` */
  | 'bytes-unknown'
  /** `files`, `limit` */
  | 'files'
  /** `lifetime`, `limit` */
  | 'lifetime-long'
  /** `limit` */
  | 'lifetime-short'
  /** `limit` */
  | 'lifetime-none'
  /** `limit` */
  | 'lifetime-shortened'
  | 'tape-endless'
  | 'comment'
  /** `bytes`, `limit` */
  | 'approval-size'
  | 'approval-one-place'
  /** The service knows no approval. */
  | 'approval-unsupported'
  /** `destination` */
  | 'approval-blocked'
  /** `destination`, `limit` */
  | 'approval-automatic'
  /** `member` */
  | 'member-not-did'
  | 'no-members'
  /** `destination`, `reason` (of `Destination.closed`, or the site's words), `until` (may be empty) */
  | 'closed'
  /** `destination` */
  | 'not-writable'
  /** `destination` */
  | 'restricted-write'
  /** `destination` */
  | 'quota-none'
  /** `destination`, `bytes`, `remaining` */
  | 'quota-small'
  /** `destination` */
  | 'staging-lifetime'
  | 'copies'
  /** `copies`, `destinations`: how many there are */
  | 'copies-many'
  /** `destination`, `files` there, `of` all */
  | 'already-there'
  /** `destination`, `id` of the rule */
  | 'already-asked'
  | 'limits-unknown';
