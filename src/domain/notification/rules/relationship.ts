import type { JsonObject } from '../json.ts';
import { member } from '../json.ts';
import { differ, lacks, notUri } from './checks.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';

const PARTS = [
  ['subject', "the sender's resource"],
  ['relationship', 'the kind of relationship'],
  ['object', "the receiver's resource"],
] as const;

/** Rules on the triple of an Announce Relationship. */
export const RELATIONSHIP_RULES: readonly Rule[] = [
  ...PARTS.map(
    ([part, what]): Rule => ({
      id: `coar.relationship.${part}`,
      force: 'MUST',
      path: `object.as:${part}`,
      message: `The relationship does not name ${what}.`,
      advice: `Add "as:${part}" to "object": the URI of ${what}.`,
      broken: (facts) => lacks(triple(facts), `as:${part}`),
    }),
  ),
  ...PARTS.map(
    ([part, what]): Rule => ({
      id: `coar.relationship.${part}.uri`,
      force: 'stated',
      path: `object.as:${part}`,
      message: `The relationship does not name ${what} by a URI.`,
      advice: `Write "as:${part}" of "object" as a string with an absolute URI.`,
      broken: (facts) => notUri(triple(facts), `as:${part}`),
    }),
  ),
  {
    id: 'coar.relationship.about',
    force: 'MUST',
    path: 'context.id',
    message: 'The announcement is about another resource than the object of the relationship.',
    advice: 'Use the value of "as:object", the receiver\'s resource, as "id" of "context".',
    broken: (facts) => {
      const relationship = triple(facts);
      if (relationship === undefined || facts.about === undefined) return false;
      return differ(member(facts.about, 'id'), member(relationship, 'as:object'));
    },
  },
];

function triple(facts: Facts): JsonObject | undefined {
  return facts.pattern === 'announce-relationship' ? facts.object : undefined;
}
