import { isAbsent, type JsonObject, member } from '../json.ts';
import { OBJECT_TYPES } from '../vocabulary.ts';
import { has, lacks, notHttp, uriButNotHttp } from './checks.ts';
import type { Facts } from './facts.ts';
import { itemRules } from './items.ts';
import type { Rule } from './rule.ts';
import { hasAboutPage, hasAny, hasSchemaType } from './type-set.ts';

/** Rules on what is announced and on the resource that it concerns. */
export const ANNOUNCE_RULES: readonly Rule[] = [
  {
    id: 'coar.announce.type',
    force: 'MUST',
    path: 'object.type',
    message: 'The message does not say what kind of thing is announced.',
    advice: 'Add "type" to "object", e.g. ["Page", "sorg:Review"].',
    broken: (facts) => lacks(announced(facts), 'type'),
  },
  {
    id: 'coar.announce.type.as2',
    force: 'MUST',
    path: 'object.type',
    message: 'The kind of what is announced is not a type of ActivityStreams 2.0.',
    advice: 'Include a type such as "Page" or "Relationship" in the "type" of "object".',
    broken: (facts) => has(announced(facts), 'type') && !hasAny(facts.objectTypes, OBJECT_TYPES),
  },
  {
    id: 'coar.announce.type.schema',
    force: 'SHOULD',
    path: 'object.type',
    message: 'The kind of what is announced is not given as a type of schema.org.',
    advice: 'Include a type such as "sorg:Review" or "sorg:WebPage" in the "type" of "object".',
    broken: (facts) =>
      facts.pattern !== 'announce-relationship' &&
      has(announced(facts), 'type') &&
      !hasSchemaType(facts.objectTypes),
  },
  {
    id: 'coar.announce.cite-as',
    force: 'SHOULD',
    path: 'object.ietf:cite-as',
    message: 'The message does not say how to cite what is announced.',
    advice: 'Add "ietf:cite-as" to "object": the persistent identifier as URL.',
    broken: (facts) => lacks(assessment(facts), 'ietf:cite-as'),
  },
  {
    id: 'coar.announce.cite-as.http',
    force: 'stated',
    path: 'object.ietf:cite-as',
    message: 'The persistent identifier of what is announced is not a web address.',
    advice: 'Write "ietf:cite-as" of "object" as URL, or leave it out.',
    broken: (facts) => notHttp(assessment(facts), 'ietf:cite-as'),
  },
];

/** New in 1.0.1: an announcement names the resource that it is about. */
export const ANNOUNCE_ABOUT: Rule = {
  id: 'coar.announce.about',
  force: 'MUST',
  path: 'context',
  message: 'The announcement does not say which resource it is about.',
  advice: 'Add "context" with the "id" of the resource that the announcement concerns.',
  broken: ({ family, document }) => family === 'announce' && isAbsent(member(document, 'context')),
};

/** Rules on the resource that an announcement is about. */
export const ABOUT_RULES: readonly Rule[] = [
  ANNOUNCE_ABOUT,
  {
    id: 'coar.announce.about.id.http',
    force: 'MUST',
    path: 'context.id',
    message: 'The identifier of the resource that the announcement is about is not a web address.',
    advice: 'Use an HTTP URI as "id" of "context".',
    broken: (facts) => uriButNotHttp(concerned(facts), 'id'),
  },
  {
    id: 'coar.announce.about.type.as2',
    force: 'MUST',
    path: 'context.type',
    message: 'The kind of the resource that the announcement is about is not a type of ActivityStreams 2.0.',
    advice: 'Include a type such as "Page" in the "type" of "context", or leave the type out.',
    broken: (facts) => has(concerned(facts), 'type') && !hasAny(facts.aboutTypes, OBJECT_TYPES),
  },
  {
    id: 'coar.announce.about.type.page',
    force: 'SHOULD',
    path: 'context.type',
    message: 'The resource that the announcement is about is not marked as a landing page.',
    advice: 'Include "sorg:AboutPage" in the "type" of "context".',
    broken: (facts) => has(concerned(facts), 'type') && !hasAboutPage(facts.aboutTypes),
  },
  {
    id: 'coar.announce.about.cite-as.http',
    force: 'stated',
    path: 'context.ietf:cite-as',
    message: 'The persistent identifier of the resource that the announcement is about is not a web address.',
    advice: 'Write "ietf:cite-as" of "context" as URL, or leave it out.',
    broken: (facts) => notHttp(concerned(facts), 'ietf:cite-as'),
  },
  ...itemRules('coar.announce.about.item', 'context.ietf:item', concerned, (facts) =>
    facts.family === 'announce' ? facts.aboutItem : undefined,
  ),
];

function announced(facts: Facts): JsonObject | undefined {
  return facts.family === 'announce' ? facts.object : undefined;
}

function concerned(facts: Facts): JsonObject | undefined {
  return facts.family === 'announce' ? facts.about : undefined;
}

/** A review or an endorsement, of which alone a citation is expected. */
function assessment(facts: Facts): JsonObject | undefined {
  return facts.pattern === 'announce-review' || facts.pattern === 'announce-endorsement'
    ? facts.object
    : undefined;
}
