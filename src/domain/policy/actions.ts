import { NS } from './vocabulary.ts';

/** What Orrery does about an action. */
export type ActionKind =
  /** Put a notification into the event log. */
  | 'log'
  /** Send a notification to another party. */
  | 'send'
  /** Send a notification to the own inbox. */
  | 'send-self'
  /** Add a link to an artefact's metadata. */
  | 'link'
  /** Ask the maintainer to do something. */
  | 'task'
  /** Match a notification once more. */
  | 'rerun'
  /** Write a document into an own storage. */
  | 'write'
  /** Enter what a service says of itself into the register. */
  | 'register'
  /** Leave the notification alone, whatever other rules suggest. */
  | 'ignore'
  /** Show what was matched, nothing else. */
  | 'trace'
  /** Needs a server, or nobody knows what it means. */
  | 'unsupported';

/** One action as rule books name it. */
export interface Action {
  readonly iri: string;
  readonly kind: ActionKind;
  /** Parameters without which it cannot be carried out, as local names. */
  readonly required: readonly string[];
  /** Parameters of which only the first value is used. */
  readonly single: readonly string[];
}

function action(iri: string, kind: ActionKind, required: readonly string[] = [], single = required): Action {
  return { iri, kind, required, single };
}

const ACTIONS: readonly Action[] = [
  action(`${NS.exw}sendEventLog`, 'log', ['notification']),
  action(`${NS.exw}sendTarget`, 'send', ['notification']),
  action(`${NS.exw}sendOrigin`, 'send-self', ['notification']),
  action(`${NS.ex}sendNotification`, 'send', ['to', 'notification'], ['notification']),
  action(`${NS.ex}sendActivity`, 'send', ['body']),
  action(`${NS.ex}appendToLog`, 'log', [], ['notification']),
  action(`${NS.ex}removeBlindCopies`, 'log', [], ['notification']),
  action(`${NS.pol}appendToLog`, 'log', [], ['notification']),
  action(`${NS.pol}addLink`, 'link', ['subject', 'object'], ['linkType', 'subject', 'object', 'predicate']),
  action(`${NS.pol}sendActivity`, 'send', ['type'], ['type', 'inReplyTo']),
  action(`${NS.pol}sendNotification`, 'send', [], ['type', 'inReplyTo', 'notification']),
  action(`${NS.pol}copyFolder`, 'task', [], ['folder', 'notification']),
  action(`${NS.pol}reprocessNotification`, 'rerun', ['notification']),
  action(`${NS.ex}sendToSolid`, 'write', ['endpoint', 'body'], ['method', 'endpoint', 'body']),
  action(`${NS.orr}ask`, 'task', [], ['question', 'folder', 'notification']),
  action(`${NS.orr}ignore`, 'ignore', [], ['reason', 'notification']),
  action(`${NS.orr}register`, 'register', ['service'], ['service', 'name', 'inbox', 'alias']),
  action(`${NS.ex}demoPlugin`, 'trace'),
  action(`${NS.ex}debugPlugin`, 'trace'),
  ...[
    'sendEmail',
    'sendNtfy',
    'sendToMastodon',
    'storeUpdate',
    'inboxLocator',
    'inboxCreator',
    'serializeAs',
    'extractCitations',
  ].map((name) => action(`${NS.ex}${name}`, 'unsupported')),
];

const BY_IRI: ReadonlyMap<string, Action> = new Map(ACTIONS.map((known) => [known.iri, known]));

/** The IRIs of all actions that are known, for who writes rules. */
export function knownActions(): readonly string[] {
  return [...BY_IRI.keys()];
}

/** What is known of an action, by its full IRI: both `ex:` namespaces have actions of their own. */
export function actionOf(iri: string): Action | undefined {
  return BY_IRI.get(iri);
}

/** What Orrery does about an action; what nobody knows is unsupported, and shown as such. */
export function actionKind(iri: string): ActionKind {
  return BY_IRI.get(iri)?.kind ?? 'unsupported';
}

/** The known action with the same local name: what somebody may have meant. */
export function similarAction(iri: string): Action | undefined {
  const name = localName(iri).toLowerCase();
  return ACTIONS.find((known) => known.iri !== iri && localName(known.iri).toLowerCase() === name);
}

/** The part of an IRI after the last `#` or `/`. */
export function localName(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
}
