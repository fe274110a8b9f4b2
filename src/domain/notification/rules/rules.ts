import { ENVELOPE_RULES } from './envelope.ts';
import type { Version } from './facts.ts';
import { ACTOR_RULES, ORIGIN_INBOX, PARTY_RULES } from './parties.ts';
import { RELATIONSHIP_RULES } from './relationship.ts';
import { REPLY_RULES } from './replies.ts';
import type { Rule } from './rule.ts';
import { ABOUT_RULES, ANNOUNCE_ABOUT, ANNOUNCE_RULES, OBJECT_RULES, REQUEST_RULES } from './works.ts';

/** Every rule of COAR Notify 1.0.1 that a JSON object can break, in the order of the findings. */
export const RULES: readonly Rule[] = [
  ...ENVELOPE_RULES,
  ...PARTY_RULES,
  ...ACTOR_RULES,
  ...OBJECT_RULES,
  ...REQUEST_RULES,
  ...ANNOUNCE_RULES,
  ...ABOUT_RULES,
  ...RELATIONSHIP_RULES,
  ...REPLY_RULES,
];

/** 1.0.0 demanded the sender's inbox and left the context of announcements optional. */
const RULES_1_0_0: readonly Rule[] = RULES.filter((rule) => rule !== ANNOUNCE_ABOUT).map((rule) =>
  rule === ORIGIN_INBOX ? { ...rule, force: 'MUST' } : rule,
);

/** The rules of a version of the specification. */
export function rulesOf(version: Version): readonly Rule[] {
  return version === '1.0.0' ? RULES_1_0_0 : RULES;
}
