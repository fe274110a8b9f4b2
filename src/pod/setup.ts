import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type AccessControl, readAccess } from './access.ts';
import { type AccessPlan, planAccess, type RuleCache, readRules } from './access-change.ts';
import { type Audience, anyMember } from './access-rules.ts';
import { listContainer } from './container.ts';
import { exchange } from './http/exchange.ts';
import { isSuccess } from './http/problem-from-response.ts';
import type { PodProfile } from './pod-profile.ts';
import { claimsOf } from './profile.ts';
import type { ProfileLink } from './profile-links.ts';
import { ACCEPT_RDF, readRdf } from './rdf/read-rdf.ts';
import { effectiveRights, probeRights, type ResourceRights } from './rights.ts';
import { mayWrite } from './rights-probe.ts';
import {
  catalogIn,
  isForeign,
  linkTo,
  otherName,
  type PlaceDraft,
  type PlaceName,
  placesOf,
  policiesIn,
  registrationsFor,
} from './setup-places.ts';
import type { Transport } from './transport.ts';
import { isSameRegistration, type Registration, readTypeIndex } from './type-index.ts';

/** One place of the pod: what is there, and what is to be done about it. */
export interface Place {
  readonly name: PlaceName;
  readonly url: string;
  readonly audience: Audience;
  /** `blocked`: something else has its name, and no other will do. `elsewhere`: outside of the storage. */
  readonly state: 'there' | 'missing' | 'blocked' | 'elsewhere';
  /** The usual name, where something else has it. */
  readonly taken?: { readonly url: string; readonly by: 'document' | 'other-app' };
  /** How many things a container holds, where that was looked at. */
  readonly held: number;
  /** Missing resources inside it that others point to: the catalogue, the container of rule books. */
  readonly inside: readonly string[];
  /** A change of access rules that stand there already. */
  readonly plan?: AccessPlan;
  /** Why the rules could not be read or changed. */
  readonly rulesProblem?: Problem;
  /** The profile does not point to it yet. */
  readonly link?: ProfileLink;
  /** What the type index does not say yet. */
  readonly registrations: readonly Registration[];
  readonly rights: readonly ResourceRights[];
}

/** What a pod has and lacks. */
export interface PodSetup {
  /** How access is controlled at the storage's root; `unknown` when that cannot be seen. */
  readonly access: AccessControl['system'];
  readonly storage?: string;
  /** Whether this app may write the profile document. */
  readonly profileWritable: boolean;
  readonly places: readonly Place[];
}

/** Looks at what a pod has, changing nothing. */
export async function inspectPod(transport: Transport, pod: PodProfile): Promise<Result<PodSetup>> {
  const [storage] = pod.storages;
  if (storage === undefined) return ok({ access: 'unknown', profileWritable: false, places: [] });
  const profile = await currentLinks(transport, pod);
  if (!profile.ok) return profile;
  const cache: RuleCache = new Map();
  const look: Look = { transport, pod: profile.value, storage, cache };
  const root = readAccess(transport, storage);
  cache.set(storage, root);
  const drafts = placesOf(look.pod, storage);
  const [access, profileWritable, ...found] = await Promise.all([
    root,
    mayWrite(transport, pod.webId.replace(/#.*$/, '')),
    ...drafts.map((draft) => inspectPlace(look, draft)),
  ]);
  const places: Place[] = [];
  for (const place of found) {
    if (!place.ok) return place;
    places.push(place.value);
  }
  const registrations = await missingRegistrations(look, places);
  if (!registrations.ok) return registrations;
  return ok({
    access: access.ok ? access.value.system : 'unknown',
    storage,
    profileWritable,
    places: places.map((place) =>
      place.name === 'typeIndex' ? { ...place, registrations: registrations.value } : place,
    ),
  });
}

/** Tries without credentials what strangers may do at each place. Changes nothing in the pod. */
export async function probePod(transport: Transport, setup: PodSetup): Promise<PodSetup> {
  const places = await Promise.all(
    setup.places.map(async (place) => ({
      ...place,
      rights: await Promise.all(place.rights.map((rights) => probeRights(transport, rights))),
    })),
  );
  return { ...setup, places };
}

/** Whether anything is to be done about a place, whoever may do it. */
export function isIncomplete({ state, inside, plan, link, registrations, rulesProblem }: Place): boolean {
  return (
    state === 'missing' ||
    state === 'blocked' ||
    inside.length + registrations.length > 0 ||
    [plan, link, rulesProblem].some((part) => part !== undefined)
  );
}

interface Look {
  readonly transport: Transport;
  readonly pod: PodProfile;
  readonly storage: string;
  readonly cache: RuleCache;
}

/**
 * The pod with the links that the profile document itself has: what discovery assumes (a container with the usual
 * name) is not a link yet, and the profile may have been changed since the pod was discovered.
 */
async function currentLinks(transport: Transport, pod: PodProfile): Promise<Result<PodProfile>> {
  const answer = await exchange(transport, { url: pod.webId, headers: { accept: ACCEPT_RDF } }, 'read');
  if (!answer.ok) return answer;
  const quads = await readRdf(answer.value);
  if (!quads.ok) return quads;
  const { inbox, eventLog, catalog, policies, publicTypeIndex, artefacts } = claimsOf(pod.webId, quads.value);
  const { artefacts: found, ...known } = pod;
  const usual = `${pod.storages[0]}artefacts/`;
  const kept = artefacts ?? (found === usual ? undefined : found);
  return ok({
    ...known,
    ...(inbox && { inbox }),
    ...(eventLog && { eventLog }),
    ...(catalog && { catalog }),
    ...(policies && { policies }),
    ...(publicTypeIndex && { publicTypeIndex }),
    ...(kept && { artefacts: kept }),
  });
}

async function inspectPlace(look: Look, draft: PlaceDraft): Promise<Result<Place>> {
  const { transport, pod } = look;
  const { name, audience } = draft;
  const stand = await whatStands(look, draft);
  if (!stand.ok) return stand;
  const { url, state, taken, listing } = stand.value;
  const found = name === 'artefacts' && draft.isNamed ? undefined : linkTo(name, url, pod);
  const base = {
    name,
    url,
    audience,
    state,
    held: listing.length,
    inside: await missingInside(transport, name, url),
    registrations: [],
    ...(taken && { taken }),
    ...(found && state !== 'blocked' && { link: found }),
  };
  if (state !== 'there') {
    const isAway = state === 'elsewhere' && url.startsWith('http');
    return ok({ ...base, rights: isAway ? await rightsOf(look, { ...draft, url }, listing) : [] });
  }
  const [plan, rights] = await Promise.all([
    planFor(look, url, audience, name === 'artefacts' ? undefined : listing[0]),
    rightsOf(look, { ...draft, url }, listing),
  ]);
  return ok({
    ...base,
    ...(plan.ok && plan.value && { plan: plan.value }),
    ...(!plan.ok && { rulesProblem: plan.problem }),
    rights,
  });
}

/** The change that a place needs; where it needs none, the one that the first thing in a public log needs. */
async function planFor(
  { transport, pod, cache }: Look,
  url: string,
  audience: Audience,
  member: string | undefined,
): Promise<Result<AccessPlan | undefined>> {
  const rules = await readRules(transport, url, cache);
  const plan = rules.ok ? planAccess(rules.value, pod.webId, audience) : rules;
  if (!plan.ok || plan.value || member === undefined || audience !== 'public-read') return plan;
  const inner = await readRules(transport, member, cache);
  return inner.ok ? planAccess(inner.value, pod.webId, audience) : inner;
}

/** What stands at a place, or at the other name that it gets where the usual one is taken. */
async function whatStands(
  look: Look,
  { name, url, isNamed }: PlaceDraft,
): Promise<Result<Pick<Place, 'url' | 'state' | 'taken'> & { readonly listing: readonly string[] }>> {
  const { transport, storage } = look;
  if (!url.startsWith(storage)) return ok({ url, state: 'elsewhere', listing: [] });
  const there = await isThere(look, url);
  if (!there.ok) return there;
  const listing = there.value && url.endsWith('/') ? await heldBy(look, name, url) : [];
  const isTaken = there.value
    ? !isNamed && listing.some((member) => isForeign(name, member))
    : url.endsWith('/') && (await isDocument(transport, url.slice(0, -1)));
  if (!isTaken) return ok({ url, state: there.value ? 'there' : 'missing', listing });
  const taken = there.value
    ? ({ url, by: 'other-app' } as const)
    : ({ url: url.slice(0, -1), by: 'document' } as const);
  const other = otherName(name, storage);
  if (other === undefined || isNamed) return ok({ url, state: 'blocked', taken, listing: [] });
  const otherThere = await isThere(look, other);
  if (!otherThere.ok) return otherThere;
  if (!otherThere.value) return ok({ url: other, state: 'missing', taken, listing: [] });
  return ok({ url: other, state: 'there', taken, listing: await heldBy(look, name, other) });
}

/** URLs in a container. An inbox is not listed, since it may be long, nor is what is Orrery's own. */
async function heldBy(look: Look, name: PlaceName, url: string): Promise<readonly string[]> {
  if (name === 'inbox' || name === 'home') return [];
  const listing = await listContainer(look.transport, url);
  if (!listing.ok) return [];
  return [...listing.value.members.map((member) => member.url), ...listing.value.containers];
}

/** Whether a place exists, as the reading of its rules finds out anyway. */
async function isThere({ transport, cache }: Look, url: string): Promise<Result<boolean>> {
  const asked = cache.get(url) ?? readAccess(transport, url);
  cache.set(url, asked);
  const access = await asked;
  if (access.ok) return ok(true);
  if (access.problem.kind === 'absent') return ok(false);
  // There, but with rules that cannot be read; or an answer that says nothing of either.
  return exists(transport, url);
}

async function exists(transport: Transport, url: string): Promise<Result<boolean>> {
  const answer = await exchange(transport, { url, method: 'HEAD', headers: { accept: '*/*' } }, 'read');
  if (answer.ok) return ok(true);
  return answer.problem.kind === 'absent' ? ok(false) : fail(answer.problem);
}

async function isDocument(transport: Transport, url: string): Promise<boolean> {
  const answer = await transport({ url, method: 'HEAD', headers: { accept: '*/*' } });
  return answer.ok && isSuccess(answer.value) && !answer.value.url.endsWith('/');
}

async function missingInside(transport: Transport, name: PlaceName, url: string): Promise<readonly string[]> {
  const inside = name === 'home' ? policiesIn(url) : name === 'logs' ? catalogIn(url) : undefined;
  if (inside === undefined) return [];
  const there = await exists(transport, inside);
  return there.ok && !there.value ? [inside] : [];
}

async function rightsOf(
  { transport, pod, cache }: Look,
  { name, url, audience }: PlaceDraft,
  listing: readonly string[],
): Promise<readonly ResourceRights[]> {
  const question = { resource: url, audience, owner: pod.webId };
  if (!url.endsWith('/')) return [await effectiveRights(transport, question, cache)];
  const member = (name === 'artefacts' ? undefined : listing[0]) ?? anyMember(url);
  return Promise.all([
    effectiveRights(transport, question, cache),
    effectiveRights(transport, { ...question, member }, cache),
  ]);
}

async function missingRegistrations(
  { transport }: Look,
  places: readonly Place[],
): Promise<Result<readonly Registration[]>> {
  const urls = Object.fromEntries(places.map(({ name, url }) => [name, url])) as Record<PlaceName, string>;
  const wanted = registrationsFor(urls);
  const index = places.find(({ name }) => name === 'typeIndex');
  if (index?.state !== 'there') return ok(wanted);
  const read = await readTypeIndex(transport, index.url);
  if (!read.ok) return read;
  return ok(
    wanted.filter((one) => !read.value.registrations.some((known) => isSameRegistration(one, known))),
  );
}
