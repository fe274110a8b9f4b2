import { formatDid, readDid } from './did.ts';

/** What an identifier of a member is: what a provider can find, a web address, or something that has to be resolved. */
export type MemberKind = 'did' | 'url' | 'publisher-did' | 'unresolved';

/** Whether the bytes can be read at once, or have to come from tape first. */
export type Locality = 'online' | 'cold' | 'unknown';

/** From where a member was taken. */
export interface MemberSource {
  /** URL or IVOA identifier of the service. */
  readonly service: string;
  /** What it was asked, as it was sent. */
  readonly query?: string;
  /** ISO 8601. */
  readonly at: string;
}

/** One thing of a data collection: a file, or a set of them that a provider knows. */
export interface Member {
  /** `scope:name`, a URL, or the identifier of its publisher. Members with the same one are the same. */
  readonly identifier: string;
  readonly title?: string;
  /** In bytes; left out while unknown. */
  readonly size?: number;
  /** The size is a guess of the catalogue. */
  readonly sizeIsEstimate?: boolean;
  /** As `sha256:<hex>`, `md5:<hex>` or `adler32:<hex>`. */
  readonly checksum?: string;
  readonly mediaType?: string;
  /** Where it can be fetched, if that is not its identifier. */
  readonly accessUrl?: string;
  readonly locality?: Locality;
  /** Names of the storage elements that have it. */
  readonly places?: readonly string[];
  readonly source?: MemberSource;
  /** ISO 8601. */
  readonly added: string;
}

/** A data collection in the pod, described by DCAT. https://www.w3.org/TR/vocab-dcat-3/#Class:Dataset */
export interface DataCollection {
  /** URL of its document, with `#it`. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** Counts up when something changes after this version was kept. */
  readonly version: number;
  /** The versions of which a copy is kept, in rising order: what was handed in, or was to stay as it was. */
  readonly kept: readonly number[];
  readonly members: readonly Member[];
  /** ISO 8601. */
  readonly created: string;
  readonly modified: string;
}

/** What members come to. */
export interface Totals {
  readonly members: number;
  /** Sum of the known sizes, in bytes. */
  readonly bytes: number;
  /** How many have no known size. */
  readonly unknown: number;
  /** Whether any of the sizes is a guess. */
  readonly estimated: boolean;
}

/** What an identifier is, by its form. */
export function memberKind(identifier: string): MemberKind {
  if (/^https?:\/\//i.test(identifier)) return URL.canParse(identifier) ? 'url' : 'unresolved';
  if (/^ivo:\/\//i.test(identifier)) return 'publisher-did';
  return readDid(identifier) ? 'did' : 'unresolved';
}

/** The data identifier of a member, where a provider such as Rucio can be asked for it. */
export function didOf(member: Member): string | undefined {
  const did = readDid(member.identifier);
  return did && memberKind(member.identifier) === 'did' ? formatDid(did) : undefined;
}

/** Adds up the sizes of members. */
export function totalsOf(members: readonly Member[]): Totals {
  const known = members.filter(({ size }) => size !== undefined);
  return {
    members: members.length,
    bytes: known.reduce((sum, { size = 0 }) => sum + size, 0),
    unknown: members.length - known.length,
    estimated: known.some(({ sizeIsEstimate }) => sizeIsEstimate === true),
  };
}

/** What came of adding members. */
export interface Addition {
  readonly members: readonly Member[];
  readonly added: number;
  /** How many stood there already; what is newly known of them was taken over. */
  readonly known: number;
}

/** Adds members to others. One that is there already only gains what it did not say, and better sizes. */
export function addMembers(members: readonly Member[], wanted: readonly Member[]): Addition {
  const byId = new Map(members.map((member) => [member.identifier, member]));
  const before = byId.size;
  let known = 0;
  for (const member of wanted) {
    const there = byId.get(member.identifier);
    if (there) known += 1;
    byId.set(member.identifier, there ? enriched(there, member) : member);
  }
  return { members: [...byId.values()], added: byId.size - before, known };
}

/** Leaves members out, by their identifiers. */
export function withoutMembers(
  members: readonly Member[],
  identifiers: ReadonlySet<string>,
): readonly Member[] {
  return members.filter(({ identifier }) => !identifiers.has(identifier));
}

function enriched(there: Member, news: Member): Member {
  const better = there.size === undefined || (there.sizeIsEstimate === true && news.sizeIsEstimate !== true);
  const { size, sizeIsEstimate } = better && news.size !== undefined ? news : there;
  const { size: _size, sizeIsEstimate: _guess, ...rest } = { ...news, ...there };
  return { ...rest, ...(size !== undefined && { size }), ...(sizeIsEstimate && { sizeIsEstimate }) };
}
