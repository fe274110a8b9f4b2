import type { Locality, Member } from '../../../../domain/staging/collection.ts';
import { formatDid } from '../../../../domain/staging/did.ts';
import type { Destination, Located } from '../../../../domain/staging/provider.ts';

/** What has to be known of storages. */
export type Storage = Pick<Destination, 'id' | 'name' | 'kind'>;

/**
 * Members with the places that a service has told of, and whether they can be read at once: on a disk somewhere, or on
 * tape only. Of those that it does not know, nothing changes.
 */
export function withPlaces(
  members: readonly Member[],
  located: readonly Located[],
  storages: readonly Storage[],
): readonly Member[] {
  const places = new Map(located.map(({ did, places: there }) => [formatDid(did), there]));
  const kinds = new Map(
    storages.flatMap(({ id, name, kind }) => [
      [id, kind],
      [name, kind],
    ]),
  );
  return members.map((member) => {
    const there = places.get(member.identifier);
    if (there === undefined) return member;
    const { places: _before, locality: _then, ...rest } = member;
    if (there.length === 0) return rest;
    const locality = localityOf(there.map(({ name, destination }) => kinds.get(destination ?? name)));
    return {
      ...rest,
      places: [...new Set(there.map(({ name }) => name))],
      ...(locality && { locality }),
    };
  });
}

function localityOf(kinds: readonly (Destination['kind'] | undefined)[]): Locality | undefined {
  if (kinds.some((kind) => kind === 'disk' || kind === 'staging')) return 'online';
  return kinds.every((kind) => kind === 'tape') ? 'cold' : undefined;
}
