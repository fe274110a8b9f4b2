import { isAbsent, member } from '../json.ts';
import { isUri, isUrnUuid } from '../uri.ts';
import { ACTIVITIES } from '../vocabulary.ts';
import { notText, notUri } from './checks.ts';
import type { Rule } from './rule.ts';
import { hasAny } from './type-set.ts';

export const AS2_CONTEXT = 'https://www.w3.org/ns/activitystreams';
export const COAR_CONTEXT = 'https://coar-notify.net';
export const COAR_09_CONTEXT = 'https://purl.org/coar/notify';

/** Rules on the message as a whole: its context, id, type, and what it answers. */
export const ENVELOPE_RULES: readonly Rule[] = [
  {
    id: 'coar.context',
    force: 'MUST',
    path: '@context',
    message: 'The message does not say in which vocabulary it is written.',
    advice: `Add "@context": ["${AS2_CONTEXT}", "${COAR_CONTEXT}"].`,
    broken: ({ context }) => isAbsent(context),
  },
  {
    id: 'coar.context.array',
    force: 'stated',
    path: '@context',
    message: 'The vocabularies of the message are not given as a list.',
    advice: `Write "@context" as an array: ["${AS2_CONTEXT}", "${COAR_CONTEXT}"].`,
    broken: ({ context }) => !isAbsent(context) && !Array.isArray(context),
  },
  {
    id: 'coar.context.as2',
    force: 'MUST',
    path: '@context[*]',
    message: 'The vocabulary ActivityStreams 2.0 is not among those of the message.',
    advice: `Put exactly "${AS2_CONTEXT}" first in "@context" (https, no "#").`,
    broken: ({ context }) => listLacks(context, AS2_CONTEXT),
  },
  {
    id: 'coar.context.coar',
    force: 'MUST',
    path: '@context[*]',
    message: 'The vocabulary COAR Notify is not among those of the message.',
    advice: `Put exactly "${COAR_CONTEXT}" second in "@context" (https, no slash at the end).`,
    broken: ({ context }) => listLacks(context, COAR_CONTEXT) && listLacks(context, COAR_09_CONTEXT),
  },
  {
    id: 'coar.context.deprecated',
    force: 'SHOULD',
    path: '@context[*]',
    message: 'The message uses the outdated address of the COAR Notify vocabulary.',
    advice: `Replace "${COAR_09_CONTEXT}" by "${COAR_CONTEXT}" in "@context".`,
    broken: ({ context }) => listLacks(context, COAR_CONTEXT) && !listLacks(context, COAR_09_CONTEXT),
  },
  {
    id: 'coar.id',
    force: 'MUST',
    path: 'id',
    message: 'The message has no identifier.',
    advice: 'Add an "id": a URI of this notification, best "urn:uuid:" and a new UUID.',
    broken: ({ document }) => isAbsent(member(document, 'id')),
  },
  {
    id: 'coar.id.single',
    force: 'MUST',
    path: 'id',
    message: 'The identifier of the message is not one text.',
    advice: 'Write "id" as a single string.',
    broken: ({ document }) => notText(document, 'id'),
  },
  {
    id: 'coar.id.uri',
    force: 'MUST',
    path: 'id',
    message: 'The identifier of the message is not a URI.',
    advice: 'Use an absolute URI as "id", best "urn:uuid:" and a new UUID.',
    broken: ({ document }) => !notText(document, 'id') && notUri(document, 'id'),
  },
  {
    id: 'coar.id.uuid',
    force: 'SHOULD',
    path: 'id',
    message: 'The identifier of the message is not of the recommended kind, a UUID.',
    advice: 'Prefer "urn:uuid:<uuid>" as "id"; an HTTP id should lead to the notification.',
    broken: ({ document }) => isUri(member(document, 'id')) && !isUrnUuid(member(document, 'id')),
  },
  {
    id: 'coar.type',
    force: 'MUST',
    path: 'type',
    message: 'The message does not say what kind of message it is.',
    advice: 'Add a "type", e.g. ["Offer", "coar-notify:ReviewAction"].',
    broken: ({ document }) => isAbsent(member(document, 'type')),
  },
  {
    id: 'coar.type.as2',
    force: 'MUST',
    path: 'type',
    message: 'The kind of the message is none of the activities of ActivityStreams 2.0.',
    advice:
      'Include an activity such as "Offer", "Announce" or "Accept" in "type"; upper and lower case count.',
    broken: ({ document, types }) => !isAbsent(member(document, 'type')) && !hasAny(types, ACTIVITIES),
  },
  {
    id: 'coar.type.pattern',
    force: 'MUST',
    path: 'type',
    message: 'The kind of the message is none of the patterns of COAR Notify.',
    advice: 'Use one of the combinations of types that the specification lists.',
    broken: ({ types, pattern }) => pattern === undefined && hasAny(types, ACTIVITIES),
  },
  {
    id: 'coar.in-reply-to.uri',
    force: 'stated',
    path: 'inReplyTo',
    message: 'What the message answers is not named by one URI.',
    advice: 'Write "inReplyTo" as a string: the "id" of the notification that is answered.',
    broken: ({ document }) => notUri(document, 'inReplyTo'),
  },
  {
    id: 'coar.summary.text',
    force: 'stated',
    path: 'summary',
    message: 'The summary of the message is not a text.',
    advice: 'Write "summary" as a string.',
    broken: ({ document }) => notText(document, 'summary'),
  },
];

function listLacks(list: unknown, value: string): boolean {
  return Array.isArray(list) && list.length > 0 && !list.includes(value);
}
