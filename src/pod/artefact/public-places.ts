import { emptyRoot, rootText } from '../../domain/event-log/log-page.ts';
import { artefactLog, logPlaces } from '../../domain/event-log/places.ts';
import { ok, type Result } from '../../domain/result.ts';
import { enterCatalogue, leaveCatalogue } from '../event-log/enter-catalogue.ts';
import { prepareContainer } from '../event-log/prepare-container.ts';
import type { PodProfile } from '../pod-profile.ts';
import type { Transport } from '../transport.ts';
import { putResource } from './put-resource.ts';
import { unregisterArtefact } from './registration.ts';

/**
 * Makes the log document of a public artefact, empty for now, and enters it into the catalogue: what an artefact
 * advertises has to be there. A log that is there already stays.
 */
export async function beginLog(transport: Transport, pod: PodProfile, url: string): Promise<Result<void>> {
  const places = logPlaces(pod);
  if (places === undefined) return ok(undefined);
  const log = artefactLog(url);
  const content = { mediaType: 'application/ld+json', body: rootText(emptyRoot(log, url)) };
  const made = await putResource(transport, log, content, 'new');
  if (!made.ok && made.problem.kind !== 'conflict') return made;
  const prepare = () => prepareContainer(transport, places.container, pod.webId);
  return enterCatalogue(transport, { url: places.catalog, prepare }, [{ log, artefact: url }]);
}

/** Takes an artefact out of the public documents that name it: type index and catalogue of logs. */
export async function forgetArtefact(
  transport: Transport,
  pod: PodProfile,
  url: string,
): Promise<Result<void>> {
  const { publicTypeIndex } = pod;
  const forgotten =
    publicTypeIndex === undefined ? ok(undefined) : await unregisterArtefact(transport, publicTypeIndex, url);
  const catalog = logPlaces(pod)?.catalog;
  return forgotten.ok && catalog !== undefined
    ? leaveCatalogue(transport, catalog, artefactLog(url))
    : forgotten;
}
