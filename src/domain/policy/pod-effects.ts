import { sha256Hex } from '../hash/sha256.ts';
import { activityKey } from '../notification/identity.ts';
import { isHttpUri, isUri } from '../notification/uri.ts';
import type { Problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Effect, JsonObject } from '../suggestion/model.ts';
import { sameId } from '../trust/same-id.ts';
import { serviceById } from '../trust/sender.ts';
import { bodyText } from './body-text.ts';
import type { Execution } from './execution.ts';
import type { PodKnowledge } from './known.ts';
import { refusedPlace } from './own-place.ts';
import { iriParameter, parameterValues, textParameter } from './parameters.ts';

/** What effects that stay within the pod are made from. */
export interface PodEffectContext {
  readonly pod: PodKnowledge;
  /** Key of the notification that was matched. */
  readonly activityId: string;
  documentOf(activityId: string): JsonObject | undefined;
}

type Made = Result<Effect[], Problem>;

/** A document into an own storage: `PUT` at the endpoint itself, `POST` under a name of its own in a container. */
export function writeEffects(execution: Execution, context: PodEffectContext): Made {
  const [node] = parameterValues(execution, 'body');
  const endpoint = addressParameter(execution, 'endpoint');
  if (!node || endpoint === undefined) return impossible('The rule does not say what to write, or where.');
  const body = node.termType === 'Literal' ? node.value : bodyText(node, execution.quads);
  if (body.trim() === '') return impossible('The rule has nothing to write.');
  const method = textParameter(execution, 'method')?.toUpperCase() ?? 'PUT';
  if (method !== 'PUT' && method !== 'POST')
    return impossible(`Documents are written by PUT or POST, not ${method}.`);
  const name = sha256Hex(JSON.stringify([context.activityId, body])).slice(0, 32);
  const url = method === 'PUT' ? endpoint : `${endpoint.replace(/\/*$/, '/')}${name}.ttl`;
  return written(url, 'text/turtle', `${body}\n`, context);
}

/**
 * `pol:copyFolder`: a copy of the notification in a folder that is named by its address, or a task in a to-do folder
 * that is named in words.
 */
export function copyEffects(execution: Execution, context: PodEffectContext): Made {
  const folder = parameterValues(execution, 'folder')[0];
  if (folder?.termType !== 'NamedNode') return taskEffects(execution);
  const activity = aboutOf(execution, context);
  const document = context.documentOf(activity);
  if (!document) return impossible(`The notification ${activity} is not known.`);
  const url = `${folder.value.replace(/\/*$/, '/')}${sha256Hex(activity)}.jsonld`;
  return written(url, 'application/ld+json', `${JSON.stringify(document, null, 2)}\n`, context);
}

function written(url: string, contentType: string, body: string, { pod }: PodEffectContext): Made {
  const refused = refusedPlace(url, { storages: pod.identities, kept: pod.kept ?? [] });
  return refused === undefined ? ok([{ kind: 'write', url, contentType, body }]) : impossible(refused);
}

/** Something for the maintainer to do, in the rule's words. */
function taskEffects(execution: Execution): Made {
  const [words, folder] = [textParameter(execution, 'question'), textParameter(execution, 'folder')];
  return ok([
    { kind: 'task', ...(words !== undefined && { words }), ...(folder !== undefined && { folder }) },
  ]);
}

/** A Create of a Note to oneself is the field's way to suggest: its words, shown. */
export function noteEffects(message: JsonObject): Effect[] {
  const note = message.object;
  const said = [message, note].flatMap((each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? [(each as JsonObject).summary, (each as JsonObject).content]
      : [],
  );
  const words = said.filter((text) => typeof text === 'string' && text.trim() !== '').join('\n');
  return [{ kind: 'task', ...(words !== '' && { words }) }];
}

/** Another look at a notification. */
export function rerunEffects(execution: Execution, context: PodEffectContext): Made {
  const activityId = aboutOf(execution, context);
  if (context.documentOf(activityId) === undefined)
    return impossible(`The notification ${activityId} is not known.`);
  return ok([{ kind: 'rerun', activityId }]);
}

/** Leaving the matched notification alone; of another one a rule cannot say so. */
export function ignoreEffects(execution: Execution, context: PodEffectContext): Made {
  const words = textParameter(execution, 'reason');
  const { activityId } = context;
  if (aboutOf(execution, context) !== activityId)
    return impossible('A rule can leave alone only what it matched.');
  return ok([{ kind: 'ignore', activityId, ...(words !== undefined && { words }) }]);
}

/** What the register does not say of a service yet. Nothing where it says all of it. */
export function registerEffects(execution: Execution, context: PodEffectContext): Made {
  const { pod } = context;
  const id = iriParameter(execution, 'service');
  if (!isUri(id)) return impossible('The rule does not say which service.');
  const [inbox, alias] = [iriParameter(execution, 'inbox'), iriParameter(execution, 'alias')];
  if (inbox !== undefined && !isHttpUri(inbox)) return impossible(`${inbox} is no address of an inbox.`);
  if ([pod.webId, ...pod.identities].some((own) => sameId(own, id)))
    return impossible('The register is for others, not for yourself.');
  const entry = serviceById(pod.services, id);
  const newInbox = entry?.inbox === undefined ? inbox : undefined;
  const newAlias =
    alias !== undefined && !sameId(alias, id) && (!entry || serviceById([entry], alias) === undefined)
      ? alias
      : undefined;
  if (entry && newInbox === undefined && newAlias === undefined)
    return impossible('The register says all of that already.');
  return ok([
    {
      kind: 'register',
      service: entry?.id ?? id,
      name: entry?.name ?? textParameter(execution, 'name') ?? nameFor(id, context),
      ...(newInbox !== undefined && { inbox: newInbox }),
      ...(newAlias !== undefined && { alias: newAlias }),
      isNew: entry === undefined,
    },
  ]);
}

/** What a service that the rule does not name is called: as the message calls it, else by its host. */
function nameFor(id: string, { activityId, documentOf }: PodEffectContext): string {
  const document = documentOf(activityId);
  for (const party of [document?.origin, document?.actor]) {
    if (typeof party !== 'object' || party === null || !('id' in party) || !('name' in party)) continue;
    if (
      typeof party.id === 'string' &&
      sameId(party.id, id) &&
      typeof party.name === 'string' &&
      party.name.trim() !== ''
    )
      return party.name.trim().slice(0, 80);
  }
  return URL.canParse(id) ? new URL(id).hostname || id : id;
}

/** Key of the notification that a request is about: the one that it names, else the one that was matched. */
function aboutOf(execution: Execution, { activityId }: PodEffectContext): string {
  const named = iriParameter(execution, 'notification');
  return named === undefined ? activityId : activityKey(named);
}

/** An address, as an IRI or as text: rule books write both. */
function addressParameter(execution: Execution, name: string): string | undefined {
  const value = iriParameter(execution, name) ?? textParameter(execution, name);
  return isHttpUri(value) ? value : undefined;
}

function impossible(reason: string): Result<never, Problem> {
  return fail({ kind: 'invalid', reason });
}
