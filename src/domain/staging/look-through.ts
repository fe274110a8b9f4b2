import { didOf, type Member, memberKind } from './collection.ts';
import { type DidFault, whyNoDid } from './did.ts';

/** Why no provider can stage a member: what a maintainer can do about it differs. */
export type Unstageable =
  /** It is on the web only. */
  | { readonly kind: 'url' }
  /** Its publisher names it; nobody said yet under which data identifier it is kept. */
  | { readonly kind: 'publisher-did' }
  /** It looks like a data identifier, and no server would take it. */
  | { readonly kind: 'bad-did'; readonly fault: Exclude<DidFault, 'no-colon'> }
  /** Nobody can tell what is meant. */
  | { readonly kind: 'unresolved' };

/** Why a member cannot be staged; `undefined` where it can. */
export function whyUnstageable({ identifier }: Pick<Member, 'identifier'>): Unstageable | undefined {
  const kind = memberKind(identifier);
  if (kind === 'did') return undefined;
  if (kind !== 'unresolved') return { kind };
  const fault = whyNoDid(identifier);
  return fault === 'scope' || fault === 'name' ? { kind: 'bad-did', fault } : { kind };
}

/**
 * Members that repeat the content of another one, by identifier: the same checksum, or the same address. The first of
 * those that are alike is none of them, one with a data identifier goes before.
 */
export function repeatedMembers(members: readonly Member[]): ReadonlyMap<string, Member> {
  const firsts = new Map<string, Member>();
  const repeats = new Map<string, Member>();
  const staged = members.filter((member) => didOf(member) !== undefined);
  const others = members.filter((member) => didOf(member) === undefined);
  for (const member of [...staged, ...others]) {
    const signs = signsOf(member);
    const first = signs.map((sign) => firsts.get(sign)).find((each) => each !== undefined);
    if (first) repeats.set(member.identifier, first);
    for (const sign of signs) if (!firsts.has(sign)) firsts.set(sign, first ?? member);
  }
  return repeats;
}

/** What two members have in common that are the same. An empty file is like any other one. */
function signsOf({ identifier, checksum, size, accessUrl }: Member): readonly string[] {
  const address = accessUrl ?? (memberKind(identifier) === 'url' ? identifier : undefined);
  return [
    ...(checksum !== undefined && size !== 0 ? [`${checksum} ${size ?? ''}`] : []),
    ...(address === undefined ? [] : [address]),
  ];
}

/** What one state of members has that another has not. */
export interface MemberChanges {
  readonly added: readonly Member[];
  readonly removed: readonly Member[];
}

/** What has changed from one version to another. */
export function changesBetween(before: readonly Member[], after: readonly Member[]): MemberChanges {
  const [old, now] = [before, after].map((each) => new Set(each.map(({ identifier }) => identifier)));
  return {
    added: after.filter(({ identifier }) => !old?.has(identifier)),
    removed: before.filter(({ identifier }) => !now?.has(identifier)),
  };
}
