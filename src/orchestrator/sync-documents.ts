import { listArtefacts as knownArtefacts, putReadArtefacts } from '../cache/artefacts.ts';
import { listServices, replaceServices } from '../cache/services.ts';
import type { Problem } from '../domain/problem.ts';
import { listArtefacts } from '../pod/artefacts.ts';
import { readServices } from '../pod/services.ts';
import type { PodLook } from './look.ts';

/** Reads the artefacts of the pod. One that cannot be read just now stays as it was. */
export async function syncArtefacts(look: PodLook, container: string): Promise<Problem | undefined> {
  const { publicTypeIndex: typeIndex, storages } = look.pod;
  const read = await listArtefacts(look.transport, container, { typeIndex, storages });
  if (!read.ok) return read.problem.kind === 'absent' ? undefined : read.problem;
  const { artefacts, problems, complete } = read.value;
  const before = await knownArtefacts(look.replica);
  const there = new Set([...artefacts, ...problems].map(({ url }) => url));
  const removed = complete ? before.map(({ url }) => url).filter((url) => !there.has(url)) : [];
  const texts = new Map(before.map((artefact) => [artefact.url, JSON.stringify(artefact)]));
  const renewed = artefacts.filter((artefact) => texts.get(artefact.url) !== JSON.stringify(artefact));
  if (renewed.length > 0 || removed.length > 0) {
    await putReadArtefacts(look.replica, renewed, removed);
    look.changed(['artefacts']);
  }
  // The listing was read, so neither session nor network is at fault; with one of several artefacts the rest goes on.
  return problems[0] && { kind: 'noncompliant', url: problems[0].url, reason: problems[0].problem.kind };
}

/** Reads the register of services. */
export async function syncServices(
  look: Pick<PodLook, 'replica' | 'transport' | 'changed'>,
  home: string,
): Promise<Problem | undefined> {
  const read = await readServices(look.transport, home);
  if (!read.ok) return read.problem;
  const before = await listServices(look.replica);
  const after = [...read.value].sort((a, b) => a.name.localeCompare(b.name));
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    await replaceServices(look.replica, after);
    look.changed(['services']);
  }
  return undefined;
}
