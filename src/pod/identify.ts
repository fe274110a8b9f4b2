import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { asStranger } from './as-stranger.ts';
import { decodeText } from './http/decode-text.ts';
import { linksByRel, parseLinkHeader } from './http/link-header.ts';
import { isSuccess } from './http/problem-from-response.ts';
import { parseUrl } from './http/storage-scope.ts';
import { withScheme } from './http/with-scheme.ts';
import { storageAbove } from './profile.ts';
import { allUrls } from './rdf/graph.ts';
import { ACCEPT_RDF, readRdf } from './rdf/read-rdf.ts';
import { NS } from './rdf/vocabulary.ts';
import type { PodResponse, Transport } from './transport.ts';

/** Who or what somebody named to log in with. */
export interface Identified {
  readonly recognisedAs: 'webid' | 'provider' | 'storage';
  /** Identity providers to choose from; at least one. */
  readonly issuers: readonly string[];
  /** Absent when a provider was named: it will ask. */
  readonly webId?: string;
}

type Found = Identified | undefined;

const OIDC_ISSUER = `${NS.solid}oidcIssuer`;
const OWNER = `${NS.solid}owner`;
const STORAGE_DESCRIPTION = `${NS.solid}storageDescription`;

/**
 * Finds out what was typed: a WebID, a provider or a storage, with or without `https://`.
 * Asks as a stranger only, since nobody is logged in yet.
 * https://solidproject.org/TR/oidc#oidc-issuer-discovery https://openid.net/specs/openid-connect-discovery-1_0.html
 */
export async function identify(transport: Transport, input: string): Promise<Result<Identified>> {
  const typed = withScheme(input);
  const url = parseUrl(typed)?.href;
  if (url === undefined) {
    return fail({
      kind: 'invalid',
      reason: 'This is not a web address. A WebID looks like https://alice.example/profile/card#me.',
    });
  }
  const problems: Problem[] = [];
  const ask: Ask = async (target, accept) => {
    const answer = await transport({ url: target, headers: { accept }, anonymous: true });
    if (answer.ok) return answer.value;
    problems.push(answer.problem);
    return undefined;
  };
  const asked = await ask(url, ACCEPT_RDF);
  const found =
    (await asWebId(typed, asked)) ??
    (await asProvider(ask, url)) ??
    (await asStorage(transport, ask, url, asked)) ??
    (await asProvider(ask, new URL('/', url).href));
  if (found !== undefined) return ok(found);
  // When nothing answered at all, that is what has to be said.
  const [problem] = problems;
  if (asked === undefined && problem !== undefined) return fail(problem);
  const reason = `There is neither a WebID nor an identity provider nor a storage at ${url}.`;
  return fail({ kind: 'invalid', reason });
}

type Ask = (url: string, accept: string) => Promise<PodResponse | undefined>;

/** A WebID with its issuers, or a profile document in which exactly one subject names issuers. */
async function asWebId(typed: string, answer: PodResponse | undefined): Promise<Found> {
  if (answer === undefined || !isSuccess(answer)) return undefined;
  const quads = await readRdf(answer);
  if (!quads.ok) return undefined;
  const speakers = new Set(
    quads.value.filter((q) => q.predicate.value === OIDC_ISSUER).map((q) => q.subject.value),
  );
  const own = [...speakers].filter(
    (subject) => sameDocument(subject, answer.url) || sameDocument(subject, typed),
  );
  const webId = speakers.has(typed) ? typed : own.length === 1 ? own[0] : undefined;
  if (webId === undefined) return undefined;
  const issuers = [...new Set(allUrls(quads.value, webId, OIDC_ISSUER))];
  return issuers.length > 0 ? { recognisedAs: 'webid', issuers, webId } : undefined;
}

/** A provider says so itself, and under the very name that it was found by. */
async function asProvider(ask: Ask, url: string): Promise<Found> {
  const base = url.replace(/\?.*$/, '').replace(/\/?$/, '/');
  const answer = await ask(new URL('.well-known/openid-configuration', base).href, 'application/json');
  if (answer === undefined || !isSuccess(answer)) return undefined;
  const issuer = issuerIn(decodeText(answer.body, answer.headers['content-type']));
  return issuer !== undefined && issuer.replace(/\/?$/, '/') === base
    ? { recognisedAs: 'provider', issuers: [issuer] }
    : undefined;
}

/** A storage, or something in it: its owner by `Link`, by its description, else by the profile at the usual place. */
async function asStorage(
  transport: Transport,
  ask: Ask,
  url: string,
  answer: PodResponse | undefined,
): Promise<Found> {
  if (answer === undefined) return undefined;
  const storage = (await storageAbove(asStranger(transport), url)) ?? new URL('./', url).href;
  const root = storage === url ? answer : await ask(storage, ACCEPT_RDF);
  const links = root ? parseLinkHeader(root.headers.link, root.url) : [];
  const described = await ownersByDescription(ask, storage, linksByRel(links, STORAGE_DESCRIPTION)[0]);
  const owners = [...linksByRel(links, OWNER), ...described];
  for (const profile of [...owners, new URL('profile/card', storage).href]) {
    const document = parseUrl(profile)?.href;
    const found = document && (await asWebId(profile, await ask(document, ACCEPT_RDF)));
    if (found) return { ...found, recognisedAs: 'storage' };
  }
  return undefined;
}

/** https://solidproject.org/TR/protocol#server-storage-description */
async function ownersByDescription(
  ask: Ask,
  storage: string,
  description: string | undefined,
): Promise<readonly string[]> {
  const answer = description === undefined ? undefined : await ask(description, ACCEPT_RDF);
  if (answer === undefined || !isSuccess(answer)) return [];
  const quads = await readRdf(answer);
  return quads.ok ? allUrls(quads.value, storage, OWNER) : [];
}

function issuerIn(text: string): string | undefined {
  try {
    const { issuer } = JSON.parse(text) as { issuer?: unknown };
    return typeof issuer === 'string' && parseUrl(issuer) !== undefined ? issuer : undefined;
  } catch {
    return undefined;
  }
}

function sameDocument(a: string, b: string): boolean {
  return a.replace(/#.*$/, '') === b.replace(/#.*$/, '');
}
