import { type JsonObject, member } from '../json.ts';
import { differ, has, lacks } from './checks.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';

const OFFER_PARTS = [
  ['origin', 'who sent the offer'],
  ['target', 'who received the offer'],
  ['object', 'what was offered'],
] as const;

/** Rules on messages that answer, take back or refuse another one. */
export const REPLY_RULES: readonly Rule[] = [
  {
    id: 'coar.reply.in-reply-to',
    force: 'MUST',
    path: 'inReplyTo',
    message: 'The message does not say which message it answers.',
    advice: 'Add "inReplyTo": the "id" of the notification that is answered.',
    broken: ({ family, document }) =>
      (family === 'reply' || family === 'flag') && lacks(document, 'inReplyTo'),
  },
  {
    id: 'coar.reply.same-id',
    force: 'MUST',
    path: 'inReplyTo',
    message: 'The message says it answers one offer, but contains another.',
    advice: 'Use the same URI as "inReplyTo" and as "id" of "object".',
    broken: (facts) => {
      const offer = answered(facts);
      return offer !== undefined && differ(member(facts.document, 'inReplyTo'), member(offer, 'id'));
    },
  },
  {
    id: 'coar.reply.offer.type',
    force: 'stated',
    path: 'object.type',
    message: 'What the message answers is not marked as an offer.',
    advice: 'Put the complete Offer, with its "type", into "object".',
    broken: (facts) => answered(facts) !== undefined && !facts.objectTypes.includes('Offer'),
  },
  ...OFFER_PARTS.map(
    ([part, what]): Rule => ({
      id: `coar.reply.offer.${part}`,
      force: 'stated',
      path: `object.${part}`,
      message: `The offer inside the message does not say ${what}.`,
      advice: `Put the complete Offer, with its "${part}", into "object".`,
      broken: (facts) => lacks(answered(facts), part),
    }),
  ),
  {
    id: 'coar.reply.offer.no-context',
    force: 'stated',
    path: 'object.@context',
    message: 'The offer inside the message repeats the list of vocabularies.',
    advice: 'Leave the "@context" of the Offer out when it is put into "object".',
    broken: (facts) => has(answered(facts), '@context'),
  },
  {
    id: 'coar.flag.summary',
    force: 'MUST',
    path: 'summary',
    message: 'The message refuses another one without saying why.',
    advice: 'Add "summary": a text for people that tells what was wrong.',
    broken: ({ family, document }) => family === 'flag' && isBlank(member(document, 'summary')),
  },
];

function answered(facts: Facts): JsonObject | undefined {
  return facts.family === 'reply' ? facts.object : undefined;
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
