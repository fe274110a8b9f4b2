import { catalogueText } from '../domain/event-log/catalogue.ts';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { probePublic, readAccess } from './access.ts';
import { applyAccess, ensureAccess, type RuleCache } from './access-change.ts';
import { exchange } from './http/exchange.ts';
import { isSuccess, problemFromResponse } from './http/problem-from-response.ts';
import { addToProfile, type ProfileLink } from './profile-links.ts';
import type { Place, PodSetup } from './setup.ts';
import type { PlaceName } from './setup-places.ts';
import type { Transport } from './transport.ts';
import { type Registration, register } from './type-index.ts';

/** Which step of a place it was. */
export type Stage = 'create' | 'rules' | 'inside' | 'link' | 'register';

/** How far the set-up came. */
export interface SetupOutcome {
  readonly done: readonly PlaceName[];
  /** What was stopped at; everything before it stays. */
  readonly failed?: { readonly place: PlaceName; readonly stage: Stage; readonly problem: Problem };
  /** Links that the owner has to add to the profile, since this app may not. */
  readonly byHand: readonly ProfileLink[];
}

interface Work {
  readonly transport: Transport;
  readonly webId: string;
  /** Rules of the containers above, read once for all places. */
  readonly above: RuleCache;
}

/**
 * Sets up the chosen places, side by side, each in an order in which nobody is pointed to what is not there or not
 * readable yet: container, access rules, what is inside; then the type index, and at last the links in the profile,
 * for as many places as were finished. Each step looks first, so that a set-up which was cut off goes on where it
 * stopped.
 */
export async function setUp(
  transport: Transport,
  webId: string,
  setup: PodSetup,
  chosen: readonly PlaceName[],
): Promise<SetupOutcome> {
  const places = setup.places.filter(({ name, state }) => chosen.includes(name) && state !== 'blocked');
  if (places.length === 0) return { done: [], byHand: [] };
  const above: RuleCache = new Map();
  if (setup.storage !== undefined) above.set(setup.storage, readAccess(transport, setup.storage));
  const work: Work = { transport, webId, above };
  const isIndex = ({ name }: Place) => name === 'typeIndex';
  const ended = await Promise.all(
    places.filter((place) => !isIndex(place)).map((place) => finish(work, place)),
  );
  const index = places.find(isIndex);
  // Like the profile, the index points to what is there only.
  if (index && !ended.some((one) => one.failed))
    ended.push(await finish(work, withoutAbsent(index, setup, chosen)));
  const finished = ended.filter(({ failed }) => failed === undefined).map(({ place }) => place);
  const done = finished.map(({ name }) => name);
  const failed = ended.find((one) => one.failed)?.failed;
  const links = finished.flatMap(({ link }) => link ?? []);
  if (links.length === 0) return { done, byHand: [], ...(failed && { failed }) };
  const added = setup.profileWritable ? await addToProfile(transport, webId, links) : undefined;
  if (added === undefined || isRefusal(added)) return { done, byHand: links, ...(failed && { failed }) };
  if (added.ok) return { done, byHand: [], ...(failed && { failed }) };
  const unlinked = { place: 'profile', stage: 'link', problem: added.problem } as const;
  return {
    done: finished.filter(({ link }) => !link).map(({ name }) => name),
    byHand: [],
    failed: failed ?? unlinked,
  };
}

function withoutAbsent(index: Place, { places }: PodSetup, chosen: readonly PlaceName[]): Place {
  const absent = places.filter(
    ({ name, state }) => state === 'blocked' || (state === 'missing' && !chosen.includes(name)),
  );
  const isThere = ({ instance, instanceContainer }: Registration) =>
    !absent.some(({ url }) => (instance ?? instanceContainer)?.startsWith(url));
  return { ...index, registrations: index.registrations.filter(isThere) };
}

/** Takes the steps of one place, up to the first that fails. */
async function finish(
  work: Work,
  place: Place,
): Promise<{ readonly place: Place; readonly failed?: SetupOutcome['failed'] & object }> {
  for (const [stage, run] of stepsOf(work, place)) {
    const result = await run();
    if (!result.ok) return { place, failed: { place: place.name, stage, problem: result.problem } };
  }
  return { place };
}

function isRefusal(result: Result<void>): boolean {
  return !result.ok && ['forbidden', 'unauthenticated', 'refused'].includes(result.problem.kind);
}

function stepsOf(work: Work, place: Place): readonly (readonly [Stage, () => Promise<Result<unknown>>])[] {
  const { transport } = work;
  const isOwn = place.state === 'missing' || place.state === 'there';
  const isDocument = !place.url.endsWith('/');
  return [
    ...(place.state === 'missing' && !isDocument
      ? [['create', () => createContainer(transport, place.url)] as const]
      : []),
    ...(place.name === 'typeIndex' && place.registrations.length > 0
      ? [['register', () => register(transport, place.url, place.registrations)] as const]
      : []),
    ...(isOwn && (place.plan || place.state === 'missing')
      ? [['rules', () => openAsPlanned(work, place)] as const]
      : []),
    ...place.inside.map((url) => ['inside', () => createInside(transport, url)] as const),
  ];
}

/** Writes the change that was shown, or, for what was only just created, what its audience needs; then tries it as a stranger. */
async function openAsPlanned({ transport, webId, above }: Work, place: Place): Promise<Result<unknown>> {
  const { url, audience, plan } = place;
  const written = plan
    ? await applyAccess(transport, plan)
    : await ensureAccess(transport, url, webId, audience, { own: true, above });
  if (!written.ok) return written;
  const view = await probePublic(transport, plan?.resource ?? url);
  if (!view.ok) return view;
  if ((view.value === 'open') === (audience === 'public-read')) return ok(undefined);
  const reason =
    audience === 'public-read'
      ? 'The rules were written, but the server does not let strangers read it.'
      : 'The rules were written, but the server still lets strangers read it.';
  return fail({ kind: 'noncompliant', url, reason });
}

async function createInside(transport: Transport, url: string): Promise<Result<void>> {
  if (url.endsWith('/')) return createContainer(transport, url);
  return createOnce(transport, url, 'application/ld+json', catalogueText(url, []));
}

/** https://solidproject.org/TR/protocol#writing-resources */
function createContainer(transport: Transport, url: string): Promise<Result<void>> {
  const link = '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"';
  return createOnce(transport, url, 'text/turtle', '', { link });
}

/** Creates a resource unless it is there. */
async function createOnce(
  transport: Transport,
  url: string,
  contentType: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Result<void>> {
  const answer = await transport({
    url,
    method: 'PUT',
    headers: { 'content-type': contentType, 'if-none-match': '*', ...headers },
    body,
  });
  if (!answer.ok) return answer;
  if (isSuccess(answer.value)) return ok(undefined);
  const problem = problemFromResponse(answer.value, 'write');
  if (problem.kind !== 'conflict') return fail(problem);
  const there = await exchange(transport, { url, method: 'HEAD', headers: { accept: '*/*' } }, 'read');
  if (there.ok) return ok(undefined);
  // Refused as a conflict, and yet nothing is there: something else has the name.
  return there.problem.kind === 'absent' ? fail(problem) : there;
}
