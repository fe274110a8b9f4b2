import type { JsonObject } from '../json.ts';
import { OBJECT_TYPES } from '../vocabulary.ts';
import { has, lacks, notHttp, uriButNotHttp } from './checks.ts';
import type { Facts } from './facts.ts';
import { itemRules } from './items.ts';
import type { Rule } from './rule.ts';
import { hasAboutPage, hasAny } from './type-set.ts';

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

function requested(facts: Facts): JsonObject | undefined {
  return facts.family === 'request' ? facts.object : undefined;
}
