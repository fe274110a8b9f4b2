import { type JsonObject, member } from '../json.ts';
import { isMediaType } from '../uri.ts';
import { OBJECT_TYPES } from '../vocabulary.ts';
import { has, lacks, notHttp, notObject } from './checks.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';
import { hasAny, hasSchemaType, typeSet } from './type-set.ts';

/** Rules on the file of a work, which are the same wherever it stands. */
export function itemRules(
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
