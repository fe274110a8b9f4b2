import { isAbsent, member } from '../json.ts';
import { ACTOR_TYPES } from '../vocabulary.ts';
import { has, lacks, notHttp, notObject, notText, notUri, uriButNotHttp } from './checks.ts';
import type { Rule } from './rule.ts';
import { hasAny, typeSet } from './type-set.ts';

type Side = 'origin' | 'target';

const WHO: Readonly<Record<Side, string>> = { origin: 'sending service', target: 'receiving service' };

/** Rules that hold for the sending and the receiving service alike. */
function sideRules(side: Side): readonly Rule[] {
  const who = WHO[side];
  return [
    {
      id: `coar.${side}`,
      force: 'MUST',
      path: side,
      message: `The message does not name the ${who}.`,
      advice: `Add "${side}" with "id", "type" and "inbox".`,
      broken: ({ document }) => isAbsent(member(document, side)),
    },
    {
      id: `coar.${side}.shape`,
      force: 'stated',
      path: side,
      message: `The ${who} is not described, only mentioned.`,
      advice: `Write "${side}" as an object with "id", "type" and "inbox".`,
      broken: ({ document }) => notObject(document, side),
    },
    {
      id: `coar.${side}.id`,
      force: 'MUST',
      path: `${side}.id`,
      message: `The ${who} has no identifier.`,
      advice: `Add "id" to "${side}": the HTTP URI of the service.`,
      broken: (facts) => lacks(facts[side], 'id'),
    },
    {
      id: `coar.${side}.id.http`,
      force: 'MUST',
      path: `${side}.id`,
      message: `The identifier of the ${who} is not a web address.`,
      advice: `Use an HTTP URI as "id" of "${side}".`,
      broken: (facts) => notHttp(facts[side], 'id'),
    },
    {
      id: `coar.${side}.type`,
      force: 'MUST',
      path: `${side}.type`,
      message: `The message does not say what kind of party the ${who} is.`,
      advice: `Add "type": "Service" to "${side}".`,
      broken: (facts) => lacks(facts[side], 'type'),
    },
    {
      id: `coar.${side}.type.service`,
      force: 'SHOULD',
      path: `${side}.type`,
      message: `The ${who} is not marked as a service.`,
      advice: `Include "Service" in the "type" of "${side}".`,
      broken: (facts) => {
        const party = facts[side];
        return has(party, 'type') && !typeSet(member(party, 'type')).includes('Service');
      },
    },
  ];
}

function inboxHttpRule(side: Side): Rule {
  return {
    id: `coar.${side}.inbox.http`,
    force: 'MUST',
    path: `${side}.inbox`,
    message: `The inbox of the ${WHO[side]} is not a web address.`,
    advice: `Use an HTTP URI as "inbox" of "${side}".`,
    broken: (facts) => notHttp(facts[side], 'inbox'),
  };
}

/** In 1.0.0 the sender had to name its inbox, in 1.0.1 it should. */
export const ORIGIN_INBOX: Rule = {
  id: 'coar.origin.inbox',
  force: 'SHOULD',
  path: 'origin.inbox',
  message: 'The sending service does not say where answers can be sent.',
  advice: 'Add "inbox" to "origin": the URL of the sender\'s LDN inbox.',
  broken: ({ origin }) => lacks(origin, 'inbox'),
};

/** Rules on the sending and the receiving service. */
export const PARTY_RULES: readonly Rule[] = [
  ...sideRules('origin'),
  ...sideRules('target'),
  {
    id: 'coar.target.inbox',
    force: 'MUST',
    path: 'target.inbox',
    message: 'The message does not say to which inbox it is addressed.',
    advice: 'Add "inbox" to "target": the URL of the LDN inbox that the message is sent to.',
    broken: ({ target }) => lacks(target, 'inbox'),
  },
  ORIGIN_INBOX,
  inboxHttpRule('origin'),
  inboxHttpRule('target'),
];

/** Rules on who acted. */
export const ACTOR_RULES: readonly Rule[] = [
  {
    id: 'coar.actor',
    force: 'SHOULD',
    path: 'actor',
    message: 'The message does not say who acted.',
    advice: 'Add "actor" with "id", "type" and "name".',
    broken: ({ document }) => isAbsent(member(document, 'actor')),
  },
  {
    id: 'coar.actor.shape',
    force: 'stated',
    path: 'actor',
    message: 'Who acted is not described, only mentioned.',
    advice: 'Write "actor" as an object with "id", "type" and "name".',
    broken: ({ document }) => notObject(document, 'actor'),
  },
  {
    id: 'coar.actor.id',
    force: 'MUST',
    path: 'actor.id',
    message: 'Who acted has no identifier.',
    advice: 'Add "id" to "actor": an HTTP URI, e.g. a WebID or an ORCID iD.',
    broken: ({ actor }) => lacks(actor, 'id'),
  },
  {
    id: 'coar.actor.id.uri',
    force: 'MUST',
    path: 'actor.id',
    message: 'The identifier of who acted is not a URI.',
    advice: 'Use an absolute URI as "id" of "actor".',
    broken: ({ actor }) => notUri(actor, 'id'),
  },
  {
    id: 'coar.actor.id.http',
    force: 'SHOULD',
    path: 'actor.id',
    message: 'The identifier of who acted is not a web address.',
    advice: 'Prefer an HTTP URI as "id" of "actor", unless the receiver asks for "mailto:".',
    broken: ({ actor }) => uriButNotHttp(actor, 'id'),
  },
  {
    id: 'coar.actor.type',
    force: 'MUST',
    path: 'actor.type',
    message: 'The message does not say what kind of party acted.',
    advice: 'Add "type" to "actor": Person, Organization, Service, Group or Application.',
    broken: ({ actor }) => lacks(actor, 'type'),
  },
  {
    id: 'coar.actor.type.as2',
    force: 'MUST',
    path: 'actor.type',
    message: 'Who acted is none of the parties of ActivityStreams 2.0.',
    advice: 'Include Person, Organization, Service, Group or Application in the "type" of "actor".',
    broken: ({ actor }) => has(actor, 'type') && !hasAny(typeSet(member(actor, 'type')), ACTOR_TYPES),
  },
  {
    id: 'coar.actor.name',
    force: 'stated',
    path: 'actor.name',
    message: 'The name of who acted is not a text.',
    advice: 'Write "name" of "actor" as a string.',
    broken: ({ actor }) => notText(actor, 'name'),
  },
];
