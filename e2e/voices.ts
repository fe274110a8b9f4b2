import { randomUUID } from 'node:crypto';
import { buildAnnounce } from '../src/domain/notification/build/announce.ts';
import { checkOutgoing } from '../src/domain/notification/build/check-outgoing.ts';
import type { ActorInput, ServiceInput } from '../src/domain/notification/build/parts.ts';
import { buildReply, buildUndo, type ReplyInput } from '../src/domain/notification/build/reply.ts';
import { buildRequest } from '../src/domain/notification/build/request.ts';
import type { Desk } from './desk.ts';
import { authenticatedFetch } from './sandbox/client-credentials.ts';
import { postNotification } from './sandbox/inbox-seeds.ts';
import { podWriter } from './sandbox/pod-writer.ts';
import { SERVICES, type ServiceName } from './sandbox/service-pod.ts';

/** What specs say in the name of services: strictly valid messages, posted as strangers post. */

type Json = Readonly<Record<string, unknown>>;

/** Who is spoken to: the maintainer with this pod. */
type Listener = Pick<Desk, 'world' | 'root'>;

/** A message that was posted. */
export interface Said {
  readonly id: string;
  readonly document: Json;
}

/** The announcement of a result, with the web page that was published for it. */
export interface Announced extends Said {
  /** URL of the review, endorsement or record. */
  readonly result: string;
}

/**
 * Publishes a result in the service's pod and announces it.
 * @param what.about URL of the work
 * @param what.by who made it, where that is a person and not the service
 * @param what.to inbox and id of the receiver, unless it is the maintainer of the desk
 */
export async function announce(
  desk: Desk,
  service: ServiceName,
  kind: 'review' | 'endorsement' | 'resource',
  what: {
    about: string;
    inReplyTo?: string;
    by?: ActorInput;
    to?: { readonly id: string; readonly inbox: string };
  },
): Promise<Announced> {
  const { pod } = desk.world.accounts[service];
  const id = newId();
  const result = `${pod}outcomes/${id.slice('urn:uuid:'.length)}.html`;
  const writer = podWriter(await fetchOf(desk, service));
  await writer.put(result, 'text/html', `<!doctype html><title>A result</title><p>About ${what.about}</p>`);
  const { to = partyOf(desk) } = what;
  const document = buildAnnounce({
    ...speakerOf(desk, service, what.by),
    id,
    pattern: `announce-${kind}`,
    target: to,
    object: {
      id: result,
      types: ['Page', kind === 'review' ? 'sorg:Review' : 'sorg:WebPage'],
      citeAs: result,
    },
    about: { id: what.about, types: ['Page', 'sorg:AboutPage'] },
    inReplyTo: what.inReplyTo,
  });
  return { ...(await post(to.inbox, document)), result };
}

/**
 * Asks the maintainer to review a work that lies with the service. Gives also the URL of the work.
 * @param more.summary text for people
 * @param more.inbox where it wants the answer, unless in its own inbox
 */
export async function invite(
  desk: Listener,
  service: ServiceName,
  { summary, inbox }: { summary?: string; inbox?: string } = {},
): Promise<Said & { work: string }> {
  const id = newId();
  const work = `${desk.world.accounts[service].pod}works/${id.slice(-12)}/`;
  const file = { types: ['Article', 'sorg:ScholarlyArticle'], mediaType: 'application/pdf' };
  const speaker = speakerOf(desk, service);
  const document = buildRequest({
    ...speaker,
    origin: { ...speaker.origin, ...(inbox && { inbox }) },
    id,
    pattern: 'request-review',
    target: partyOf(desk),
    object: { id: work, types: ['Page', 'sorg:AboutPage'], item: { ...file, id: `${work}paper.pdf` } },
  });
  const words = summary === undefined ? document : { ...document, summary };
  return { ...(await post(partyOf(desk).inbox, words)), work };
}

/** Announces that a work of the service relates to one of the maintainer's. */
export async function relate(
  desk: Desk,
  service: ServiceName,
  { relationship, to }: { readonly relationship: string; readonly to: string },
): Promise<Said & { work: string }> {
  const id = newId();
  const work = `${desk.world.accounts[service].pod}works/${id.slice(-12)}/`;
  const document = buildAnnounce({
    ...speakerOf(desk, service),
    id,
    pattern: 'announce-relationship',
    target: partyOf(desk),
    relationshipId: newId(),
    subject: work,
    relationship,
    object: { id: to, types: ['Page', 'sorg:AboutPage'] },
  });
  return { ...(await post(partyOf(desk).inbox, document)), work };
}

/**
 * Answers an Offer of the maintainer's.
 * @param who a service, or somebody else, asked or not
 */
export async function answer(
  desk: Listener,
  who: ServiceName | (ServiceInput & { readonly name: string }),
  pattern: ReplyInput['pattern'],
  offer: Json,
): Promise<Said> {
  const speaker =
    typeof who === 'string'
      ? speakerOf(desk, who)
      : { actor: { id: who.id, type: 'Service', name: who.name } as const, origin: who };
  return post(partyOf(desk).inbox, buildReply({ ...speaker, id: newId(), pattern, offer }));
}

/** Takes an invitation back. */
export async function takeBack(desk: Desk, service: ServiceName, offer: Said): Promise<Said> {
  const { actor } = speakerOf(desk, service);
  return post(partyOf(desk).inbox, buildUndo({ id: newId(), actor, offer: offer.document }));
}

function newId(): string {
  return `urn:uuid:${randomUUID()}`;
}

function partyOf({ root }: Pick<Listener, 'root'>) {
  return { id: root, inbox: `${root}inbox/` };
}

function speakerOf({ world }: Pick<Listener, 'world'>, service: ServiceName, by?: ActorInput) {
  const { webId, pod } = world.accounts[service];
  const actor: ActorInput = by ?? { id: webId, type: 'Service', name: SERVICES[service].name };
  return { actor, origin: { id: webId, inbox: `${pod}inbox/` } };
}

const fetches = new Map<string, Promise<typeof fetch>>();

function fetchOf({ world }: Desk, service: ServiceName): Promise<typeof fetch> {
  const account = world.accounts[service];
  const known = fetches.get(account.webId) ?? authenticatedFetch(account);
  fetches.set(account.webId, known);
  return known;
}

async function post(inbox: string, document: Json): Promise<Said> {
  const checked = checkOutgoing(document);
  if (!checked.ok) throw new Error(`A spec would send an invalid message: ${checked.problem.reason}`);
  await postNotification(inbox, JSON.stringify(document));
  return { id: String(document.id), document };
}
