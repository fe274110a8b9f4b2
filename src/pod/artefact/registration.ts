import type { Artefact } from '../../domain/artefact/artefact.ts';
import { TYPES_OF } from '../../domain/artefact/vocabulary.ts';
import { ok, type Result } from '../../domain/result.ts';
import { deleteSubjects } from '../rdf/delete-subjects.ts';
import { readDocument } from '../rdf/update-document.ts';
import { NS } from '../rdf/vocabulary.ts';
import type { Transport } from '../transport.ts';
import { readTypeIndex, register } from '../type-index.ts';

/** Where an artefact stands in the public type index. */
export type RegistrationOutcome =
  /** By itself, now. */
  | 'registered'
  /** Its class is registered with the container that it lies in, or it was there already. */
  | 'covered'
  /** It is private, or the profile names no public type index. */
  | 'left-out';

const INSTANCE = `${NS.solid}instance`;

/** Registers an artefact in the public type index unless its container is. Private ones stay out: the index is public. */
export async function registerArtefact(
  transport: Transport,
  index: string | undefined,
  artefact: Artefact,
): Promise<Result<RegistrationOutcome>> {
  const forClass = TYPES_OF[artefact.type][0];
  if (index === undefined || forClass === undefined) return ok('left-out');
  const read = await readTypeIndex(transport, index);
  if (!read.ok) return read;
  const covered = read.value.registrations.some(
    (each) =>
      each.forClass === forClass &&
      (each.instance === artefact.url ||
        (each.instanceContainer !== undefined && artefact.url.startsWith(each.instanceContainer))),
  );
  if (covered) return ok('covered');
  const written = await register(transport, index, [{ forClass, instance: artefact.url }]);
  return written.ok ? ok('registered') : written;
}

/** Takes all registrations of one artefact out of a type index; those of containers stay. */
export async function unregisterArtefact(
  transport: Transport,
  index: string,
  url: string,
): Promise<Result<void>> {
  const document = await readDocument(transport, index);
  if (!document.ok) return document;
  const subjects = document.value.quads
    .filter(({ predicate, object }) => predicate.value === INSTANCE && object.value === url)
    .map(({ subject }) => subject.value);
  return subjects.length === 0 ? ok(undefined) : deleteSubjects(transport, index, subjects);
}
