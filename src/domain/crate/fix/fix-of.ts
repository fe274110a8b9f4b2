import type { Finding } from '../../finding.ts';
import type { CrateDocument } from '../document.ts';
import type { Fix } from './fix.ts';

/** The safe repair of what a finding shows; `undefined` where only a person can tell what is right. */
export function fixOf(finding: Finding, crate: CrateDocument): Fix | undefined {
  return fixAllOf([finding], crate);
}

/** The safe repair of all findings of one rule at once; `undefined` where there is none for any of them. */
export function fixAllOf(findings: readonly Finding[], crate: CrateDocument): Fix | undefined {
  return crate['@graph'].length === 0 || findings.length === 0 ? undefined : undefined;
}
