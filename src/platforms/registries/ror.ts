import { isRecord, valuesOf } from '../../domain/crate/json.ts';

/** Where an organisation is read, by its ROR id as URL. https://ror.readme.io/v2/docs/rest-api */
export function rorRecordUrl(iri: string): string {
  return `https://api.ror.org/v2/organizations/${iri.slice(iri.lastIndexOf('/') + 1)}`;
}

/** What the register says of an organisation, in terms of schema.org. */
export function readRorRecord(record: unknown): Readonly<Record<string, string>> {
  if (!isRecord(record)) return {};
  const named = valuesOf(record.names).filter(isRecord);
  const shown = named.find((each) => valuesOf(each.types).includes('ror_display')) ?? named[0];
  const acronym = named.find((each) => valuesOf(each.types).includes('acronym'));
  const home = valuesOf(record.links)
    .filter(isRecord)
    .find((link) => link.type === 'website');
  return {
    ...text('name', shown?.value),
    ...text('alternateName', acronym?.value),
    ...text('url', home?.value),
  };
}

function text(term: string, value: unknown): Readonly<Record<string, string>> {
  return typeof value === 'string' && value.trim() !== '' ? { [term]: value.trim() } : {};
}
