import { isAbsent, type JsonObject, member } from '../json.ts';
import { isMediaType } from '../uri.ts';
import { OBJECT_TYPES } from '../vocabulary.ts';
import { has, lacks, notHttp, notObject, notUri, uriButNotHttp } from './checks.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';
import { hasAboutPage, hasAny, hasSchemaType, typeSet } from './type-set.ts';

/** Rules on the object and the context that hold whatever the pattern. */
export const OBJECT_RULES: readonly Rule[] = [
  {
    id: 'coar.object',
    force: 'MUST',
    path: 'object',
    message: 'The message does not say what it is about.',
    advice: 'Add "object".',
    broken: ({ document }) => isAbsent(member(document, 'object')),
  },
  {
    id: 'coar.object.shape',
    force: 'stated',
    path: 'object',
    message: 'What the message is about is not described, only mentioned.',
    advice: 'Write "object" as one JSON object with an "id".',
    broken: ({ document }) => notObject(document, 'object'),
  },
  {
    id: 'coar.object.id',
    force: 'MUST',
    path: 'object.id',
    message: 'What the message is about has no identifier.',
    advice: 'Add "id" to "object".',
    broken: ({ object }) => lacks(object, 'id'),
  },
  {
    id: 'coar.object.id.uri',
    force: 'MUST',
    path: 'object.id',
    message: 'The identifier of what the message is about is not a URI.',
    advice: 'Use an absolute URI as "id" of "object"; write a DOI as "https://doi.org/…" in "ietf:cite-as".',
    broken: ({ object }) => notUri(object, 'id'),
  },
  {
    id: 'coar.about.shape',
    force: 'stated',
    path: 'context',
    message: 'The resource that the message refers to is not described, only mentioned.',
    advice: 'Write "context" as one JSON object with an "id".',
    broken: ({ document }) => notObject(document, 'context'),
  },
  {
    id: 'coar.about.id',
    force: 'MUST',
    path: 'context.id',
    message: 'The resource that the message refers to has no identifier.',
    advice: 'Add "id" to "context".',
    broken: ({ about }) => lacks(about, 'id'),
  },
  {
    id: 'coar.about.id.uri',
    force: 'MUST',
    path: 'context.id',
    message: 'The identifier of the resource that the message refers to is not a URI.',
    advice: 'Use an absolute URI as "id" of "context".',
    broken: ({ about }) => notUri(about, 'id'),
  },
];

/** Rules on the work whose review or endorsement is requested. */
export const REQUEST_RULES: readonly Rule[] = [
  {
    id: 'coar.request.id.http',
    force: 'MUST',
    path: 'object.id',
    message: 'The identifier of the work is not a web address.',
    advice: 'Use the HTTP URI of the landing page as "id" of "object".',
    broken: (facts) => uriButNotHttp(requested(facts), 'id'),
  },
  {
    id: 'coar.request.type',
    force: 'MUST',
    path: 'object.type',
    message: 'The message does not say what kind of thing the work is.',
    advice: 'Add "type": ["Page", "sorg:AboutPage"] to "object".',
    broken: (facts) => lacks(requested(facts), 'type'),
  },
  {
    id: 'coar.request.type.as2',
    force: 'MUST',
    path: 'object.type',
    message: 'The kind of the work is not a type of ActivityStreams 2.0.',
    advice: 'Include a type such as "Page" in the "type" of "object"; upper and lower case count.',
    broken: (facts) => has(requested(facts), 'type') && !hasAny(facts.objectTypes, OBJECT_TYPES),
  },
  {
    id: 'coar.request.type.page',
    force: 'SHOULD',
    path: 'object.type',
    message: 'The work is not marked as a landing page.',
    advice: 'Include "sorg:AboutPage" in the "type" of "object".',
    broken: (facts) => has(requested(facts), 'type') && !hasAboutPage(facts.objectTypes),
  },
  {
    id: 'coar.request.cite-as',
    force: 'SHOULD',
    path: 'object.ietf:cite-as',
    message: 'The message does not say how to cite the work.',
    advice: 'Add "ietf:cite-as" to "object": the persistent identifier as URL, e.g. "https://doi.org/…".',
    broken: (facts) => lacks(requested(facts), 'ietf:cite-as'),
  },
  {
    id: 'coar.request.cite-as.http',
    force: 'stated',
    path: 'object.ietf:cite-as',
    message: 'The persistent identifier of the work is not a web address.',
    advice: 'Write "ietf:cite-as" of "object" as URL, e.g. "https://doi.org/…".',
    broken: (facts) => notHttp(requested(facts), 'ietf:cite-as'),
  },
  {
    id: 'coar.request.item',
    force: 'MUST',
    path: 'object.ietf:item',
    message: 'The message does not say where the file of the work is.',
    advice: 'Add "ietf:item" with "id", "type" and "mediaType" to "object".',
    broken: (facts) => lacks(requested(facts), 'ietf:item'),
  },
  ...itemRules('coar.request.item', 'object.ietf:item', requested, (facts) =>
    facts.family === 'request' ? facts.objectItem : undefined,
  ),
];

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

/** Rules on the file of a work, which are the same wherever it stands. */
function itemRules(
  prefix: string,
  path: string,
  parent: (facts: Facts) => JsonObject | undefined,
  item: (facts: Facts) => JsonObject | undefined,
): readonly Rule[] {
  return [
    {
      id: `${prefix}.shape`,
      force: 'stated',
      path,
      message: 'The file is not described, only mentioned.',
      advice: 'Write "ietf:item" as one object with "id", "type" and "mediaType".',
      broken: (facts) => notObject(parent(facts), 'ietf:item'),
    },
    {
      id: `${prefix}.id`,
      force: 'MUST',
      path: `${path}.id`,
      message: 'The file has no address.',
      advice: 'Add "id" to "ietf:item": the URL of the file.',
      broken: (facts) => lacks(item(facts), 'id'),
    },
    {
      id: `${prefix}.id.http`,
      force: 'MUST',
      path: `${path}.id`,
      message: 'The address of the file is not a web address.',
      advice: 'Use an HTTP URI as "id" of "ietf:item".',
      broken: (facts) => notHttp(item(facts), 'id'),
    },
    {
      id: `${prefix}.type`,
      force: 'MUST',
      path: `${path}.type`,
      message: 'The message does not say what kind of thing the file is.',
      advice: 'Add "type" to "ietf:item", e.g. ["Article", "sorg:ScholarlyArticle"].',
      broken: (facts) => lacks(item(facts), 'type'),
    },
    {
      id: `${prefix}.type.as2`,
      force: 'MUST',
      path: `${path}.type`,
      message: 'The kind of the file is not a type of ActivityStreams 2.0.',
      advice: 'Include a type such as "Article" or "Document" in the "type" of "ietf:item".',
      broken: (facts) => {
        const file = item(facts);
        return has(file, 'type') && !hasAny(typeSet(member(file, 'type')), OBJECT_TYPES);
      },
    },
    {
      id: `${prefix}.type.schema`,
      force: 'SHOULD',
      path: `${path}.type`,
      message: 'The kind of the file is not given as a type of schema.org.',
      advice: 'Include a type such as "sorg:ScholarlyArticle" in the "type" of "ietf:item".',
      broken: (facts) => {
        const file = item(facts);
        return has(file, 'type') && !hasSchemaType(typeSet(member(file, 'type')));
      },
    },
    {
      id: `${prefix}.media-type`,
      force: 'MUST',
      path: `${path}.mediaType`,
      message: 'The message does not say which format the file has.',
      advice: 'Add "mediaType" to "ietf:item", e.g. "application/pdf".',
      broken: (facts) => lacks(item(facts), 'mediaType'),
    },
    {
      id: `${prefix}.media-type.mime`,
      force: 'stated',
      path: `${path}.mediaType`,
      message: 'The format of the file is not a media type.',
      advice: 'Write "mediaType" of "ietf:item" as type and subtype, e.g. "application/pdf".',
      broken: (facts) => {
        const file = item(facts);
        return has(file, 'mediaType') && !isMediaType(member(file, 'mediaType'));
      },
    },
  ];
}

function requested(facts: Facts): JsonObject | undefined {
  return facts.family === 'request' ? facts.object : undefined;
}

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
