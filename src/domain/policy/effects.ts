import type { Term } from '@rdfjs/types';
import { checkOutgoing } from '../notification/build/check-outgoing.ts';
import { activityKey } from '../notification/identity.ts';
import { isHttpUri, isUri } from '../notification/uri.ts';
import type { Problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Effect, JsonObject } from '../suggestion/model.ts';
import { comparableId } from '../trust/same-id.ts';
import { serviceById } from '../trust/sender.ts';
import { actionKind, localName } from './actions.ts';
import type { Execution } from './execution.ts';
import { nodeKey } from './message-json.ts';
import { inboxFor, isNew, type Outgoing, type OutgoingContext, outgoing } from './outgoing.ts';
import { iriParameter, parameterValues } from './parameters.ts';
import {
  copyEffects,
  ignoreEffects,
  noteEffects,
  registerEffects,
  rerunEffects,
  writeEffects,
} from './pod-effects.ts';
import { NS } from './vocabulary.ts';

/** What effects of one suggestion are made from. */
export interface EffectContext extends OutgoingContext {
  /** URL in the inbox of an activity that was received. */
  sourceOf(activityId: string): string | undefined;
  /** Messages that earlier effects of the same suggestion make, by node; filled while effects are made. */
  readonly made: Map<string, JsonObject>;
}

/** Predicates of `pol:linkType`. */
const LINKS = {
  ReviewLink: { linkType: 'review', predicate: `${NS.schema}review` },
  EndorsementLink: { linkType: 'endorsement', predicate: `${NS.schema}subjectOf` },
} as const;

/**
 * Turns a request into inert effects. Traces and what Orrery cannot do have none; a request that cannot be understood
 * is an `invalid` problem that says why. Nothing is carried out here.
 */
export function toEffects(execution: Execution, context: EffectContext): Result<Effect[], Problem> {
  switch (actionKind(execution.action)) {
    case 'log':
      return logEffects(execution, context);
    case 'send':
      return sendEffects(execution, context, false);
    case 'send-self':
      return sendEffects(execution, context, true);
    case 'link':
      return linkEffects(execution, context);
    case 'write':
      return writeEffects(execution, context);
    case 'task':
      return copyEffects(execution, context);
    case 'rerun':
      return rerunEffects(execution, context);
    case 'ignore':
      return ignoreEffects(execution, context);
    case 'register':
      return registerEffects(execution, context);
    case 'trace':
    case 'unsupported':
      return ok([]);
  }
}

function logEffects(execution: Execution, context: EffectContext): Result<Effect[], Problem> {
  const nodes: Pick<Term, 'termType' | 'value'>[] = parameterValues(execution, 'notification');
  if (nodes.length === 0) nodes.push({ termType: 'NamedNode', value: context.activityId });
  const effects: Effect[] = [];
  for (const node of nodes) {
    if (!isNew(node)) {
      const activityId = activityKey(node.value);
      const source = context.sourceOf(activityId);
      if (source === undefined) return unknown(node.value);
      effects.push({ kind: 'log', activityId, source });
      continue;
    }
    const made = context.made.get(nodeKey(node));
    const built = made ? ok({ document: made }) : outgoing(execution, context);
    if (!built.ok) return built;
    context.made.set(nodeKey(node), built.value.document);
    effects.push({
      kind: 'log',
      activityId: String(built.value.document.id),
      document: built.value.document,
    });
  }
  return ok(effects);
}

function sendEffects(execution: Execution, context: EffectContext, self: boolean): Result<Effect[], Problem> {
  const { pod } = context;
  const built = outgoing(execution, context);
  if (!built.ok) return built;
  const { document } = built.value;
  for (const node of parameterValues(execution, 'notification')) {
    if (isNew(node)) context.made.set(nodeKey(node), document);
  }
  if (self) {
    // A Create of a Note to oneself is the field's way to suggest: shown, not sent.
    if ([document.type].flat().includes('Create')) return ok(noteEffects(document));
    if (pod.inbox === undefined) return fail({ kind: 'invalid', reason: 'The pod has no inbox.' });
    return ok([{ kind: 'send', inbox: pod.inbox, recipient: pod.webId, recipientName: pod.name, document }]);
  }
  return toOthers(execution, built.value, context);
}

function toOthers(
  execution: Execution,
  message: Outgoing,
  context: EffectContext,
): Result<Effect[], Problem> {
  const { pod } = context;
  const inbox = inboxFor(execution, message, pod);
  if (!isHttpUri(inbox)) {
    const whom = message.target?.id ?? 'the receiver';
    return fail({ kind: 'invalid', reason: `No inbox is known for ${whom}.` });
  }
  // A copy goes to another party than the message names.
  const recipient = iriParameter(execution, 'target') ?? message.target?.id;
  const service = recipient === undefined ? undefined : serviceById(pod.services, recipient);
  if (service?.enabled === false)
    return fail({ kind: 'invalid', reason: `${service.name} is switched off in your register.` });
  const checked = checkOutgoing(message.document, service?.demands);
  if (!checked.ok) return checked;
  return ok([{ kind: 'send', inbox, recipient, recipientName: service?.name, document: checked.value }]);
}

function linkEffects(execution: Execution, context: EffectContext): Result<Effect[], Problem> {
  const subject = iriParameter(execution, 'subject');
  const target = iriParameter(execution, 'object');
  const artefact = subject === undefined ? undefined : artefactOf(subject, context);
  if (!artefact)
    return fail({ kind: 'invalid', reason: `${subject ?? 'Nothing'} is none of your artefacts.` });
  if (!isHttpUri(target)) return fail({ kind: 'invalid', reason: 'There is no address to link to.' });
  const type = localName(iriParameter(execution, 'linkType') ?? '');
  const predicate = iriParameter(execution, 'predicate');
  const link = Object.hasOwn(LINKS, type) ? LINKS[type as keyof typeof LINKS] : undefined;
  if (!link && !isUri(predicate))
    return fail({ kind: 'invalid', reason: 'The rule does not say how to link.' });
  return ok([
    {
      kind: 'link',
      artefact: artefact.url,
      metadata: artefact.metadata,
      predicate: link?.predicate ?? predicate ?? '',
      target,
      linkType: link?.linkType ?? 'relationship',
    },
  ]);
}

/** The artefact that goes by an id: its page, its persistent identifier or one of its files. */
function artefactOf(id: string, { pod }: EffectContext) {
  const wanted = comparableId(id);
  return pod.artefacts.find(({ url, citeAs, files }) =>
    [url, citeAs, ...files.map((file) => file.url)].some((known) => known && comparableId(known) === wanted),
  );
}

function unknown(activity: string): Result<never, Problem> {
  return fail({ kind: 'invalid', reason: `The notification ${activity} is not known.` });
}
