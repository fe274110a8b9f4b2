import type { Notification, Party } from '../notification/model.ts';
import { MELLON } from '../notification/vocabulary.ts';
import type { Service, ServiceKind } from '../service/service.ts';
import { serviceById } from '../trust/sender.ts';
import type { Artefact } from './artefact.ts';
import { REVIEW, SUBJECT_OF } from './vocabulary.ts';

/** The four functions of scholarly communication, in the order in which they are drawn. */
export const LIFECYCLE_FUNCTIONS = [
  'registration',
  'certification',
  'awareness',
  'archiving',
] as const satisfies readonly ServiceKind[];

/** One of the four functions of scholarly communication. */
export type LifecycleFunction = (typeof LIFECYCLE_FUNCTIONS)[number];

/** An entry of the event log, as far as the lifecycle is concerned. */
export interface ArtefactEvent {
  readonly url: string;
  /** ISO 8601: time of writing; `''` where nobody knows. */
  readonly writtenAt: string;
  readonly activityId: string;
  readonly notification?: Notification;
  /** URL of the artefact that it is about. */
  readonly artefact?: string;
}

/** One thing that was done for an artefact, with what shows it. */
export interface Evidence {
  readonly function: LifecycleFunction;
  /** What was done: `review`, `endorsement`, or the function itself. */
  readonly what: 'review' | 'endorsement' | 'relationship' | 'registration' | 'archiving' | 'announcement';
  /** The event, or `undefined` where only the description says so. */
  readonly event?: string;
  readonly activityId?: string;
  /** ISO 8601; `undefined` where nobody knows. */
  readonly at?: string;
  /** Who did it. */
  readonly service?: { readonly id?: string; readonly name?: string };
  /** The review, the entry in the registry, the archived copy. */
  readonly result?: string;
}

/** A word about an artefact that rests on evidence. */
export interface LifecycleStatus {
  readonly status: 'registered' | 'certified' | 'archived';
  readonly evidence: readonly Evidence[];
}

const STATUS: Partial<Record<LifecycleFunction, LifecycleStatus['status']>> = {
  registration: 'registered',
  certification: 'certified',
  archiving: 'archived',
};

/** What the use cases of the Mellon project call the actions of the four kinds of service. */
const BY_TYPE: readonly (readonly [iri: string, LifecycleFunction])[] = [
  [`${MELLON}RegistrationAction`, 'registration'],
  [`${MELLON}ArchivationAction`, 'archiving'],
  [`${MELLON}CertificationAction`, 'certification'],
  [`${MELLON}EndorsementAction`, 'certification'],
  [`${MELLON}AwarenessAction`, 'awareness'],
];

/**
 * What was done for an artefact, by its event log and its description, oldest first, unknown times last.
 * An inbox holds claims, so it counts for nothing here; a result that its own service took back (`Reject` or `Undo` of
 * the Announce) does not count either.
 * @param services the register: what kind of service an announcement came from
 */
export function lifecycleOf(
  artefact: Artefact,
  events: readonly ArtefactEvent[],
  services: readonly Service[],
): Evidence[] {
  const own = events.filter((event) => event.artefact === artefact.url);
  const withdrawn = withdrawnIds(own);
  const logged = own
    .filter(({ activityId }) => !withdrawn.has(activityId))
    .map((event) => evidenceOf(event, services))
    .filter((evidence) => evidence !== undefined);
  const known = new Set(logged.flatMap(({ result }) => (result === undefined ? [] : [result])));
  for (const { notification } of own) if (notification?.object?.citeAs) known.add(notification.object.citeAs);
  const linked = artefact.links.filter(({ target }) => !known.has(target)).flatMap(evidenceOfLink);
  return [...logged, ...linked].sort(byTime);
}

/** What may be said of an artefact: registered, certified, archived, each with what shows it. */
export function statusesOf(evidence: readonly Evidence[]): LifecycleStatus[] {
  return LIFECYCLE_FUNCTIONS.flatMap((each) => {
    const status = STATUS[each];
    const shown = evidence.filter((item) => item.function === each);
    return status === undefined || shown.length === 0 ? [] : [{ status, evidence: shown }];
  });
}

function evidenceOf(event: ArtefactEvent, services: readonly Service[]): Evidence | undefined {
  const { notification, url, activityId, writtenAt } = event;
  if (!notification?.activities.includes('Announce')) return undefined;
  const sender = notification.actor ?? notification.origin;
  const service = serviceOf(notification, services);
  const kind = kindOf(notification, service);
  return {
    ...kind,
    event: url,
    activityId,
    at: writtenAt || undefined,
    service: nameOf(sender, service),
    result: resultOf(notification, event.artefact),
  };
}

function kindOf(
  notification: Notification,
  service: Service | undefined,
): Pick<Evidence, 'function' | 'what'> {
  switch (notification.pattern) {
    case 'announce-review':
      return { function: 'certification', what: 'review' };
    case 'announce-endorsement':
      return { function: 'certification', what: 'endorsement' };
    case 'announce-relationship':
      return { function: 'awareness', what: 'relationship' };
  }
  const named = BY_TYPE.find(([iri]) => notification.types.includes(iri))?.[1];
  const isArchive = notification.object?.types.some((type) => /ArchiveComponent$/.test(type)) === true;
  // A bare Announce says nothing of its purpose: the register knows what the service does.
  const byService = service?.kinds.find((kind) => kind === 'registration' || kind === 'archiving');
  const each = named ?? (isArchive ? 'archiving' : undefined) ?? byService ?? 'awareness';
  if (each === 'certification') return { function: each, what: 'endorsement' };
  return { function: each, what: each === 'awareness' ? 'announcement' : each };
}

function serviceOf(notification: Notification, services: readonly Service[]): Service | undefined {
  return [notification.origin?.id, notification.actor?.id]
    .filter((id) => id !== undefined)
    .map((id) => serviceById(services, id))
    .find((service) => service !== undefined);
}

function nameOf(sender: Party | undefined, service: Service | undefined): Evidence['service'] {
  const id = service?.id ?? sender?.id;
  const name = service?.name ?? sender?.name;
  return id === undefined && name === undefined ? undefined : { id, name };
}

function resultOf({ object, relationship }: Notification, artefact: string | undefined): string | undefined {
  const ends = [relationship?.subject, relationship?.object].filter(
    (end) => end !== undefined && end !== artefact,
  );
  return [...ends, object?.id, object?.citeAs].find((id) => id !== undefined && id !== artefact);
}

function evidenceOfLink({ predicate, target }: Artefact['links'][number]): Evidence[] {
  if (predicate === REVIEW) return [{ function: 'certification', what: 'review', result: target }];
  if (predicate === SUBJECT_OF) return [{ function: 'certification', what: 'endorsement', result: target }];
  return [{ function: 'awareness', what: 'relationship', result: target }];
}

/** Ids of announcements that their own sender took back. */
function withdrawnIds(events: readonly ArtefactEvent[]): ReadonlySet<string> {
  const senders = new Map(events.map(({ activityId, notification }) => [activityId, senderOf(notification)]));
  const back = events.filter(({ notification }) =>
    notification?.activities.some((activity) => activity === 'Reject' || activity === 'Undo'),
  );
  return new Set(
    back.flatMap(({ notification }) =>
      (notification?.threadKeys ?? [])
        .map((key) => (/^urn:uuid:/i.test(key) ? key.toLowerCase() : key))
        .filter(
          (key) =>
            senders.has(key) && senders.get(key) !== undefined && senders.get(key) === senderOf(notification),
        ),
    ),
  );
}

function senderOf(notification: Notification | undefined): string | undefined {
  return notification?.origin?.id ?? notification?.actor?.id;
}

function byTime(a: Evidence, b: Evidence): number {
  if (a.at === undefined || b.at === undefined)
    return Number(a.at === undefined) - Number(b.at === undefined);
  return a.at.localeCompare(b.at);
}
