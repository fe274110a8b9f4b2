import { isRecord } from '../../domain/crate/json.ts';

/** Where the public record of a person is read, by the ORCID iD as URL. https://pub.orcid.org/v3.0/ */
export function orcidRecordUrl(iri: string): string {
  return `https://pub.orcid.org/v3.0/${iri.slice(iri.lastIndexOf('/') + 1)}/person`;
}

/** What a public record says, in terms of schema.org: only what the person has made public. */
export function readOrcidRecord(record: unknown): Readonly<Record<string, string>> {
  const name = at(record, 'name');
  const given = textAt(name, 'given-names');
  const family = textAt(name, 'family-name');
  const full = textAt(name, 'credit-name') ?? [given, family].filter((part) => part !== undefined).join(' ');
  return {
    ...(full !== '' && { name: full }),
    ...(given !== undefined && { givenName: given }),
    ...(family !== undefined && { familyName: family }),
  };
}

function at(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function textAt(value: unknown, key: string): string | undefined {
  const text = at(at(value, key), 'value');
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}
