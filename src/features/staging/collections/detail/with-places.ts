import type { Member } from '../../../../domain/staging/collection.ts';
import { formatDid } from '../../../../domain/staging/did.ts';
import type { Located } from '../../../../domain/staging/provider.ts';

/** Members with the places that a service has told of; of those it does not know, nothing changes. */
export function withPlaces(members: readonly Member[], located: readonly Located[]): readonly Member[] {
  const places = new Map(located.map(({ did, places: there }) => [formatDid(did), there]));
  return members.map((member) => {
    const there = places.get(member.identifier);
    if (there === undefined) return member;
    const { places: _before, locality: _then, ...rest } = member;
    return there.length === 0 ? rest : { ...rest, places: [...new Set(there.map(({ name }) => name))] };
  });
}
