import type { Pattern } from './model.ts';

/**
 * The patterns of COAR Notify 1.0.1 with the types that each must include, most specific first:
 * a bare Announce fits every Announce. https://coar-notify.net/specification/1.0.1/
 */
const PATTERNS: readonly Combination[] = [
  { pattern: 'request-review', activity: 'Offer', action: 'ReviewAction' },
  { pattern: 'request-endorsement', activity: 'Offer', action: 'EndorsementAction' },
  { pattern: 'announce-review', activity: 'Announce', action: 'ReviewAction' },
  { pattern: 'announce-endorsement', activity: 'Announce', action: 'EndorsementAction' },
  { pattern: 'announce-relationship', activity: 'Announce', action: 'RelationshipAction' },
  { pattern: 'accept', activity: 'Accept' },
  { pattern: 'reject', activity: 'Reject' },
  { pattern: 'tentative-accept', activity: 'TentativeAccept' },
  { pattern: 'tentative-reject', activity: 'TentativeReject' },
  { pattern: 'undo-offer', activity: 'Undo' },
  { pattern: 'unprocessable', activity: 'Flag', action: 'UnprocessableNotification' },
  { pattern: 'announce-resource', activity: 'Announce' },
];

interface Combination {
  readonly pattern: Pattern;
  readonly activity: string;
  readonly action?: string;
}

/** The two patterns that 0.9 had and 1.0 dropped; services go on sending them. */
const WITH_INGEST: readonly Combination[] = [
  { pattern: 'request-ingest', activity: 'Offer', action: 'IngestAction' },
  { pattern: 'announce-ingest', activity: 'Announce', action: 'IngestAction' },
  ...PATTERNS,
];

/** The pattern of 1.0.1 that a set of type names fits; extra types never unmatch. */
export function strictPattern(types: readonly string[]): Pattern | undefined {
  return match(types, PATTERNS);
}

/** The pattern of any generation that a set of type names fits. */
export function anyPattern(types: readonly string[]): Pattern {
  return match(types, WITH_INGEST) ?? 'other';
}

function match(types: readonly string[], combinations: readonly Combination[]): Pattern | undefined {
  for (const { pattern, activity, action } of combinations) {
    if (types.includes(activity) && (action === undefined || types.includes(action))) return pattern;
  }
  return undefined;
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
