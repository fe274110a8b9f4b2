import { catalogueText, readCatalogueJson } from '../../domain/event-log/catalogue.ts';
import type { CatalogueEntry } from '../../domain/event-log/entry.ts';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import { probePublic } from '../access.ts';
import { type CurrentText, type Edit, updateText } from '../http/update-text.ts';
import type { Transport } from '../transport.ts';
import { JSON_LD, type LogDocument } from './index-events.ts';

/**
 * Enters the logs of artefacts into the pod's catalogue, each once. Everybody reads the catalogue, so an artefact that
 * strangers may not read is not named in it.
 */
export async function enterCatalogue(
  transport: Transport,
  { url, prepare }: Pick<LogDocument, 'url' | 'prepare'>,
  logs: readonly CatalogueEntry[],
): Promise<Result<void>> {
  const edit = async ({ response, text }: CurrentText): Promise<Edit> => {
    const ready = response === undefined ? await prepare?.() : undefined;
    if (ready?.ok === false) return { kind: 'stop', problem: ready.problem };
    const known = response === undefined ? [] : read(text, url);
    if (known === undefined) return { kind: 'stop', problem: foreign(url) };
    const fresh = await openOnes(
      transport,
      logs.filter(({ log }) => !known.some((entry) => entry.log === log)),
    );
    if (!fresh.ok) return { kind: 'stop', problem: fresh.problem };
    if (fresh.value.length === 0 && response !== undefined) return { kind: 'leave' };
    return { kind: 'replace', text: catalogueText(url, [...known, ...fresh.value]), contentType: JSON_LD };
  };
  const updated = await updateText(transport, url, edit, { accept: JSON_LD, attempts: 16 });
  return updated.ok ? ok(undefined) : updated;
}

/** Those whose artefact strangers may read, or find missing; of logs without an artefact, those that they may read. */
async function openOnes(
  transport: Transport,
  logs: readonly CatalogueEntry[],
): Promise<Result<readonly CatalogueEntry[]>> {
  const open: CatalogueEntry[] = [];
  for (const entry of logs) {
    const view = await probePublic(transport, entry.artefact ?? entry.log);
    if (!view.ok) return view;
    if (view.value !== 'closed') open.push(entry);
  }
  return ok(open);
}

/** Takes the log of a deleted artefact out of the catalogue. A document that is no catalogue is left as it is. */
export async function leaveCatalogue(transport: Transport, url: string, log: string): Promise<Result<void>> {
  const edit = ({ response, text }: CurrentText): Edit => {
    const known = response === undefined ? undefined : read(text, url);
    const left = known?.filter((entry) => entry.log !== log);
    if (known === undefined || left === undefined || left.length === known.length) return { kind: 'leave' };
    return { kind: 'replace', text: catalogueText(url, left), contentType: JSON_LD };
  };
  const updated = await updateText(transport, url, edit, { accept: JSON_LD, attempts: 16 });
  return updated.ok ? ok(undefined) : updated;
}

function read(text: string, url: string): readonly CatalogueEntry[] | undefined {
  try {
    return readCatalogueJson(JSON.parse(text), url);
  } catch {
    return undefined;
  }
}

function foreign(url: string): Problem {
  const reason = 'This document is no catalogue of event logs; it was left as it is.';
  return { kind: 'noncompliant', url, reason };
}
