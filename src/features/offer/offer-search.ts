import { type OfferPattern, offerPatterns } from './offer-pattern.ts';

/** What the address bar says about an Offer that is being composed. Other screens link here with these. */
export interface OfferSearch {
  /** URLs of the works, separated by commas. */
  readonly artefacts?: string;
  /** Id of the service to ask. */
  readonly service?: string;
  readonly pattern?: OfferPattern;
  /** Id of the "declined for now" that a new round answers: `inReplyTo` of the Offer. */
  readonly replyTo?: string;
  /** Key of the draft on this device; it goes before the other parameters. */
  readonly draft?: string;
  /** Works are being chosen: the form is not shown yet, or not any more. */
  readonly choose?: true;
}

/** Reads the search parameters; whatever is not understood is left out, so that an old link still opens. */
export function readOfferSearch(search: Readonly<Record<string, unknown>>): OfferSearch {
  const artefacts = worksIn(search.artefacts);
  const pattern = offerPatterns.find((known) => known === search.pattern);
  return {
    ...(artefacts.length > 0 && { artefacts: worksParameter(artefacts) }),
    ...text('service', search.service),
    ...(pattern && { pattern }),
    ...text('replyTo', search.replyTo),
    ...text('draft', search.draft),
    ...(search.choose === true && { choose: true }),
  };
}

/** The works that an address names, each once. A list is taken as well: the router makes one of `["…"]`. */
export function worksIn(artefacts: unknown): readonly string[] {
  const list = Array.isArray(artefacts) ? artefacts : [artefacts];
  const urls = list
    .filter((each) => typeof each === 'string')
    // A comma may stand in an address; the one between two is followed by the next address.
    .flatMap((each) => each.split(/,(?=https?:\/\/)/))
    .map((url) => url.trim())
    .filter((url) => /^https?:\/\//.test(url));
  return [...new Set(urls)];
}

/** Writes works as the address names them. */
export function worksParameter(artefacts: readonly string[]): string {
  return artefacts.join(',');
}

function text<K extends string>(key: K, value: unknown): Partial<Record<K, string>> {
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as Record<K, string>) : {};
}
