import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { CheckOptions } from '../../../domain/crate/options.ts';
import type { Written } from '../clean-crates.ts';

/** One fault, made on a crate about which nothing is to be remarked. */
export interface Fault {
  readonly rule: string;
  readonly fault: string;
  readonly base: (version: Written) => CrateDocument;
  readonly options?: CheckOptions;
  readonly change: (crate: CrateDocument, version: Written) => unknown;
  /** How grave it is in 1.1, where that differs. */
  readonly old?: 'should';
  readonly severity?: 'should';
  /** It is a fault from 1.2 on only. */
  readonly isNew?: true;
  /** Rules that cannot but be broken with it. */
  readonly also?: readonly string[];
  /** There is a safe repair. */
  readonly isFixable?: true;
  /** The shapes of others see it, too. */
  readonly isJudged?: true;
}

/** A fault, but for the crate that it is made on. */
export type FaultOf = Omit<Fault, 'base'>;

/** A reference to an entity. */
export const ref = (id: string) => ({ '@id': id });

export const should = { severity: 'should' } as const;
export const fixable = { isFixable: true } as const;
export const judged = { isJudged: true } as const;
