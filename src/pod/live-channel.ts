import { fail, ok, type Result } from '../domain/result.ts';
import { decodeText } from './http/decode-text.ts';
import { exchange } from './http/exchange.ts';
import { linksByRel, parseLinkHeader } from './http/link-header.ts';
import { subjectsWith } from './rdf/graph.ts';
import { ACCEPT_RDF, readRdf } from './rdf/read-rdf.ts';
import { NS } from './rdf/vocabulary.ts';
import type { Transport } from './transport.ts';

/** A subscription to changes of one resource. */
export interface Channel {
  /** The socket's address. Whoever has it can listen: keep it to yourself. */
  readonly receiveFrom: string;
  /** When the server ends it, milliseconds since 1970. */
  readonly endAt?: number;
}

const STORAGE_DESCRIPTION = `${NS.solid}storageDescription`;
const WEB_SOCKET = `${NS.notify}WebSocketChannel2023`;
const CONTEXT = 'https://www.w3.org/ns/solid/notification/v1';

/**
 * The service that gives out WebSockets, found through the description of the storage; `undefined` when the server
 * offers none. Worth remembering: asking for a large container's headers costs some servers as much as its listing.
 * https://solidproject.org/TR/notifications-protocol#discovery
 */
export async function findSubscriptionService(
  transport: Transport,
  topic: string,
): Promise<Result<string | undefined>> {
  const request = { url: topic, method: 'HEAD', headers: { accept: 'text/turtle' } };
  const head = await exchange(transport, request, 'read');
  if (!head.ok) return head;
  const links = parseLinkHeader(head.value.headers.link, head.value.url);
  const description = linksByRel(links, STORAGE_DESCRIPTION)[0];
  if (description === undefined) return ok(undefined);
  const answer = await exchange(transport, { url: description, headers: { accept: ACCEPT_RDF } }, 'read');
  if (!answer.ok) return answer;
  const quads = await readRdf(answer.value);
  return quads.ok ? ok(subjectsWith(quads.value, `${NS.notify}channelType`, WEB_SOCKET)[0]) : quads;
}

/** Subscribes to a resource. https://solidproject.org/TR/websocket-channel-2023 */
export async function subscribe(
  transport: Transport,
  service: string,
  topic: string,
): Promise<Result<Channel>> {
  const answer = await exchange(transport, {
    url: service,
    method: 'POST',
    headers: { 'content-type': 'application/ld+json' },
    body: JSON.stringify({ '@context': [CONTEXT], type: WEB_SOCKET, topic }),
    storageService: true,
  });
  if (!answer.ok) return answer;
  const channel = channelIn(decodeText(answer.value.body));
  const reason = 'The subscription was taken, but no socket address was given.';
  return channel ? ok(channel) : fail({ kind: 'noncompliant', url: service, reason });
}

function channelIn(text: string): Channel | undefined {
  try {
    const { receiveFrom, endAt } = JSON.parse(text) as Record<string, unknown>;
    if (typeof receiveFrom !== 'string' || !/^wss?:\/\//i.test(receiveFrom)) return undefined;
    const end = typeof endAt === 'string' ? Date.parse(endAt) : Number.NaN;
    return { receiveFrom, ...(!Number.isNaN(end) && { endAt: end }) };
  } catch {
    return undefined;
  }
}
