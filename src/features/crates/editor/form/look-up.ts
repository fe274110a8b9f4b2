import { readAuthorId } from '../../../../domain/artefact/author-id.ts';
import { readOrganisationId } from '../../../../domain/crate/build/ror-id.ts';
import { fail, ok, type Result } from '../../../../domain/result.ts';
import { orcidRecordUrl, readOrcidRecord } from '../../../../platforms/registries/orcid.ts';
import { readRorRecord, rorRecordUrl } from '../../../../platforms/registries/ror.ts';
import { decodeText } from '../../../../pod/http/decode-text.ts';
import { exchange } from '../../../../pod/http/exchange.ts';
import { firstValue } from '../../../../pod/rdf/graph.ts';
import { ACCEPT_RDF, readRdf } from '../../../../pod/rdf/read-rdf.ts';
import { NS } from '../../../../pod/rdf/vocabulary.ts';
import type { Transport } from '../../../../pod/transport.ts';

/** Where more is known of a person or organisation. */
export interface Register {
  readonly kind: 'orcid' | 'ror' | 'webid';
  /** Who would be asked. */
  readonly host: string;
  readonly iri: string;
}

/** Who knows more of an entity, by its id; `undefined` where nobody can be asked. */
export function registerOf(id: string, types: readonly string[]): Register | undefined {
  if (types.includes('Person')) {
    const read = readAuthorId(id);
    if (read.kind === 'orcid') return { kind: 'orcid', host: 'orcid.org', iri: read.iri };
    // Without a fragment an address is a page about a person rather than a WebID, mostly; it is asked all the same.
    if (read.kind === 'web') return { kind: 'webid', host: new URL(read.iri).host, iri: read.iri };
  }
  if (types.includes('Organization')) {
    const read = readOrganisationId(id);
    if (read.kind === 'ror') return { kind: 'ror', host: 'ror.org', iri: read.iri };
  }
  return undefined;
}

/** Asks as a stranger; what is said, by the terms of schema.org. */
export async function lookUp(
  transport: Transport,
  { kind, iri }: Register,
): Promise<Result<Readonly<Record<string, string>>>> {
  if (kind === 'webid') return readPerson(transport, iri);
  const url = kind === 'orcid' ? orcidRecordUrl(iri) : rorRecordUrl(iri);
  const answer = await exchange(transport, { url, headers: { accept: 'application/json' }, anonymous: true });
  if (!answer.ok) return answer;
  try {
    const record: unknown = JSON.parse(decodeText(answer.value.body));
    return ok(kind === 'orcid' ? readOrcidRecord(record) : readRorRecord(record));
  } catch {
    return fail({ kind: 'noncompliant', url, reason: 'The answer is not JSON.' });
  }
}

async function readPerson(
  transport: Transport,
  iri: string,
): Promise<Result<Readonly<Record<string, string>>>> {
  const answer = await exchange(transport, { url: iri, headers: { accept: ACCEPT_RDF }, anonymous: true });
  if (!answer.ok) return answer;
  const quads = await readRdf(answer.value);
  if (!quads.ok) return quads;
  const say = (predicates: readonly string[]) =>
    predicates.map((each) => firstValue(quads.value, iri, each)).find((each) => each !== undefined);
  const name = say([`${NS.foaf}name`, `${NS.vcard}fn`, `${NS.schema}name`]);
  const givenName = say([`${NS.foaf}givenName`, `${NS.vcard}given-name`]);
  const familyName = say([`${NS.foaf}familyName`, `${NS.vcard}family-name`]);
  return ok({
    ...(name !== undefined && { name }),
    ...(givenName !== undefined && { givenName }),
    ...(familyName !== undefined && { familyName }),
  });
}
