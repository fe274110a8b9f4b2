import type { DataCollection, Member } from '../../../domain/staging/collection.ts';
import { formatDid } from '../../../domain/staging/did.ts';
import { endingOf, lastSeen, type Staging } from '../../../domain/staging/staging.ts';

/** The data that are to be used: a collection, or what a request has brought to a place. */
export interface Subject {
  readonly title: string;
  readonly description?: string;
  readonly members: readonly Member[];
  /** URL of the collection. */
  readonly collection: string;
  /** Of a request: which, and where its data are or are going to. */
  readonly staging?: Staging;
}

/** The data of a request: the members that it names, with what the collection knows of them. */
export function subjectOfStaging(staging: Staging, collection: DataCollection | undefined): Subject {
  const { request, collectionTitle } = staging;
  const known = new Map(collection?.members.map((member) => [member.identifier, member]));
  return {
    title: collection?.title ?? collectionTitle,
    ...(collection?.description !== undefined && { description: collection.description }),
    members: request.members.map((did) => {
      const identifier = formatDid(did);
      return known.get(identifier) ?? { identifier, added: request.created };
    }),
    collection: request.collection,
    staging,
  };
}

/** The data of a collection. */
export function subjectOfCollection({ id, title, description, members }: DataCollection): Subject {
  return { title, ...(description !== undefined && { description }), members, collection: id };
}

/** Whether everything is at its place, as far as that was seen. */
export function hasArrived(staging: Staging): boolean {
  return lastSeen(staging)?.phase === 'complete';
}

/** Requests whose data can be prepared for: not those that were refused, given up, or are gone. @param now milliseconds since 1970 */
export function isUsable(staging: Pick<Staging, 'state' | 'farewell' | 'seen'>, now: number): boolean {
  const { state } = staging;
  return state !== 'refused' && state !== 'given-up' && endingOf(staging, now) === undefined;
}
