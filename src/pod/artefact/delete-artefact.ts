import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { listContainer } from '../container.ts';
import { cratesContainer, METADATA_NAME } from '../crates/places.ts';
import type { PodProfile } from '../pod-profile.ts';
import type { Transport } from '../transport.ts';
import { landingUrl } from './landing.ts';
import { forgetArtefact } from './public-places.ts';
import { deleteResource } from './put-resource.ts';

/** How far a deletion has come. */
export interface DeleteProgress {
  readonly done: number;
  readonly of: number;
  /** What is being deleted. */
  readonly url: string;
}

/** Where a deletion stopped. Doing it again goes on from there. */
export interface DeleteStop {
  readonly url: string;
  readonly problem: Problem;
  /** What is gone already. */
  readonly deleted: readonly string[];
}

/** Crates have folders within folders; a listing that goes deeper than this has no end. */
const MAX_DEPTH = 64;

/**
 * Deletes an artefact with everything in its container. The type index and the catalogue of logs forget it first, then the files go, the
 * landing page and the description last but for the container: so a deletion that was cut off still shows what is
 * left. The events in the pod's log are not touched.
 */
export async function deleteArtefact(
  transport: Transport,
  pod: PodProfile,
  url: string,
  onProgress: (progress: DeleteProgress) => void = () => {},
): Promise<Result<{ readonly deleted: readonly string[] }, DeleteStop>> {
  const deleted: string[] = [];
  const stop = (at: string, problem: Problem) => fail<DeleteStop>({ url: at, problem, deleted });
  if (!isArtefactContainer(pod, url)) {
    const reason = 'Only containers inside those of artefacts and crates are deleted.';
    return stop(url, { kind: 'invalid', reason });
  }
  const forgotten = await forgetArtefact(transport, pod, url);
  if (!forgotten.ok) return stop(url, forgotten.problem);
  const inside = await contentsOf(transport, url, MAX_DEPTH);
  if (!inside.ok) return inside.problem.kind === 'absent' ? ok({ deleted }) : stop(url, inside.problem);
  const last = [`${url}${METADATA_NAME}`, landingUrl(url), new URL('meta.ttl', url).href];
  const order = [
    ...inside.value.filter((each) => !last.includes(each)),
    ...last.filter((each) => inside.value.includes(each)),
    url,
  ];
  for (const each of order) {
    onProgress({ done: deleted.length, of: order.length, url: each });
    const gone = await deleteResource(transport, each);
    if (!gone.ok) return stop(each, gone.problem);
    deleted.push(each);
  }
  return ok({ deleted });
}

/** Never the container of all artefacts, the storage, or anything outside. */
function isArtefactContainer(pod: PodProfile, url: string): boolean {
  const { artefacts, storages } = pod;
  const places = [artefacts, cratesContainer(pod)].filter((place) => place !== undefined);
  const roots = artefacts === undefined ? storages : places;
  return url.endsWith('/') && roots.some((root) => url.startsWith(root) && url.length > root.length);
}

/** Everything in a container, what lies deepest first. */
async function contentsOf(transport: Transport, url: string, depth: number): Promise<Result<string[]>> {
  const listing = await listContainer(transport, url);
  if (!listing.ok) return listing;
  const all: string[] = [];
  for (const inner of listing.value.containers) {
    // A listing that names something outside of it is not to be followed.
    if (!inner.startsWith(url) || inner === url) continue;
    if (depth === 0)
      return fail({
        kind: 'noncompliant',
        url: inner,
        reason: 'The containers lie too deep inside each other.',
      });
    const contents = await contentsOf(transport, inner, depth - 1);
    if (!contents.ok) return contents;
    all.push(...contents.value, inner);
  }
  return ok([
    ...all,
    ...listing.value.members.map((member) => member.url).filter((member) => member.startsWith(url)),
  ]);
}
