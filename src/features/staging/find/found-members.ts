import type { Member } from '../../../domain/staging/collection.ts';
import type { DataLink } from '../../../platforms/tap/data-link.ts';
import { linksOf } from '../../../platforms/tap/link-request.ts';
import { memberOf, observationsIn } from '../../../platforms/tap/obscore.ts';
import type { Run } from './run.ts';

/** What rows become in a collection, and how many of them name no data. */
export interface FoundMembers {
  readonly members: readonly Member[];
  readonly nameless: number;
}

/** Makes members of rows; each says from which service and query it is. */
export function membersOf(
  { service, query, at, columns, rows }: Run,
  wanted: Iterable<number>,
): FoundMembers {
  const chosen = [...wanted].flatMap((index) => {
    const row = rows[index];
    return row ? [row] : [];
  });
  const source = { service: service.ivoid ?? service.url, query: query.adql, at };
  const members = observationsIn({ columns, rows: chosen }).flatMap(
    (observation) => memberOf(observation, source) ?? [],
  );
  return { members, nameless: chosen.length - members.length };
}

/** What one row becomes, as exactly as is known. @param links those of a list that has been read, by its address */
export function memberWithLinks(
  run: Run,
  row: number,
  links: (url: string) => { readonly links: readonly DataLink[] } | undefined,
): Member | undefined {
  const cells = run.rows[row] ?? [];
  const [observation = {}] = observationsIn({ columns: run.columns, rows: [cells] });
  const [member] = membersOf(run, [row]).members;
  const url = linksOf(run, cells, observation);
  const known = url === undefined ? undefined : links(url);
  return member && known ? withLinks(member, known.links) : member;
}

/** A member with the size and the address that its list of links names: the archive knows them exactly. */
export function withLinks(member: Member, links: readonly DataLink[]): Member {
  const [data, ...others] = links.filter(
    ({ semantics, accessUrl }) => semantics.endsWith('#this') && accessUrl !== undefined,
  );
  // Several files have one identifier between them: none of them is it.
  if (!data || others.length > 0) return member;
  const { sizeIsEstimate, ...rest } = member;
  return {
    ...rest,
    ...(data.size === undefined ? sizeIsEstimate && { sizeIsEstimate } : { size: data.size }),
    ...(data.mediaType !== undefined && { mediaType: data.mediaType }),
    ...(data.accessUrl !== member.identifier && { accessUrl: data.accessUrl }),
  };
}
