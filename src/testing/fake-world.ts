import type { PodRequest } from '../pod/transport.ts';
import { aliceProfile } from './fake-device.ts';
import type { FakePod, Fault } from './fake-pod.ts';

const root = 'https://alice.pod.example/';

/** The artefact of the tests. */
export const orbits = `${root}artefacts/orbits/`;
/** A certification service that the maintainer trusts. */
export const overlay = { id: 'https://overlay.example/', inbox: 'https://overlay.example/inbox/' };

/** Fills a fake pod: one artefact, a register of services, empty containers. */
export function seedWorld(pod: FakePod): void {
  for (const container of [aliceProfile.inbox, aliceProfile.eventLog, aliceProfile.home, overlay.inbox])
    pod.seed(container ?? '', '', 'text/turtle');
  // A container of log documents that is in use, so that nobody has to open it to the public.
  pod.seed(`${root}eventlog/about.txt`, 'Log documents', 'text/plain');
  pod.seed(
    `${orbits}meta.ttl`,
    `@prefix dct: <http://purl.org/dc/terms/>. @prefix schema: <http://schema.org/>.
<${orbits}> a schema:ScholarlyArticle; dct:title "On orbits";
  <http://www.iana.org/assignments/relation/cite-as> <https://doi.org/10.5555/orbits>.
`,
    'text/turtle',
  );
  pod.seed(
    `${aliceProfile.home}services.ttl`,
    `@prefix as: <https://www.w3.org/ns/activitystreams#>. @prefix foaf: <http://xmlns.com/foaf/0.1/>.
@prefix ldp: <http://www.w3.org/ns/ldp#>. @prefix orr: <https://w3id.org/orrery/ns#>.
<${overlay.id}> a as:Service; foaf:name "Overlay"; ldp:inbox <${overlay.inbox}>; orr:trust orr:trusted.
<https://spam.example/> a as:Service; foaf:name "Spam"; orr:trust orr:blocked.
`,
    'text/turtle',
  );
}

/** Lets no stranger read the artefact, as a fault of the fake pod. */
export function hideOrbits({ anonymous, url }: PodRequest): Fault | undefined {
  return anonymous && url.startsWith(orbits) ? { status: 401 } : undefined;
}

/** An Announce of a review of the artefact, as a service sends it. */
export function announceReview(number: number, sender = overlay.id): Record<string, unknown> {
  return {
    '@context': ['https://www.w3.org/ns/activitystreams', 'https://coar-notify.net'],
    id: `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    type: ['Announce', 'coar-notify:ReviewAction'],
    actor: { id: sender, type: 'Service', name: 'A service' },
    origin: { id: sender, type: 'Service', inbox: `${sender}inbox/` },
    target: { id: root, type: 'Service', inbox: aliceProfile.inbox },
    context: { id: orbits, type: ['Page', 'sorg:AboutPage'] },
    object: { id: `${sender}reviews/${number}`, type: ['Page', 'sorg:Review'] },
  };
}

/** Puts a notification into the inbox, as its sender's POST does. */
export function deliver(pod: FakePod, name: string, notification: unknown, mediaType?: string): string {
  const url = `${aliceProfile.inbox}${name}`;
  const body = typeof notification === 'string' ? notification : JSON.stringify(notification);
  pod.seed(url, body, mediaType);
  return url;
}

/** An Offer of a review. */
export function offerReview(
  number: number,
  { from, to, about }: { from: string; to: string; about: string },
): Record<string, unknown> {
  const mine = from === aliceProfile.webId;
  return {
    '@context': ['https://www.w3.org/ns/activitystreams', 'https://coar-notify.net'],
    id: `urn:uuid:00000000-0000-4000-9000-${String(number).padStart(12, '0')}`,
    type: ['Offer', 'coar-notify:ReviewAction'],
    actor: { id: from, type: mine ? 'Person' : 'Service', name: 'Somebody' },
    origin: { id: from, type: 'Service', inbox: mine ? aliceProfile.inbox : `${from}inbox/` },
    target: { id: to, type: 'Service', inbox: mine ? overlay.inbox : aliceProfile.inbox },
    object: {
      id: about,
      type: ['Page', 'sorg:AboutPage'],
      'ietf:cite-as': 'https://doi.org/10.5555/orbits',
      'ietf:item': {
        id: `${about}paper.pdf`,
        type: ['Article', 'sorg:ScholarlyArticle'],
        mediaType: 'application/pdf',
      },
    },
  };
}

/** An answer to an Offer, or its withdrawal, from whoever says so. */
export function replyTo(
  offer: Record<string, unknown>,
  type: 'Accept' | 'Reject' | 'Undo',
  number: number,
  from: string,
): Record<string, unknown> {
  const { '@context': context, ...inner } = offer;
  return {
    '@context': context,
    id: `urn:uuid:00000000-0000-4000-a000-${String(number).padStart(12, '0')}`,
    type,
    actor: { id: from, type: 'Service', name: 'Somebody' },
    origin: { id: from, type: 'Service', inbox: `${from}inbox/` },
    target: { id: aliceProfile.webId, type: 'Service', inbox: aliceProfile.inbox },
    ...(type === 'Undo' ? {} : { inReplyTo: offer.id }),
    object: inner,
  };
}
