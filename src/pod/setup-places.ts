import { EVENT_NOTIFICATIONS } from '../domain/event-log/context.ts';
import type { Audience } from './access-rules.ts';
import type { PodProfile } from './pod-profile.ts';
import { ARTEFACTS, EVENT_LOG_CATALOG, POLICIES, PUBLIC_TYPE_INDEX } from './profile.ts';
import type { ProfileLink } from './profile-links.ts';
import { LDP_INBOX, NS } from './rdf/vocabulary.ts';
import type { Registration } from './type-index.ts';

/** The places of a pod that Orrery works with, in the order in which they are set up. */
export const PLACES = ['home', 'inbox', 'events', 'logs', 'artefacts', 'typeIndex', 'profile'] as const;

export type PlaceName = (typeof PLACES)[number];

/** What is known of a place before anybody has looked at it. */
export interface PlaceDraft {
  readonly name: PlaceName;
  readonly url: string;
  readonly audience: Audience;
  /** Whether the profile names it: then it is used as it is, whatever it holds. */
  readonly isNamed: boolean;
}

const AUDIENCES: Readonly<Record<PlaceName, Audience>> = {
  home: 'owner-only',
  inbox: 'public-append',
  events: 'public-read',
  logs: 'public-read',
  artefacts: 'public-read',
  typeIndex: 'public-read',
  profile: 'public-read',
};

/** Usual names below the storage. */
const NAMES: Readonly<Record<Exclude<PlaceName, 'profile'>, string>> = {
  home: 'orrery/',
  inbox: 'inbox/',
  events: 'events/',
  logs: 'eventlog/',
  artefacts: 'artefacts/',
  typeIndex: 'settings/publicTypeIndex.ttl',
};

/** What works are typed as: readers of type indexes look for one of these. */
const WORKS = ['CreativeWork', 'ScholarlyArticle', 'Review', 'Dataset', 'SoftwareSourceCode'];

/** Where each place of a pod is, or would be. */
export function placesOf(pod: PodProfile, storage: string): readonly PlaceDraft[] {
  const named: Readonly<Record<PlaceName, string | undefined>> = {
    home: undefined,
    inbox: pod.inbox,
    events: pod.eventLog,
    logs: pod.catalog && new URL('./', pod.catalog).href,
    artefacts: pod.artefacts,
    typeIndex: pod.publicTypeIndex,
    profile: pod.webId.replace(/#.*$/, ''),
  };
  return PLACES.map((name) => ({
    name,
    url: named[name] ?? (name === 'profile' ? pod.webId : storage + NAMES[name]),
    audience: AUDIENCES[name],
    isNamed: named[name] !== undefined,
  }));
}

/** Another name for a place whose usual one is taken; none for what is looked for under its usual name only. */
export function otherName(name: PlaceName, storage: string): string | undefined {
  const isFixed = name === 'home' || name === 'typeIndex' || name === 'profile';
  return isFixed ? undefined : `${storage}orrery-${NAMES[name]}`;
}

/** Whether something in a container that nobody named looks as if another app had put it there. */
export function isForeign(name: PlaceName, member: string): boolean {
  const file = member.slice(member.lastIndexOf('/', member.length - 2) + 1);
  if (name === 'events') return !/^[0-9a-f]{64}\.jsonld$/.test(file);
  return name === 'logs' && !file.endsWith('.jsonld');
}

/** The catalogue of logs in the container of log documents. */
export function catalogIn(logs: string): string {
  return `${logs}catalog.jsonld`;
}

/** The container of rule books in Orrery's own container. */
export function policiesIn(home: string): string {
  return `${home}policies/`;
}

/** The profile's link to a place, when the profile has none yet. */
export function linkTo(name: PlaceName, url: string, pod: PodProfile): ProfileLink | undefined {
  switch (name) {
    case 'home':
      return pod.policies ? undefined : { property: POLICIES, target: policiesIn(url) };
    case 'inbox':
      return pod.inbox ? undefined : { property: LDP_INBOX, target: url };
    case 'events':
      return pod.eventLog ? undefined : { property: `${NS.as}outbox`, target: url };
    case 'logs':
      return pod.catalog ? undefined : { property: EVENT_LOG_CATALOG, target: catalogIn(url) };
    case 'artefacts':
      return { property: ARTEFACTS, target: url };
    case 'typeIndex':
      return pod.publicTypeIndex ? undefined : { property: PUBLIC_TYPE_INDEX, target: url };
    case 'profile':
      return undefined;
  }
}

/** What the type index should say, for the places where they are. */
export function registrationsFor(places: Readonly<Record<PlaceName, string>>): readonly Registration[] {
  return [
    ...WORKS.map((name) => ({ forClass: NS.schema + name, instanceContainer: places.artefacts })),
    { forClass: `${NS.as}Activity`, instanceContainer: places.events },
    { forClass: `${EVENT_NOTIFICATIONS}EventLogCatalog`, instance: catalogIn(places.logs) },
  ];
}
