import type { Artefact } from '../../domain/artefact/artefact.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Member } from '../../domain/staging/collection.ts';
import { listContainer } from '../container.ts';
import type { Transport } from '../transport.ts';

/**
 * The files of an artefact as members of a collection. Sizes and media types that its description does not say are
 * those that the pod counts; where its container cannot be listed, they stay unknown.
 * @param at ISO 8601
 */
export async function membersOfArtefact(
  transport: Transport,
  artefact: Pick<Artefact, 'url' | 'title' | 'files'>,
  at: string,
): Promise<Result<readonly Member[]>> {
  const isContainer = artefact.url.endsWith('/');
  const isInside = artefact.files.some(({ url }) => url.startsWith(artefact.url));
  const listing = isContainer && isInside ? await listContainer(transport, artefact.url) : undefined;
  if (listing && !listing.ok && listing.problem.kind === 'unauthenticated') return listing;
  const there = new Map(listing?.ok ? listing.value.members.map((member) => [member.url, member]) : []);
  return ok(
    artefact.files.map((file) => {
      const found = there.get(file.url);
      const [size, mediaType] = [file.size ?? found?.size, file.mediaType ?? found?.mediaType];
      return {
        identifier: file.url,
        title: file.name === undefined ? artefact.title : `${artefact.title}: ${file.name}`,
        ...(size !== undefined && { size }),
        ...(mediaType !== undefined && { mediaType }),
        ...(found && { locality: 'online' as const }),
        added: at,
      };
    }),
  );
}
