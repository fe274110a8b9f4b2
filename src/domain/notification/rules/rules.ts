import type { Family } from '../pattern.ts';
import { ABOUT_RULES, ANNOUNCE_ABOUT, ANNOUNCE_RULES } from './announces.ts';
import { ENVELOPE_RULES } from './envelope.ts';
import type { Version } from './facts.ts';
import { OBJECT_RULES } from './objects.ts';
import { ACTOR_RULES, ORIGIN_INBOX, PARTY_RULES } from './parties.ts';
import { RELATIONSHIP_RULES } from './relationship.ts';
import { REPLY_RULES } from './replies.ts';
import { REQUEST_RULES } from './requests.ts';
import type { Rule } from './rule.ts';

/** Rules that hold whatever the pattern. */
const COMMON_RULES: readonly Rule[] = [...ENVELOPE_RULES, ...PARTY_RULES, ...ACTOR_RULES, ...OBJECT_RULES];

/** Rules that hold for one family of patterns; none of another's can be broken. */
const FAMILY_RULES: Readonly<Record<Family, readonly Rule[]>> = {
  request: REQUEST_RULES,
  announce: [...ANNOUNCE_RULES, ...ABOUT_RULES, ...RELATIONSHIP_RULES],
  reply: REPLY_RULES,
  flag: REPLY_RULES,
};

/** Every rule of COAR Notify 1.0.1 that a JSON object can break, in the order of the findings. */
export const RULES: readonly Rule[] = [...new Set([...COMMON_RULES, ...Object.values(FAMILY_RULES).flat()])];

type RulesByFamily = Readonly<Record<Family | 'none', readonly Rule[]>>;

/** 1.0.0 demanded the sender's inbox and left the context of announcements optional. */
const AS_OF_1_0_0 = (rules: readonly Rule[]): readonly Rule[] =>
  rules
    .filter((rule) => rule !== ANNOUNCE_ABOUT)
    .map((rule) => (rule === ORIGIN_INBOX ? { ...rule, force: 'MUST' } : rule));

const RULES_BY_VERSION: Readonly<Record<Version, RulesByFamily>> = {
  '1.0.1': byFamily((rules) => rules),
  '1.0.0': byFamily(AS_OF_1_0_0),
};

function byFamily(adapt: (rules: readonly Rule[]) => readonly Rule[]): RulesByFamily {
  const of = (family: Family) => adapt([...COMMON_RULES, ...FAMILY_RULES[family]]);
  return {
    none: adapt(COMMON_RULES),
    request: of('request'),
    announce: of('announce'),
    reply: of('reply'),
    flag: of('flag'),
  };
}

/** The rules of a version of the specification that a message of a family can break. */
export function rulesOf(version: Version, family: Family | undefined): readonly Rule[] {
  return RULES_BY_VERSION[version][family ?? 'none'];
}
