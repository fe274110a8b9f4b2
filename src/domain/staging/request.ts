import type { Did } from './did.ts';

/** What the maintainer asks for: copies of a collection at a destination. */
export interface StagingRequest {
  /** A UUID; the same for every attempt. */
  readonly id: string;
  /** Id of the provider in the settings. */
  readonly provider: string;
  /** URL of the collection, and its version when the request was made. */
  readonly collection: string;
  readonly collectionVersion: number;
  /** The data identifier that is to be made of the collection. */
  readonly did: Did;
  /** The members, as they were: data identifiers. */
  readonly members: readonly Did[];
  /** What the members come to, in bytes; `undefined` while not all sizes are known. */
  readonly bytes?: number;
  /** Several that would do, with Rucio: their names with `|` between them. */
  readonly destination: { readonly id: string; readonly name: string };
  /** How long the copies are to stay, in seconds; `undefined`: without end. */
  readonly lifetime?: number;
  readonly copies: number;
  /** How files are spread: all together, per dataset, or each by itself. */
  readonly grouping: 'ALL' | 'DATASET' | 'NONE';
  readonly comment?: string;
  readonly askApproval: boolean;
  /** Whether the service is to write an e-mail when something happens. */
  readonly notify: boolean;
  /** When it was begun, ISO 8601. */
  readonly created: string;
}

/** Shortest stay of copies: services skip rules that would end sooner, in seconds. */
export const SHORTEST_LIFETIME = 3_600;

/** The single destinations of a request, by their ids. */
export function placesOf({ id }: StagingRequest['destination']): readonly string[] {
  return id.split('|').filter((place) => place !== '');
}

const DAY = 86_400;

/** Seconds of a number of days; `undefined` for what is no positive number. */
export function secondsOfDays(days: number): number | undefined {
  return Number.isFinite(days) && days > 0 ? Math.round(days * DAY) : undefined;
}
