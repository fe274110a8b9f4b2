import type { JsonObject } from '../../domain/suggestion/model.ts';

/** What kind of message a document of ours is. Only for sentences about it: it was built and checked elsewhere. */
export type DocumentKind =
  | 'accept'
  | 'reject'
  | 'tentative-accept'
  | 'tentative-reject'
  | 'request'
  | 'announce'
  | 'undo-offer'
  | 'unprocessable'
  | 'other';

const kinds: Readonly<Record<string, DocumentKind>> = {
  Accept: 'accept',
  Reject: 'reject',
  TentativeAccept: 'tentative-accept',
  TentativeReject: 'tentative-reject',
  Offer: 'request',
  Announce: 'announce',
  Undo: 'undo-offer',
  Flag: 'unprocessable',
};

/** The kind of a message that Orrery has built. */
export function documentKind(document: JsonObject): DocumentKind {
  const { type } = document;
  const types: unknown[] = Array.isArray(type) ? type : [type];
  const known = types.find((each): each is string => typeof each === 'string' && Object.hasOwn(kinds, each));
  return (known !== undefined && kinds[known]) || 'other';
}
