import { fail, ok, type Result } from '../domain/result.ts';
import type { Service } from '../domain/service/service.ts';
import { isIri } from './rdf/terms.ts';
import { readDocument, updateDocument } from './rdf/update-document.ts';
import { NS, PREFIXES } from './rdf/vocabulary.ts';
import { writeTurtle } from './rdf/write-turtle.ts';
import { entryQuads, isOfEntry, readEntries } from './service/entry-rdf.ts';
import type { Transport } from './transport.ts';
import type { Written } from './written.ts';

/** A change of one entry: what it shall say, or `undefined` where it is to go. */
export interface EntryChange {
  readonly id: string;
  readonly entry: Service | undefined;
}

const REGISTER_PREFIXES = { ...PREFIXES, daen: NS.daen, ietf: NS.ietf, skos: NS.skos };

/** URL of the register of services. @param home Orrery's own container, ending in `/`. */
export function registerUrl(home: string): string {
  return new URL('services.ttl', home).href;
}

/** The register of services; empty when there is none yet. */
export async function readServices(transport: Transport, home: string): Promise<Result<readonly Service[]>> {
  const document = await readDocument(transport, registerUrl(home));
  return document.ok ? ok(readEntries(document.value.quads)) : document;
}

/** Adds a service to the register, or replaces what the register says of it. Safe with several writers. */
export async function putService(
  transport: Transport,
  home: string,
  service: Service,
): Promise<Result<Written>> {
  return changeService(transport, home, service.id, () => ok(service));
}

/**
 * Changes the entry of one service; `change` sees what the register says now, and answers what it shall say: the same
 * entry where nothing is to be done. What else stands in the register is kept. Safe with several writers.
 */
export async function changeService(
  transport: Transport,
  home: string,
  id: string,
  change: (current: Service | undefined, all: readonly Service[]) => Result<Service>,
): Promise<Result<Written>> {
  return changeRegister(transport, home, (all) => {
    const current = all.find((entry) => entry.id === id);
    const entry = change(current, all);
    if (!entry.ok) return entry;
    return ok(entry.value === current ? [] : [{ id, entry: entry.value }]);
  });
}

/**
 * Changes several entries in one write; `change` sees the register as it stands now, and is asked again when somebody
 * else was faster. No changes: nothing is written. What others wrote into the register, about these services too, is
 * kept as it stands.
 */
export async function changeRegister(
  transport: Transport,
  home: string,
  change: (all: readonly Service[]) => Result<readonly EntryChange[]>,
): Promise<Result<Written>> {
  const url = registerUrl(home);
  const updated = await updateDocument(transport, url, ({ quads }) => {
    const changes = change(readEntries(quads));
    if (!changes.ok) return { kind: 'stop', problem: changes.problem };
    if (changes.value.length === 0) return { kind: 'leave' };
    const unfit = changes.value.find(({ id }) => !isIri(id));
    if (unfit)
      return { kind: 'stop', problem: { kind: 'invalid', reason: `Not an absolute IRI: ${unfit.id}` } };
    const others = quads.filter((quad) => !changes.value.some(({ id }) => isOfEntry(quad, id, url)));
    const entries = changes.value.flatMap(({ entry }) => (entry ? entryQuads(entry, url) : []));
    const text = writeTurtle([...others, ...entries], { prefixes: REGISTER_PREFIXES });
    return { kind: 'replace', text, contentType: 'text/turtle' };
  });
  if (!updated.ok) return fail(updated.problem);
  return ok({ url, status: updated.value.status, already: updated.value.already });
}
