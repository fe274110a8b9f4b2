import type { Term } from '@rdfjs/types';
import type { Artefact } from '../artefact/artefact.ts';
import { nestedOffer } from '../notification/build/offer.ts';
import { CONTEXT, type ServiceInput, servicePart } from '../notification/build/parts.ts';
import { buildReply } from '../notification/build/reply.ts';
import { activityKey } from '../notification/identity.ts';
import { isObject } from '../notification/json.ts';
import { isHttpUri } from '../notification/uri.ts';
import type { Problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import type { JsonObject } from '../suggestion/model.ts';
import { serviceById } from '../trust/sender.ts';
import { localName } from './actions.ts';
import { SKOLEM } from './builtins/log.ts';
import type { Execution } from './execution.ts';
import type { PodKnowledge } from './known.ts';
import { messageJson, nodeKey } from './message-json.ts';
import { iriParameter, parameterValues } from './parameters.ts';
import { NS } from './vocabulary.ts';

/** What effects are made from, besides the request itself. */
export interface OutgoingContext {
  readonly pod: PodKnowledge;
  /** Key of the notification that was matched. */
  readonly activityId: string;
  /** An activity as it was received or logged, complete. */
  documentOf(activityId: string): JsonObject | undefined;
  /** Id for the new message that a node of the rule stands for; the same for the same node. */
  mint(node: string): string;
}

/** A message that an action makes, ready to be sent. */
export interface Outgoing {
  readonly document: JsonObject;
  /** Where the message itself says it goes. */
  readonly target?: { readonly id?: string; readonly inbox?: string };
}

/** Replies by the names of actions' `pol:type`, and by AS2 type. */
const REPLIES = {
  AcceptOffer: 'accept',
  RejectOffer: 'reject',
  TentativelyAcceptOffer: 'tentative-accept',
  TentativelyRejectOffer: 'tentative-reject',
  Accept: 'accept',
  Reject: 'reject',
  TentativeAccept: 'tentative-accept',
  TentativeReject: 'tentative-reject',
} as const;

/** Activities by the names of actions' `pol:type`. */
const ACTIVITIES: Readonly<Record<string, string>> = {
  AnnounceScholarlyWork: 'Announce',
  OfferScholarlyWork: 'Offer',
};

/** Whether a node of a rule stands for a new message: it has no id of its own. */
export function isNew(term: Pick<Term, 'termType' | 'value'>): boolean {
  return (
    term.termType === 'BlankNode' ||
    term.value.startsWith(SKOLEM) ||
    term.value.startsWith('skolem:') ||
    term.value.includes('/.well-known/genid/')
  );
}

/** The maintainer's own system, as a message names it. */
function ownSystem(pod: PodKnowledge): ServiceInput {
  return { id: pod.identities[0] ?? pod.webId, inbox: pod.inbox ?? '' };
}

/**
 * Builds the message of a sending action: of a node that the rule describes, of a reply that it asks for by
 * `pol:type`, or the notification itself when that is passed on.
 */
export function outgoing(execution: Execution, context: OutgoingContext): Result<Outgoing, Problem> {
  const node = [...parameterValues(execution, 'notification'), ...parameterValues(execution, 'body')][0];
  const kind = iriParameter(execution, 'type');
  const asked = kind === undefined ? undefined : localName(kind);
  if (node && !isNew(node) && asked === undefined) return passedOn(node.value, context);

  const described = node ? messageJson(node, execution.quads) : {};
  const types = [described.type].flat().filter((type): type is string => typeof type === 'string');
  const inReplyTo =
    iriParameter(execution, 'inReplyTo') ??
    (typeof described.inReplyTo === 'string' ? described.inReplyTo : undefined);
  const id = context.mint(node ? nodeKey(node) : execution.node);
  const pattern = [asked, ...types].flatMap((name) =>
    name && Object.hasOwn(REPLIES, name) ? REPLIES[name as keyof typeof REPLIES] : [],
  )[0];
  if (pattern) return reply(pattern, id, inReplyTo ?? context.activityId, execution, context);

  const type = asked === undefined ? described.type : (ACTIVITIES[asked] ?? undefined);
  if (type === undefined) {
    return fail({ kind: 'invalid', reason: 'The rule does not say what kind of message to send.' });
  }
  return ok(framed({ ...described, ...(inReplyTo ? { inReplyTo } : {}), id, type }, execution, context));
}

function passedOn(activity: string, context: OutgoingContext): Result<Outgoing, Problem> {
  const document = context.documentOf(activityKey(activity));
  if (!document) return fail({ kind: 'invalid', reason: `The notification ${activity} is not known.` });
  return ok({ document, target: partyOf(document.target) });
}

function reply(
  pattern: (typeof REPLIES)[keyof typeof REPLIES],
  id: string,
  inReplyTo: string,
  execution: Execution,
  context: OutgoingContext,
): Result<Outgoing, Problem> {
  const { pod } = context;
  const answered = context.documentOf(activityKey(inReplyTo));
  if (!answered) return fail({ kind: 'invalid', reason: `The notification ${inReplyTo} is not known.` });
  const self = localName(execution.action) === 'sendOrigin';
  const sender = self ? ownSystem(pod) : partyOf(answered.origin);
  const document = buildReply({
    pattern,
    id,
    offer: answered,
    actor: { id: pod.webId, type: 'Person', name: pod.name ?? pod.webId },
    origin: ownSystem(pod),
    target:
      isHttpUri(sender?.id) && isHttpUri(sender?.inbox) ? { id: sender.id, inbox: sender.inbox } : undefined,
  });
  return ok({ document, target: sender });
}

/** Adds what every message needs: contexts, the maintainer as actor, her system as origin, the receiver's inbox. */
function framed(message: JsonObject, execution: Execution, context: OutgoingContext): Outgoing {
  const { pod } = context;
  const answered = typeof message.inReplyTo === 'string' ? message.inReplyTo : undefined;
  const target = partyOf(message.target) ??
    // An answer goes to whoever sent what it answers, unless the rule says otherwise.
    (iriParameter(execution, 'target') === undefined && answered !== undefined
      ? partyOf(context.documentOf(activityKey(answered))?.origin)
      : undefined) ?? { id: iriParameter(execution, 'target') };
  const service = target.id === undefined ? undefined : serviceById(pod.services, target.id);
  const inbox = iriParameter(execution, 'to') ?? service?.inbox ?? target.inbox;
  const { id, type, ...rest } = message;
  const object = partyOf(message.object)?.id;
  const whole = object === undefined ? undefined : context.documentOf(activityKey(object));
  return {
    target: { id: service?.id ?? target.id, inbox },
    document: {
      '@context': CONTEXT,
      id,
      type,
      ...rest,
      actor: { id: pod.webId, type: 'Person', name: pod.name ?? pod.webId },
      origin: servicePart(ownSystem(pod)),
      target: {
        id: service?.id ?? target.id ?? inbox,
        type: 'Service',
        ...(inbox === undefined ? {} : { inbox }),
      },
      ...(whole ? { object: nestedOffer(whole) } : filledIn('object', message.object, context)),
      ...filledIn('context', message.context, context),
    },
  };
}

/** A work that the rule only names is described as in the message that was received. */
function filledIn(key: string, named: unknown, context: OutgoingContext): JsonObject {
  if (!isObject(named)) return {};
  const own = context.pod.artefacts.find(({ url }) => url === named.id);
  if (own && key === 'object') return { [key]: artefactPart(own) };
  if (named.type !== undefined) return {};
  const received = context.documentOf(context.activityId);
  const known =
    received && [received.object, received.context].find((work) => isObject(work) && work.id === named.id);
  return known === undefined ? {} : { [key]: known };
}

/** An artefact of ours as the object of an Announce: its landing page, what it is, and its persistent identifier. */
function artefactPart({ url, types, citeAs }: Artefact): JsonObject {
  const kinds = types.flatMap((type) =>
    type.startsWith(NS.schema) ? [`sorg:${type.slice(NS.schema.length)}`] : [],
  );
  return { id: url, type: ['Page', ...kinds], ...(citeAs !== undefined && { 'ietf:cite-as': citeAs }) };
}

/** Id and inbox of a party in a message, whatever form it has. */
function partyOf(party: unknown): { id?: string; inbox?: string } | undefined {
  const one: unknown = Array.isArray(party) ? party[0] : party;
  if (typeof one === 'string') return { id: one };
  if (typeof one !== 'object' || one === null) return undefined;
  const id = 'id' in one && typeof one.id === 'string' ? one.id : undefined;
  const inbox = 'inbox' in one && typeof one.inbox === 'string' ? one.inbox : undefined;
  return { id, inbox };
}

/** Where a message goes: what the rule says, else the register, else the message's own word. */
export function inboxFor(execution: Execution, message: Outgoing, pod: PodKnowledge): string | undefined {
  const to = iriParameter(execution, 'to');
  if (to !== undefined) return to;
  const other = execution.parameters[`${NS.as}target`]?.[0]?.value ?? message.target?.id;
  const service = other === undefined ? undefined : serviceById(pod.services, other);
  return service?.inbox ?? (other === message.target?.id ? message.target?.inbox : undefined);
}
