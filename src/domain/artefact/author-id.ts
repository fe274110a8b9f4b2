import { asUrl } from './identifier.ts';

const ORCID = /^(?:https?:\/\/(?:www\.)?orcid\.org\/|orcid:\s*)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])\/?$/i;

/** What an author's id turns out to be. */
export type AuthorId =
  | { readonly kind: 'none' }
  | { readonly kind: 'orcid'; readonly iri: string }
  | { readonly kind: 'web'; readonly iri: string }
  /** Sixteen digits whose last does not fit the others. */
  | { readonly kind: 'wrong-checksum' }
  | { readonly kind: 'unreadable' };

/**
 * Reads an author's id as typed: an ORCID iD in any spelling, checked by its last digit (ISO 7064 MOD 11-2), or a
 * WebID. https://support.orcid.org/hc/en-us/articles/360006897674
 */
export function readAuthorId(typed: string): AuthorId {
  const text = typed.trim();
  if (text === '') return { kind: 'none' };
  const groups = ORCID.exec(text)?.slice(1);
  if (groups !== undefined) {
    const digits = groups.join('').toUpperCase();
    return orcidCheckDigit(digits.slice(0, 15)) === digits[15]
      ? { kind: 'orcid', iri: `https://orcid.org/${groups.join('-').toUpperCase()}` }
      : { kind: 'wrong-checksum' };
  }
  const iri = asUrl(text);
  return iri === undefined ? { kind: 'unreadable' } : { kind: 'web', iri };
}

/** The last character of an ORCID iD for its first fifteen digits. */
function orcidCheckDigit(digits: string): string {
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  const rest = (12 - (total % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}
