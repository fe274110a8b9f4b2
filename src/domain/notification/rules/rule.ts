import type { Facts } from './facts.ts';

/** The wording of the standard behind a rule; `stated`: as what a property is, without the word MUST. */
export type Force = 'MUST' | 'stated' | 'SHOULD';

/** One rule of COAR Notify 1.0.1. The tables of rules are data: tests go through them one by one. */
export interface Rule {
  /** Stable id. */
  readonly id: string;
  readonly force: Force;
  /** Path into the JSON of what is wrong. */
  readonly path: string;
  /** A sentence that a maintainer understands. */
  readonly message: string;
  /** What the sender's developer should do. */
  readonly advice: string;
  /** Where the rule comes from, when it is not the specification: a profile of a receiver. */
  readonly spec?: string;
  /**
   * Whether a message breaks the rule. False when what the rule looks at does not exist:
   * the absence itself is another rule's business, so that one fault gives one finding.
   */
  readonly broken: (facts: Facts) => boolean;
}
