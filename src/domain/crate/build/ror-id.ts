import { asUrl } from '../../artefact/identifier.ts';

/** What the id of an organisation turns out to be. */
type OrganisationId =
  | { readonly kind: 'none' }
  | { readonly kind: 'ror'; readonly iri: string }
  | { readonly kind: 'web'; readonly iri: string }
  /** Nine characters whose last two do not fit the others. */
  | { readonly kind: 'wrong-checksum' }
  | { readonly kind: 'unreadable' };

const ROR = /^(?:https?:\/\/(?:www\.)?ror\.org\/|ror\.org\/|ror:\s*)?(0[a-hj-km-np-tv-z0-9]{6}\d\d)\/?$/i;
/** Digits of base 32 without those that look alike. https://www.crockford.com/base32.html */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Reads the id of an organisation as typed: a ROR id in any spelling, checked by its last two digits (ISO 7064
 * MOD 97-10), or a web address. https://ror.readme.io/docs/identifier
 */
export function readOrganisationId(typed: string): OrganisationId {
  const text = typed.trim();
  if (text === '') return { kind: 'none' };
  const ror = ROR.exec(text)?.[1]?.toLowerCase();
  if (ror !== undefined)
    return checkDigits(ror.slice(0, 7)) === ror.slice(7)
      ? { kind: 'ror', iri: `https://ror.org/${ror}` }
      : { kind: 'wrong-checksum' };
  const iri = asUrl(text);
  return iri === undefined ? { kind: 'unreadable' } : { kind: 'web', iri };
}

function checkDigits(encoded: string): string {
  let number = 0;
  for (const digit of encoded) number = number * 32 + DIGITS.indexOf(digit);
  return String(98 - ((number * 100) % 97)).padStart(2, '0');
}
