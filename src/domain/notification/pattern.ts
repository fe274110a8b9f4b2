import type { Pattern } from './model.ts';

/**
 * The patterns of COAR Notify 1.0.1 with the types that each must include, most specific first:
 * a bare Announce fits every Announce. https://coar-notify.net/specification/1.0.1/
 */
const PATTERNS: readonly (readonly [Pattern, ...string[]])[] = [
  ['request-review', 'Offer', 'ReviewAction'],
  ['request-endorsement', 'Offer', 'EndorsementAction'],
  ['announce-review', 'Announce', 'ReviewAction'],
  ['announce-endorsement', 'Announce', 'EndorsementAction'],
  ['announce-relationship', 'Announce', 'RelationshipAction'],
  ['accept', 'Accept'],
  ['reject', 'Reject'],
  ['tentative-accept', 'TentativeAccept'],
  ['tentative-reject', 'TentativeReject'],
  ['undo-offer', 'Undo'],
  ['unprocessable', 'Flag', 'UnprocessableNotification'],
  ['announce-resource', 'Announce'],
];

/** The two patterns that 0.9 had and 1.0 dropped; services go on sending them. */
const INGEST: typeof PATTERNS = [
  ['request-ingest', 'Offer', 'IngestAction'],
  ['announce-ingest', 'Announce', 'IngestAction'],
];

const WITH_INGEST = [...INGEST, ...PATTERNS];

/** The pattern of 1.0.1 that a set of type names fits; extra types never unmatch. */
export function strictPattern(types: readonly string[]): Pattern | undefined {
  return match(types, PATTERNS);
}

/** The pattern of any generation that a set of type names fits. */
export function anyPattern(types: readonly string[]): Pattern {
  return match(types, WITH_INGEST) ?? 'other';
}

function match(types: readonly string[], patterns: typeof PATTERNS): Pattern | undefined {
  return patterns.find(([, ...needed]) => needed.every((type) => types.includes(type)))?.[0];
}

/** How a pattern is built: what its object is and what it answers. */
export type Family = 'request' | 'announce' | 'reply' | 'flag';

/** The family of a pattern; `undefined` for those outside 1.0.1. */
export function familyOf(pattern: Pattern): Family | undefined {
  switch (pattern) {
    case 'request-review':
    case 'request-endorsement':
      return 'request';
    case 'announce-review':
    case 'announce-endorsement':
    case 'announce-relationship':
    case 'announce-resource':
      return 'announce';
    case 'accept':
    case 'reject':
    case 'tentative-accept':
    case 'tentative-reject':
    case 'undo-offer':
      return 'reply';
    case 'unprocessable':
      return 'flag';
    default:
      return undefined;
  }
}
