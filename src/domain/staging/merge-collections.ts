import type { DataCollection, Member } from './collection.ts';

/**
 * Joins what two devices made of the same collection: what either has added is there, what either has taken away is
 * gone, and of what both have changed, my words count.
 * @param base as it was when I began
 */
export function mergeCollections(
  base: DataCollection,
  mine: DataCollection,
  theirs: DataCollection,
): DataCollection {
  const { description: _theirs, ...rest } = theirs;
  const description = pick(base.description, mine.description, theirs.description);
  return {
    ...rest,
    title: pick(base.title, mine.title, theirs.title),
    ...(description !== undefined && { description }),
    members: mergeMembers(base.members, mine.members, theirs.members),
    modified: [mine.modified, theirs.modified].toSorted().at(-1) ?? mine.modified,
  };
}

/**
 * As {@link mergeCollections}, for members: theirs first, in their order, then what I have added. Where nobody else has
 * changed anything, mine are as I left them.
 */
export function mergeMembers(
  base: readonly Member[],
  mine: readonly Member[],
  theirs: readonly Member[],
): readonly Member[] {
  if (isSameList(base, theirs)) return mine;
  const [before, own, other] = [byId(base), byId(mine), byId(theirs)];
  const stay = theirs.flatMap((member) => {
    const { identifier } = member;
    const wanted = own.get(identifier);
    if (wanted === undefined) return before.has(identifier) ? [] : [member];
    return [joined(before.get(identifier), wanted, member)];
  });
  const gained = mine.filter(({ identifier }) => !other.has(identifier) && !before.has(identifier));
  return [...stay, ...gained];
}

function joined(base: Member | undefined, mine: Member, theirs: Member): Member {
  if (base === mine || isSame(base, mine)) return theirs;
  return isSame(base, theirs) ? mine : { ...theirs, ...mine };
}

/** Whether both say the same, whatever the order in which they say it. */
export function isSame(a: Member | undefined, b: Member | undefined): boolean {
  return a === b || said(a) === said(b);
}

/** Whether two lists have the same members, saying the same, in the same order. */
export function isSameList(a: readonly Member[], b: readonly Member[]): boolean {
  return a.length === b.length && a.every((member, index) => isSame(member, b[index]));
}

function said(member: Member | undefined): string {
  const { source, ...rest } = member ?? {};
  return JSON.stringify([sorted(rest), sorted(source ?? {})]);
}

function sorted(value: object): unknown {
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function byId(members: readonly Member[]): ReadonlyMap<string, Member> {
  return new Map(members.map((member) => [member.identifier, member]));
}

function pick<T>(base: T, mine: T, theirs: T): T {
  return mine === base ? theirs : mine;
}
