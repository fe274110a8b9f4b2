import type { Artefact } from '../../../../domain/artefact/artefact.ts';
import { artefactParts } from '../../../../domain/crate/build/artefact-part.ts';
import { fileEntity } from '../../../../domain/crate/build/file.ts';
import type { WrittenVersion } from '../../../../domain/crate/build/skeleton.ts';
import type { CrateEntity } from '../../../../domain/crate/document.ts';

/**
 * An artefact of the pod by its addresses, with its authors and licence.
 * @param today ISO 8601
 * @returns the entities, the one that stands for the work first
 */
export function artefactEntities(
  artefact: Artefact,
  today: string,
  version: WrittenVersion,
): readonly CrateEntity[] {
  const part = { artefact, carry: 'reference', folder: '', evidence: [], seen: today } as const;
  const { files, collections, entities, mentions } = artefactParts(part, version);
  const described = files.map((file) => fileEntity(file, version));
  const all = [...collections, ...described, ...entities];
  const whole = collections[0] ?? described[0] ?? all.find((entity) => entity['@id'] === mentions[0]);
  return whole === undefined ? all : [whole, ...all.filter((entity) => entity !== whole)];
}
