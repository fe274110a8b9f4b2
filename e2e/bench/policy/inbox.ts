import type { Quad } from '@rdfjs/types';
import { DataFactory } from 'n3';
import type { Artefact } from '../../../src/domain/artefact/artefact.ts';
import type { Notification } from '../../../src/domain/notification/model.ts';
import type { KnownActivity, PodKnowledge } from '../../../src/domain/policy/known.ts';
import type { Service } from '../../../src/domain/service/service.ts';

const AS = 'https://www.w3.org/ns/activitystreams#';
const COAR = 'http://coar-notify.net/specification/vocabulary/';
const POD = 'https://alice.example/';
const ME = `${POD}profile/card#me`;

function artefact(n: number): Artefact {
  const url = `${POD}artefacts/${n}/`;
  return {
    url,
    metadata: `${url}meta.ttl`,
    title: `Work ${n}`,
    type: 'article',
    types: ['http://schema.org/ScholarlyArticle'],
    citeAs: `https://doi.org/10.5555/${n}`,
    authors: [],
    files: [{ url: `${url}paper.pdf` }],
    links: [],
  };
}

function service(n: number): Service {
  return {
    id: `https://service-${n}.example/`,
    name: `Service ${n}`,
    aliases: [],
    inbox: `https://service-${n}.example/inbox/`,
    kinds: ['certification'],
    takes: ['request-review'],
    trust: n % 2 === 0 ? 'trusted' : 'known',
  };
}

/** A pod with twenty artefacts and six services. */
export const pod: PodKnowledge = {
  webId: ME,
  name: 'Alice',
  identities: [POD],
  inbox: `${POD}inbox/`,
  services: Array.from({ length: 6 }, (_, n) => service(n)),
  artefacts: Array.from({ length: 20 }, (_, n) => artefact(n)),
};

const { quad, namedNode } = DataFactory;

/** The plain RDF of a message: what the JSON-LD of a usual one gives. */
function quadsOf(notification: Notification): Quad[] {
  const quads: Quad[] = [];
  const id = namedNode(notification.id ?? '');
  const type = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
  for (const name of notification.types) quads.push(quad(id, type, namedNode(name)));
  for (const role of ['actor', 'origin', 'target'] as const) {
    const party = notification[role];
    if (!party?.id) continue;
    quads.push(quad(id, namedNode(`${AS}${role}`), namedNode(party.id)));
    quads.push(quad(namedNode(party.id), type, namedNode(`${AS}Service`)));
    if (party.inbox) {
      const inbox = namedNode('http://www.w3.org/ns/ldp#inbox');
      quads.push(quad(namedNode(party.id), inbox, namedNode(party.inbox)));
    }
  }
  for (const [role, work] of [
    ['object', notification.object],
    ['context', notification.about],
  ] as const) {
    if (!work?.id) continue;
    quads.push(quad(id, namedNode(`${AS}${role}`), namedNode(work.id)));
    for (const name of work.types) quads.push(quad(namedNode(work.id), type, namedNode(`${AS}${name}`)));
  }
  return quads;
}

function known(notification: Notification, standing: KnownActivity['standing'], n: number): KnownActivity {
  const mine = standing === 'self';
  return {
    activityId: notification.id ?? '',
    notification,
    quads: quadsOf(notification),
    standing,
    source: mine ? undefined : `${POD}inbox/${n}.jsonld`,
    logged: mine,
  };
}

function message(n: number, kind: string, parts: Partial<Notification>): Notification {
  return {
    id: `urn:uuid:00000000-0000-4000-8000-${kind}${String(n).padStart(11, '0')}`,
    pattern: 'other',
    generation: '1.0',
    activities: [],
    types: [],
    cc: [],
    threadKeys: [],
    normalisations: [],
    ...parts,
  };
}

/**
 * `count` messages in the inbox, of five kinds in turn: a review that answers an Offer, a review unasked from a known
 * service, one from a stranger, an invitation, an Accept; with the logged Offers that they answer.
 */
export function inbox(count: number): { received: KnownActivity[]; logged: KnownActivity[] } {
  const received: KnownActivity[] = [];
  const logged: KnownActivity[] = [];
  const me = { id: POD, types: ['Service'], inbox: `${POD}inbox/` };
  for (let n = 0; n < count; n++) {
    const registered = { id: `https://service-${n % 6}.example/`, types: ['Service'] };
    const stranger = {
      id: `https://stranger-${n}.example/`,
      types: ['Service'],
      inbox: `https://stranger-${n}.example/inbox/`,
    };
    const about = { id: `${POD}artefacts/${n % 20}/`, types: ['Page'], items: [] };
    const review = { id: `https://reviews.example/${n}`, types: ['Page'], items: [] };
    const offer = message(n, 'a', {
      activities: ['Offer'],
      types: [`${AS}Offer`, `${COAR}ReviewAction`],
      origin: me,
      actor: { id: ME, types: ['Person'] },
      target: registered,
      object: about,
    });
    const announce = {
      activities: ['Announce'],
      types: [`${AS}Announce`, `${COAR}ReviewAction`],
      target: me,
      object: review,
      about,
    };
    const answers = { inReplyTo: offer.id, threadKeys: [offer.id ?? ''] };
    const kind = n % 5;
    if (kind === 0 || kind === 4) logged.push(known(offer, 'self', n));
    const standing = (n % 6) % 2 === 0 ? 'trusted' : 'known';
    received.push(
      [
        () => known(message(n, 'b', { ...announce, ...answers, origin: registered }), standing, n),
        () => known(message(n, 'b', { ...announce, origin: registered }), standing, n),
        () => known(message(n, 'b', { ...announce, origin: stranger }), 'unknown', n),
        () =>
          known(
            message(n, 'b', {
              activities: ['Offer'],
              types: [`${AS}Offer`, `${COAR}ReviewAction`],
              origin: stranger,
              target: me,
              object: review,
            }),
            'unknown',
            n,
          ),
        () =>
          known(
            message(n, 'b', {
              activities: ['Accept'],
              types: [`${AS}Accept`],
              ...answers,
              origin: registered,
              target: me,
              nested: offer,
            }),
            standing,
            n,
          ),
      ][kind]?.() as KnownActivity,
    );
  }
  return { received, logged };
}
