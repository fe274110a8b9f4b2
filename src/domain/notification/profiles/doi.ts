/** Whether a value is a DOI as the URL of its resolver. */
export function isDoiUrl(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\/(?:dx\.)?doi\.org\/10\.\d{4,9}\/\S+$/i.test(value);
}
