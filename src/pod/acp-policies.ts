import type { Quad } from '@rdfjs/types';
import { ordered, type RuleDocument } from './access-rules.ts';
import { allValues, subjectsWith } from './rdf/graph.ts';
import { NS } from './rdf/vocabulary.ts';
import type { AccessMode } from './wac-allow.ts';

const { acl, acp } = NS;

/** Who asks. Without an agent: a stranger. */
export interface AcpContext {
  readonly agent?: string;
  readonly isOwner?: boolean;
}

/** A policy, with the triples of the document that it stands in. */
export interface AppliedPolicy {
  readonly subject: string;
  readonly quads: readonly Quad[];
}

/** What each mode of the vocabulary lets somebody do. */
const ALLOWS: Readonly<Record<string, readonly AccessMode[]>> = {
  [`${acl}Read`]: ['read'],
  [`${acl}Append`]: ['append'],
  [`${acl}Write`]: ['append', 'write'],
  [`${acl}Control`]: ['control'],
};

/** The policies that a document applies to its resource (`acp:accessControl`) or to what is in it (`acp:memberAccessControl`). */
export function appliedPolicies({ quads, of }: RuleDocument, property: string): readonly AppliedPolicy[] {
  const controls = subjectsWith(quads, `${acp}resource`, of).flatMap((subject) =>
    allValues(quads, subject, property),
  );
  const policies = controls.flatMap((control) => allValues(quads, control, `${acp}apply`));
  return [...new Set(policies)].map((subject) => ({ subject, quads }));
}

/**
 * What the policies let somebody do: what one of them allows and none denies.
 * https://solid.github.io/authorization-panel/acp-specification/#authorization-evaluation
 */
export function allows(policies: readonly AppliedPolicy[], context: AcpContext): readonly AccessMode[] {
  const satisfied = policies.filter((policy) => isSatisfied(policy, context));
  const named = (property: string) =>
    new Set(satisfied.flatMap(({ quads, subject }) => allValues(quads, subject, acp + property)));
  const denied = named('deny');
  return ordered(
    [...named('allow')].filter((mode) => !denied.has(mode)).flatMap((mode) => ALLOWS[mode] ?? []),
  );
}

/** The matchers of a policy. */
export function policyParts({ quads, subject }: AppliedPolicy): {
  readonly allOf: readonly string[];
  readonly anyOf: readonly string[];
  readonly noneOf: readonly string[];
} {
  return {
    allOf: allValues(quads, subject, `${acp}allOf`),
    anyOf: allValues(quads, subject, `${acp}anyOf`),
    noneOf: allValues(quads, subject, `${acp}noneOf`),
  };
}

/** Whether a policy counts for the one who asks. */
export function isSatisfied(policy: AppliedPolicy, context: AcpContext): boolean {
  const { allOf, anyOf, noneOf } = policyParts(policy);
  const matched = (matcher: string) => isMatched(policy.quads, matcher, context);
  // A policy without allOf and anyOf is for nobody.
  if (allOf.length + anyOf.length === 0) return false;
  return allOf.every(matched) && (anyOf.length === 0 || anyOf.some(matched)) && !noneOf.some(matched);
}

/** Whether a matcher fits: each attribute that it names has a fitting value. One that names none fits nobody. */
export function isMatched(quads: readonly Quad[], matcher: string, context: AcpContext): boolean {
  const values = (attribute: string) => allValues(quads, matcher, acp + attribute);
  const agents = values('agent');
  const clients = values('client');
  const issuers = values('issuer');
  if (values('vc').length > 0 || agents.length + clients.length + issuers.length === 0) return false;
  return (
    (agents.length === 0 || agents.some((agent) => isAgent(agent, context))) &&
    // Which app or issuer somebody uses is not known here: only what leaves it open fits.
    (clients.length === 0 || clients.includes(`${acp}PublicClient`)) &&
    (issuers.length === 0 || issuers.includes(`${acp}PublicIssuer`))
  );
}

function isAgent(agent: string, { agent: asking, isOwner }: AcpContext): boolean {
  switch (agent) {
    case `${acp}PublicAgent`:
      return true;
    case `${acp}AuthenticatedAgent`:
      return asking !== undefined;
    case `${acp}OwnerAgent`:
      return isOwner === true;
    default:
      return agent === asking;
  }
}
