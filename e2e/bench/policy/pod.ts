import { ok } from '../../../src/domain/result.ts';
import type { PodProfile } from '../../../src/pod/pod-profile.ts';
import type { PodRequest, Transport } from '../../../src/pod/transport.ts';

const ROOT = 'https://alice.example/';
const CONTEXT = ['https://www.w3.org/ns/activitystreams', 'https://coar-notify.net'];
/** Own Offers in the event log. */
const OFFERS = 200;
const SERVICES = 6;

/** The maintainer of the bench. */
export const profile: PodProfile = {
  webId: `${ROOT}profile/card#me`,
  name: 'Alice',
  issuers: [ROOT],
  storages: [ROOT],
  inbox: `${ROOT}inbox/`,
  eventLog: `${ROOT}events/`,
  artefacts: `${ROOT}artefacts/`,
  home: `${ROOT}orrery/`,
};

type Json = Record<string, unknown>;

const work = (n: number) => `${ROOT}artefacts/w${n % 20}/`;
const service = (n: number) => `https://service-${n % SERVICES}.example/`;
const uuid = (kind: string, n: number) =>
  `urn:uuid:00000000-0000-4000-${kind}000-${String(n).padStart(12, '0')}`;
const party = (id: string) => ({ id, type: 'Service', name: 'A service', inbox: `${id}inbox/` });
const me = { id: profile.webId, type: 'Person', name: 'Alice', inbox: profile.inbox };

function offer(n: number, from: Json, to: Json, about: string): Json {
  return {
    '@context': CONTEXT,
    id: uuid('9', n),
    type: ['Offer', 'coar-notify:ReviewAction'],
    actor: from,
    origin: from,
    target: to,
    object: {
      id: about,
      type: ['Page', 'sorg:AboutPage'],
      'ietf:cite-as': `https://doi.org/10.5555/${n}`,
      'ietf:item': {
        id: `${about}paper.pdf`,
        type: ['Article', 'sorg:ScholarlyArticle'],
        mediaType: 'application/pdf',
      },
    },
  };
}

const ownOffer = (n: number): Json => offer(n % OFFERS, me, party(service(n)), work(n));

/** What services and strangers send: reviews, answers to own Offers, invitations, acceptances of ingest. */
function message(n: number): Json {
  const sender = n % 7 === 0 ? `https://stranger-${n % 50}.example/` : service(n);
  const common = {
    '@context': CONTEXT,
    id: uuid('8', n),
    actor: party(sender),
    origin: party(sender),
    target: { ...me, type: 'Service' },
  };
  const review = {
    ...common,
    type: ['Announce', 'coar-notify:ReviewAction'],
    context: { id: work(n), type: ['Page', 'sorg:AboutPage'] },
    object: { id: `${sender}reviews/${n}`, type: ['Page', 'sorg:Review'] },
  };
  switch (n % 10) {
    case 0: {
      const { '@context': _context, ...object } = ownOffer(n);
      return { ...common, type: 'Accept', inReplyTo: object.id, object };
    }
    case 1:
      return { ...review, inReplyTo: ownOffer(n).id };
    case 2:
      return { ...offer(n, party(sender), me, `${sender}works/${n}/`), id: uuid('a', n) };
    default:
      return review;
  }
}

const PREFIXES = `@prefix as: <https://www.w3.org/ns/activitystreams#> .
@prefix dc: <http://purl.org/dc/terms/> . @prefix ldp: <http://www.w3.org/ns/ldp#> .
@prefix orr: <https://w3id.org/orrery/ns#> . @prefix schema: <http://schema.org/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;

function listing(members: readonly string[], kind = 'ldp:Resource'): string {
  const lines = members.map((url, n) => {
    const modified = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
    return `<> ldp:contains <${url}> . <${url}> a ${kind} ; dc:modified "${modified}"^^xsd:dateTime .`;
  });
  return PREFIXES + lines.join('\n');
}

const range = (count: number) => Array.from({ length: count }, (_, n) => n);

/** A pod with `count` notifications in memory, and how often something was to be written. */
export function benchPod(count: number): { transport: Transport; readonly writes: () => number } {
  let writes = 0;
  const register = range(SERVICES).map(
    (n) => `<${service(n)}> a as:Service ; foaf:name "Service ${n}" ; ldp:inbox <${service(n)}inbox/> ;
  orr:trust ${n % 2 === 0 ? 'orr:trusted' : 'orr:known'} .`,
  );
  const documents: Record<string, () => string> = {
    [`${ROOT}inbox/`]: () => listing(range(count).map((n) => `${ROOT}inbox/m${n}`)),
    [`${ROOT}events/`]: () => listing(range(OFFERS).map((n) => `${ROOT}events/e${n}`)),
    [`${ROOT}artefacts/`]: () => listing(range(20).map(work), 'ldp:Container'),
    [`${ROOT}orrery/services.ttl`]: () => PREFIXES + register.join('\n'),
  };

  function answer({ url, method = 'GET' }: PodRequest): { type: string; text: string } | undefined {
    if (method !== 'GET') return undefined;
    const document = documents[url];
    if (document) return { type: 'text/turtle', text: document() };
    const [, folder, name = ''] =
      /^https:\/\/alice\.example\/(inbox|events|artefacts)\/(.+)$/.exec(url) ?? [];
    if (folder === 'artefacts' && name.endsWith('/meta.ttl')) {
      const text = `<${url.slice(0, -8)}> a schema:ScholarlyArticle ; dc:title "A work" .`;
      return { type: 'text/turtle', text: PREFIXES + text };
    }
    const n = Number(name.slice(1));
    if (!Number.isInteger(n) || folder === 'artefacts' || folder === undefined) return undefined;
    const body = folder === 'inbox' ? message(n) : ownOffer(n);
    return { type: 'application/ld+json', text: JSON.stringify(body) };
  }

  return {
    writes: () => writes,
    async transport(request) {
      if ((request.method ?? 'GET') !== 'GET') writes += 1;
      const found = answer(request);
      const headers: Record<string, string> = found ? { 'content-type': found.type, etag: '"1"' } : {};
      return ok({
        url: request.url,
        status: found ? 200 : 404,
        headers,
        body: new TextEncoder().encode(found?.text ?? ''),
      });
    },
  };
}
