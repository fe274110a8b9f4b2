import { fail, ok, type Result } from '../domain/result.ts';
import { exchange } from './http/exchange.ts';
import { allUrls } from './rdf/graph.ts';
import { insertTriples } from './rdf/insert-triples.ts';
import { ACCEPT_RDF, readRdf } from './rdf/read-rdf.ts';
import { iri } from './rdf/terms.ts';
import { toQuads, writeTurtle } from './rdf/write-turtle.ts';
import type { Transport } from './transport.ts';

/** Something that a profile should point to. */
export interface ProfileLink {
  readonly property: string;
  readonly target: string;
}

/** So often the profile is read again when somebody else changes it meanwhile. */
const ATTEMPTS = 4;

/**
 * Adds links to a profile, on the version that was looked at. A property that the profile has already stays as it is:
 * what it names was somebody's decision. Nothing is ever removed.
 */
export async function addToProfile(
  transport: Transport,
  webId: string,
  links: readonly ProfileLink[],
): Promise<Result<void>> {
  let result: Result<unknown> = fail({ kind: 'conflict', url: webId, status: 412 });
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const profile = await exchange(transport, { url: webId, headers: { accept: ACCEPT_RDF } }, 'read');
    if (!profile.ok) return profile;
    const quads = await readRdf(profile.value);
    if (!quads.ok) return quads;
    const missing = links.filter(({ property }) => allUrls(quads.value, webId, property).length === 0);
    if (missing.length === 0) return ok(undefined);
    const triples = toQuads(missing.map(({ property, target }) => [webId, property, iri(target)]));
    result = await insertTriples(transport, profile.value.url, triples, profile.value.headers.etag);
    if (result.ok) return ok(undefined);
    if (result.problem.kind !== 'conflict') return result;
  }
  return result.ok ? ok(undefined) : result;
}

/** The links as Turtle, for an owner who has to add them by hand. */
export function linksAsTurtle(webId: string, links: readonly ProfileLink[]): string {
  return writeTurtle(toQuads(links.map(({ property, target }) => [webId, property, iri(target)])), {
    prefixes: {
      as: 'https://www.w3.org/ns/activitystreams#',
      ldp: 'http://www.w3.org/ns/ldp#',
      solid: 'http://www.w3.org/ns/solid/terms#',
    },
  });
}
