import type { CrateDraft } from '../../domain/crate/draft.ts';
import { overviewOf } from '../../domain/crate/overview.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { probePublic } from '../access.ts';
import { ensureAccess } from '../access-change.ts';
import { makeContainerIn, putContainer, setAccess } from '../artefact/place-artefact.ts';
import { forgetArtefact } from '../artefact/public-places.ts';
import { deleteResource } from '../artefact/put-resource.ts';
import { decodeText } from '../http/decode-text.ts';
import { exchangeIfPresent } from '../http/exchange.ts';
import type { PodProfile } from '../pod-profile.ts';
import type { Transport } from '../transport.ts';
import { cratesContainer, METADATA_NAME } from './places.ts';

/** Who may read a crate. */
type Visibility = 'public' | 'private';

/** Makes the container of all crates where it is missing: like that of the artefacts, everybody may look into it. */
async function makeCratesContainer(
  transport: Transport,
  pod: PodProfile,
  container: string,
): Promise<Result<void>> {
  const made = await putContainer(transport, container);
  if (!made.ok) return made.problem.kind === 'conflict' ? ok(undefined) : made;
  const access = await ensureAccess(transport, container, pod.webId, 'public-read');
  return access.ok ? ok(undefined) : access;
}

/**
 * Makes the container of a new crate, with its rules before anything is in it.
 * @param id a random UUID, for the name of a private crate
 */
export async function placeCrate(
  transport: Transport,
  pod: PodProfile,
  { crate }: Pick<CrateDraft, 'crate'>,
  visibility: Visibility,
  id: string,
): Promise<Result<string>> {
  const parent = cratesContainer(pod);
  if (parent === undefined) return fail({ kind: 'invalid', reason: 'The pod has no storage that is known.' });
  const ready = await makeCratesContainer(transport, pod, parent);
  if (!ready.ok) return ready;
  const made = await makeContainerIn(
    transport,
    parent,
    { title: overviewOf(crate).name, type: 'crate', visibility },
    id,
  );
  if (!made.ok) return made;
  const access = await setAccess(transport, made.value, pod.webId, visibility);
  if (access.ok) return made;
  // Nothing is in it yet. Kept, it would show a name to everybody and be in the way.
  await deleteResource(transport, made.value);
  return access;
}

/** Hides a crate from strangers, where they can read it or could once it is there: the public documents that name it first. */
export async function hideCrate(
  transport: Transport,
  pod: PodProfile,
  container: string,
): Promise<Result<void>> {
  const view = await probePublic(transport, container);
  if (!view.ok) return view;
  if (view.value === 'closed') return ok(undefined);
  if (view.value === 'missing') {
    // Deleted meanwhile: what is put there would be as public as the folder around it.
    const made = await putContainer(transport, container);
    if (!made.ok && made.problem.kind !== 'conflict') return made;
  }
  const hidden = await forgetArtefact(transport, pod, container);
  return hidden.ok ? setAccess(transport, container, pod.webId, 'private') : hidden;
}

/** Lets everybody read a crate, where they cannot now. */
export async function openUpCrate(
  transport: Transport,
  pod: PodProfile,
  container: string,
): Promise<Result<void>> {
  const view = await probePublic(transport, container);
  if (!view.ok || view.value === 'open') return view.ok ? ok(undefined) : view;
  return setAccess(transport, container, pod.webId, 'public');
}

/** The metadata of a crate as it stands in the pod; `undefined` where there is none. */
export async function standingMetadata(
  transport: Transport,
  container: string,
): Promise<Result<{ readonly text: string; readonly etag?: string } | undefined>> {
  const answer = await exchangeIfPresent(transport, {
    url: `${container}${METADATA_NAME}`,
    headers: { accept: 'application/ld+json' },
    maxBytes: 64 * 1024 * 1024,
  });
  if (!answer.ok || answer.value === undefined) return answer.ok ? ok(undefined) : answer;
  const { body, headers } = answer.value;
  return ok({ text: decodeText(body, headers['content-type']), ...(headers.etag && { etag: headers.etag }) });
}
