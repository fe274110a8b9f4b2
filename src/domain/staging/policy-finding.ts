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

/** The rules, of the policy of the deployer and of the service. */
export type PolicyRule =
  | 'provider'
  | 'destination'
  | 'namespace'
  | 'bytes'
  | 'bytes-unknown'
  | 'files'
  | 'lifetime-long'
  | 'lifetime-short'
  | 'lifetime-none'
  | 'comment'
  | 'approval-size'
  | 'member-not-did'
  | 'no-members'
  | 'closed'
  | 'not-writable'
  | 'quota-none'
  | 'quota-small'
  | 'staging-lifetime'
  | 'copies'
  | 'approval-one-place';
