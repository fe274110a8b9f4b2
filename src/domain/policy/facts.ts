import type { Quad } from '@rdfjs/types';
import { activityKey } from '../notification/identity.ts';
import type { Notification } from '../notification/model.ts';
import { isUri } from '../notification/uri.ts';
import { COAR, COAR_09, COAR_2021 } from '../notification/vocabulary.ts';
import { artefactConcerned, indexArtefacts } from '../thread/artefact-concerned.ts';
import { withdraws } from '../thread/withdrawal.ts';
import { comparableId } from '../trust/same-id.ts';
import { serviceById } from '../trust/sender.ts';
import { claimsOf } from './claims.ts';
import type { KnownActivity, PodKnowledge } from './known.ts';
import { reviewsOfOffered } from './promised-reviews.ts';
import { iri, literal, type N3Term, type N3Triple } from './term.ts';
import { createUnfolder } from './unfold.ts';
import { NS, RDF_TYPE } from './vocabulary.ts';

/** Makes the facts that rule books are given. */
export interface FactBuilder {
  /** What is the same for every notification: the maintainer, services, artefacts. */
  readonly shared: readonly N3Triple[];
  /** What is known about one notification; `related` are the activities that it refers to or that refer to it. */
  about(activity: KnownActivity, related: readonly KnownActivity[]): N3Triple[];
}

function says(subject: string, predicate: string, object: string | N3Term): N3Triple {
  return {
    subject: iri(subject),
    predicate: iri(predicate),
    object: typeof object === 'string' ? iri(object) : object,
  };
}

/** Statement of Orrery's own about a notification. */
function orr(subject: string, name: string, object: string): N3Triple {
  return says(subject, `${NS.orr}${name}`, object);
}

/** What the maintainer's own answers make of a message, by their AS2 types. */
const OWN_ANSWERS: Readonly<Record<string, string>> = {
  Accept: 'Accepted',
  TentativeAccept: 'Accepted',
  Reject: 'Declined',
  TentativeReject: 'Declined',
  Announce: 'Delivered',
};
/** Activities by which servers and logs report a change of a resource. */
const CHANGES: ReadonlySet<string> = new Set(['Add', 'Delete', 'Remove', 'Update']);

/** Prepares the facts of a pod. */
export function createFactBuilder(pod: PodKnowledge): FactBuilder {
  const index = indexArtefacts(pod.artefacts);
  const mine = new Set([pod.webId, ...pod.identities, ...(pod.inbox ? [pod.inbox] : [])].map(comparableId));
  const isOwn = (url: string): boolean => [...mine].some((id) => comparableId(url).startsWith(`${id}/`));

  /** The one id by which a party is known here, whatever it was called in the message. */
  function party(id: string | undefined): string | undefined {
    if (!isUri(id)) return undefined;
    if (mine.has(comparableId(id))) return pod.webId;
    return serviceById(pod.services, id)?.id ?? comparableId(id);
  }

  /** Whom a message is for: a party that is called by its inbox only counts, too. */
  function addressee({ target }: Notification): string | undefined {
    const byId = party(target?.id);
    return byId !== pod.webId && target?.inbox && mine.has(comparableId(target.inbox)) ? pod.webId : byId;
  }

  function sender({ origin, actor }: Notification): string | undefined {
    return party(origin?.id ?? actor?.id);
  }

  /** From us, to us, and about our own inbox, log or records, or itself: acting on it could go round in a circle. */
  function isAboutOurselves({ id, actor, origin, target, object, activities }: Notification): boolean {
    const parties = [actor, origin, target].filter((each) => each !== undefined);
    if (!target || parties.length < 2 || !parties.every((each) => party(each.id) === pod.webId)) return false;
    if (object?.id === undefined) return false;
    if (object.id === id) return true;
    const isChange = activities.some((activity) => CHANGES.has(activity));
    return isChange || (pod.kept ?? []).some((place) => object.id?.startsWith(place));
  }

  /** My Offers, proved to be mine, that a message answers, coming from the party that they were sent to. */
  function offersAnswered(activity: KnownActivity, related: readonly KnownActivity[]): string[] {
    const from = sender(activity.notification);
    const reached = new Set([activity.activityId]);
    let level = [activity];
    while (level.length > 0) {
      const keys = new Set(level.flatMap((other) => referredKeys(other.notification)));
      level = related.filter((other) => keys.has(other.activityId) && !reached.has(other.activityId));
      for (const other of level) reached.add(other.activityId);
    }
    return related
      .filter((other) => reached.has(other.activityId) && other.standing === 'self')
      .filter(({ notification }) => notification.activities.includes('Offer'))
      .filter(({ notification }) => from !== undefined && addressee(notification) === from)
      .map((other) => other.activityId);
  }

  /** What the message says, in today's vocabulary, and what we found out about it. */
  function described(activity: KnownActivity, related: readonly KnownActivity[]): N3Triple[] {
    const { activityId: id, notification, standing } = activity;
    const from = sender(notification);
    const to = addressee(notification);
    const answered = related.filter((other) => refersTo(notification, other.activityId));
    const { artefact, missing } = artefactConcerned(
      notification,
      answered.map((other) => other.notification),
      index,
      isOwn,
    );
    const isGone = missing !== undefined && pod.gone?.has(missing) === true;
    const claims = claimsOf(activity, pod.services);
    return [
      ...claims,
      ...modelFacts(id, notification),
      ...aliases(notification.types).map((type) => says(id, RDF_TYPE, type)),
      orr(id, 'standing', `${NS.orr}${standing}`),
      ...(from ? [orr(id, 'from', from)] : []),
      ...(to ? [orr(id, 'to', to)] : []),
      ...(artefact ? [orr(id, 'concerns', artefact)] : []),
      ...(isGone ? [orr(id, 'concernsMissing', missing), says(missing, RDF_TYPE, `${NS.orr}Gone`)] : []),
      ...(activity.claim ? [orr(id, 'claim', `${NS.orr}${activity.claim}`)] : []),
      ...reviewsOfOffered(notification, pod.artefacts).map((review) => orr(id, 'fulfilledBy', review)),
      ...(isAboutOurselves(notification) ? [says(id, RDF_TYPE, `${NS.orr}SelfReferring`)] : []),
    ];
  }

  return {
    shared: sharedFacts(pod),
    about(activity, related) {
      const { activityId: id, notification } = activity;
      const top: N3Term = { kind: 'blank', value: 'top' };
      const facts: N3Triple[] = [
        { subject: top, predicate: iri(`${NS.pol}mainSubject`), object: iri(id) },
        { subject: top, predicate: iri(`${NS.exw}TopGraph`), object: iri(id) },
        ...(activity.source
          ? [{ subject: top, predicate: iri(`${NS.pol}origin`), object: iri(activity.source) }]
          : []),
        ...described(activity, related),
        ...offersAnswered(activity, related).map((offer) => orr(id, 'answers', offer)),
      ];
      if (activity.placed) facts.push(says(id, RDF_TYPE, `${NS.orr}Placed`));
      if (activity.logged) facts.push(says(id, RDF_TYPE, `${NS.orr}Logged`));
      for (const other of related) {
        const quoted: N3Term = { kind: 'formula', triples: described(other, related) };
        const where = other.logged ? 'Event' : 'Received';
        facts.push({ subject: quoted, predicate: iri(RDF_TYPE), object: iri(`${NS.event}${where}`) });
        if (!refersTo(other.notification, id)) continue;
        if (withdraws(other.notification, notification)) facts.push(says(id, RDF_TYPE, `${NS.orr}Withdrawn`));
        if (other.standing !== 'self') continue;
        const answers = [
          'Answered',
          ...other.notification.activities.flatMap((type) => OWN_ANSWERS[type] ?? []),
        ];
        facts.push(...answers.map((answer) => says(id, RDF_TYPE, `${NS.orr}${answer}`)));
      }
      return facts;
    },
  };
}

/** All facts about one notification as RDF/JS quads, for `matchPolicies`. */
export function factQuads(
  pod: PodKnowledge,
  activity: KnownActivity,
  related: readonly KnownActivity[],
): Quad[] {
  const builder = createFactBuilder(pod);
  const unfolder = createUnfolder();
  for (const triple of [...builder.shared, ...builder.about(activity, related)]) unfolder.triple(triple);
  return unfolder.quads;
}

/** Whether a notification answers, takes back or contains the activity with this key. */
function refersTo(notification: Notification, activityId: string): boolean {
  return referredKeys(notification).includes(activityId);
}

/** Keys of the activities that a notification refers to. */
export function referredKeys(notification: Notification): string[] {
  const own = notification.id === undefined ? undefined : activityKey(notification.id);
  const ids = [notification.inReplyTo, notification.nested?.id, ...notification.threadKeys];
  const keys = ids.filter((id) => id !== undefined && id !== '').map((id) => activityKey(id ?? ''));
  return [...new Set(keys)].filter((key) => key !== own);
}

function sharedFacts(pod: PodKnowledge): N3Triple[] {
  const { webId: me } = pod;
  const facts = [says(me, RDF_TYPE, `${NS.orr}Maintainer`), orr(me, 'identity', me)];
  for (const id of pod.identities) facts.push(orr(me, 'identity', id));
  if (pod.inbox) facts.push(says(me, `${NS.ldp}inbox`, pod.inbox), orr(me, 'identity', pod.inbox));
  for (const service of pod.services) {
    // A blocked party has no say in anything, not even as somebody to be informed.
    if (service.trust === 'blocked') continue;
    facts.push(
      says(service.id, RDF_TYPE, `${NS.as}Service`),
      says(service.id, `${NS.as}name`, literal(service.name)),
      orr(service.id, 'trust', `${NS.orr}${service.trust}`),
      ...service.kinds.map((kind) => orr(service.id, 'kind', `${NS.orr}${kind}`)),
      ...service.aliases.map((alias) => says(service.id, `${NS.owl}sameAs`, alias)),
    );
    // Switched off: what it says is understood as before, but nothing is to be sent to it, nor asked about it.
    if (service.enabled === false) continue;
    facts.push(...service.takes.map((pattern) => says(service.id, `${NS.orr}takes`, literal(pattern))));
    // What a message says of itself must not be taken for what the register says: hence a type for having none.
    if (service.inbox) facts.push(says(service.id, `${NS.ldp}inbox`, service.inbox));
    else facts.push(says(service.id, RDF_TYPE, `${NS.orr}Unreachable`));
  }
  for (const { url, types, citeAs, files, links } of pod.artefacts) {
    facts.push(
      says(url, RDF_TYPE, `${NS.orr}Artefact`),
      ...types.map((type) => says(url, RDF_TYPE, type)),
      orr(url, 'identifiedBy', url),
      ...(citeAs ? [orr(url, 'identifiedBy', citeAs)] : []),
      ...files.map((file) => orr(url, 'identifiedBy', file.url)),
      ...links.map(({ predicate, target }) => says(url, predicate, target)),
    );
  }
  return facts;
}

/** What the tolerant reader made of the message: present whatever generation it was written in. */
function modelFacts(id: string, notification: Notification): N3Triple[] {
  const { actor, origin, target, object, about, inReplyTo, nested, relationship } = notification;
  const facts = notification.types.filter(isUri).map((type) => says(id, RDF_TYPE, type));
  const link = (name: string, to: string | undefined): void => {
    if (isUri(to)) facts.push(says(id, `${NS.as}${name}`, activityKey(to)));
  };
  link('actor', actor?.id);
  link('origin', origin?.id);
  link('target', target?.id);
  link('object', nested?.id ?? object?.id);
  link('context', about?.id);
  link('inReplyTo', inReplyTo);
  for (const cc of notification.cc) link('cc', cc);
  if (
    isUri(object?.id) &&
    isUri(relationship?.subject) &&
    isUri(relationship?.predicate) &&
    isUri(relationship?.object)
  ) {
    facts.push(
      says(object.id, `${NS.as}subject`, relationship.subject),
      says(object.id, `${NS.as}relationship`, relationship.predicate),
      says(object.id, `${NS.as}object`, relationship.object),
    );
  }
  return facts;
}

/** The names that earlier vocabularies had for the same actions: older rule books go on matching. */
function aliases(types: readonly string[]): string[] {
  const found: string[] = [];
  for (const type of types) {
    if (!type.startsWith(COAR)) continue;
    const name = type.slice(COAR.length);
    found.push(`${COAR_09}${name}`, `${COAR_2021}${name}`);
    const subject = name.replace(/Action$/, '');
    if (types.includes(`${NS.as}Offer`)) found.push(`${COAR_2021}${subject}Request`);
    if (types.includes(`${NS.as}Announce`)) found.push(`${COAR_2021}${subject}Success`);
  }
  return found;
}
