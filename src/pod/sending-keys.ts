import type { Quad } from '@rdfjs/types';
import type { PublicJwk, SendingKey } from '../domain/dispatch/sending-key.ts';
import { ok, type Result } from '../domain/result.ts';
import { firstValue, subjectsWith } from './rdf/graph.ts';
import { dateTime, iri, json, text } from './rdf/terms.ts';
import { readDocument, updateDocument } from './rdf/update-document.ts';
import { NS, PREFIXES, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads, writeTurtle } from './rdf/write-turtle.ts';
import type { Transport } from './transport.ts';

const { dct, orr } = NS;

/** Properties of a key that Orrery writes; others in the document are kept as they stand. */
const OWN = [`${orr}jwk`, `${orr}host`, `${dct}created`, `${orr}retired`];

/** URL of the document with the public halves of the maintainer's keys. @param home Orrery's own container, ending in `/`. */
export function sendingKeysUrl(home: string): string {
  return new URL('sending-keys.ttl', home).href;
}

/** The keys of all devices, newest first: from them a list can be published that lacks none. */
export async function readSendingKeys(
  transport: Transport,
  home: string,
): Promise<Result<readonly SendingKey[]>> {
  const url = sendingKeysUrl(home);
  const document = await readDocument(transport, url);
  return document.ok ? ok(keysIn(document.value.quads)) : document;
}

/** Adds a key, or writes down that it is retired. Safe with several writers; keys of other devices stay. */
export function putSendingKey(
  transport: Transport,
  home: string,
  key: SendingKey,
): Promise<Result<readonly SendingKey[]>> {
  return changeKeys(transport, home, key.jwk.kid, key);
}

/** Takes a key off the list: from then on nothing that it signed is believed. */
export function removeSendingKey(
  transport: Transport,
  home: string,
  kid: string,
): Promise<Result<readonly SendingKey[]>> {
  return changeKeys(transport, home, kid, undefined);
}

async function changeKeys(
  transport: Transport,
  home: string,
  kid: string,
  wanted: SendingKey | undefined,
): Promise<Result<readonly SendingKey[]>> {
  const url = sendingKeysUrl(home);
  const subject = `${url}#${encodeURIComponent(kid)}`;
  let keys: readonly SendingKey[] = [];
  const updated = await updateDocument(transport, url, ({ quads }) => {
    const before = keysIn(quads);
    keys = before;
    const current = before.find(({ jwk }) => jwk.kid === kid);
    if (JSON.stringify(current) === JSON.stringify(wanted)) return { kind: 'leave' };
    const replaced = (quad: Quad) =>
      quad.subject.value === subject &&
      (OWN.includes(quad.predicate.value) || quad.object.value === `${orr}SendingKey`);
    const fresh = wanted === undefined ? [] : toQuads(triplesOf(subject, wanted));
    const all = [...quads.filter((quad) => !replaced(quad)), ...fresh];
    keys = keysIn(all);
    return {
      kind: 'replace',
      text: writeTurtle(all, { prefixes: PREFIXES, baseUrl: url }),
      contentType: 'text/turtle',
    };
  });
  return updated.ok ? ok(keys) : updated;
}

function keysIn(quads: readonly Quad[]): SendingKey[] {
  return subjectsWith(quads, RDF_TYPE, `${orr}SendingKey`)
    .flatMap((subject) => keyOf(subject, quads) ?? [])
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

function keyOf(subject: string, quads: readonly Quad[]): SendingKey | undefined {
  const value = (predicate: string) => firstValue(quads, subject, predicate);
  const [jwk, host, createdAt] = [
    jwkIn(value(`${orr}jwk`)),
    value(`${orr}host`),
    value(`${dct}created`),
  ] as const;
  if (jwk === undefined || host === undefined || createdAt === undefined) return undefined;
  const retiredAt = value(`${orr}retired`);
  return { jwk, host, createdAt, ...(retiredAt !== undefined && { retiredAt }) };
}

/** A public key; anything else, a private one above all, is not taken over. */
function jwkIn(source: string | undefined): PublicJwk | undefined {
  try {
    const { kty, crv, alg, use, kid, x, d } = JSON.parse(source ?? '') as Readonly<Record<string, unknown>>;
    if (kty !== 'OKP' || crv !== 'Ed25519' || d !== undefined) return undefined;
    if (alg !== 'Ed25519' || use !== 'sig' || typeof kid !== 'string' || typeof x !== 'string')
      return undefined;
    return { kty, crv, alg, use, kid, x };
  } catch {
    return undefined;
  }
}

function triplesOf(subject: string, { jwk, host, createdAt, retiredAt }: SendingKey): NewTriple[] {
  return [
    [subject, RDF_TYPE, iri(`${orr}SendingKey`)],
    [subject, `${orr}jwk`, json(jwk)],
    [subject, `${orr}host`, text(host)],
    [subject, `${dct}created`, dateTime(createdAt)],
    ...(retiredAt === undefined ? [] : [[subject, `${orr}retired`, dateTime(retiredAt)] as const]),
  ];
}
