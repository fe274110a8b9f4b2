import type { ArtefactFile } from '../../domain/artefact/artefact.ts';
import { artefactFrom } from '../../domain/artefact/read-description.ts';
import { SCHEMA } from '../../domain/artefact/vocabulary.ts';
import {
  DESCRIPTION_PREFIXES,
  describeArtefact,
  redescribeArtefact,
} from '../../domain/artefact/write-description.ts';
import { artefactOfCrate } from '../../domain/crate/artefact-of-crate.ts';
import type { CrateDocument } from '../../domain/crate/document.ts';
import type { PayloadFile } from '../../domain/crate/draft.ts';
import { artefactLog } from '../../domain/event-log/places.ts';
import { ok, type Result } from '../../domain/result.ts';
import { writeLandingPage } from '../artefact/landing.ts';
import { beginLog } from '../artefact/public-places.ts';
import { stateServerLinks } from '../artefact/server-links.ts';
import type { PodProfile } from '../pod-profile.ts';
import { updateDocument } from '../rdf/update-document.ts';
import { writeTurtle } from '../rdf/write-turtle.ts';
import type { Transport } from '../transport.ts';
import { readTypeIndex, register } from '../type-index.ts';
import { crateFileUrl, cratesContainer, METADATA_NAME, PREVIEW_NAME } from './places.ts';

/** So many files of the payload are named in the description; the metadata of the crate names all. */
const MOST_FILES = 100;

/** What there is of a crate in its container. */
export interface CrateInPod {
  readonly container: string;
  readonly crate: CrateDocument;
  readonly payload: readonly PayloadFile[];
  readonly hasPreview: boolean;
  readonly visibility: 'public' | 'private';
}

/**
 * Makes a saved crate an artefact, or brings the artefact to what the crate says now: description, landing page, log
 * and type index. A crate outside the containers of crates and artefacts is somebody else's and stays what it is.
 * @param now ISO 8601
 */
export async function registerCrate(
  transport: Transport,
  pod: PodProfile,
  { container, crate, payload, hasPreview, visibility }: CrateInPod,
  now: string,
): Promise<Result<void>> {
  const crates = cratesContainer(pod);
  const homes = [crates, pod.artefacts].filter((home) => home !== undefined);
  if (crates === undefined || !homes.some((home) => container.startsWith(home))) return ok(undefined);
  const files = filesOf(container, payload, hasPreview);
  const eventLogs = pod.eventLog === undefined ? [] : [artefactLog(container), pod.eventLog];
  const places = { url: container, inbox: pod.inbox, eventLogs };
  const metadata = `${container}meta.ttl`;
  let artefact = artefactOfCrate(crate, places, files, now);
  const described = await updateDocument(transport, metadata, ({ response, quads }) => {
    const isNew = response === undefined;
    const before = isNew ? undefined : artefactFrom(container, metadata, quads);
    artefact = artefactOfCrate(crate, places, files, now, before);
    const triples = isNew ? describeArtefact(artefact) : redescribeArtefact(quads, artefact);
    const text = writeTurtle(triples, { prefixes: DESCRIPTION_PREFIXES, baseUrl: metadata });
    return { kind: 'replace', text, contentType: 'text/turtle' };
  });
  if (!described.ok) return described;
  const page = await writeLandingPage(transport, artefact, { keepFormer: false });
  if (!page.ok) return page;
  if (visibility === 'public') {
    const log = await beginLog(transport, pod, container);
    if (!log.ok) return log;
  }
  await stateServerLinks(transport, artefact);
  return registerPlace(transport, pod.publicTypeIndex, crates);
}

function filesOf(
  container: string,
  payload: readonly PayloadFile[],
  hasPreview: boolean,
): readonly ArtefactFile[] {
  const page = { url: `${container}${PREVIEW_NAME}`, name: 'Preview of the crate', mediaType: 'text/html' };
  return [
    { url: container + METADATA_NAME, name: 'Metadata of the crate', mediaType: 'application/ld+json' },
    ...(hasPreview ? [page] : []),
    ...payload.slice(0, MOST_FILES).map(({ path, mediaType, size }) => ({
      url: crateFileUrl(container, path),
      name: path,
      ...(mediaType !== undefined && { mediaType }),
      ...(size !== undefined && { size }),
    })),
  ];
}

/** Names the container of all crates in the public type index: so the crates in it are found, private ones by their owner. */
async function registerPlace(
  transport: Transport,
  index: string | undefined,
  crates: string,
): Promise<Result<void>> {
  if (index === undefined) return ok(undefined);
  const forClass = `${SCHEMA}Dataset`;
  const read = await readTypeIndex(transport, index);
  if (!read.ok) return read;
  const isThere = read.value.registrations.some(
    (each) => each.forClass === forClass && each.instanceContainer === crates,
  );
  return isThere ? ok(undefined) : register(transport, index, [{ forClass, instanceContainer: crates }]);
}
