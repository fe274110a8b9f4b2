import type { CrateDocument } from '../../../domain/crate/document.ts';
import { type ImportFacts, importFacts, webPayload } from '../../../domain/crate/import/import-facts.ts';
import type { Change } from '../../../domain/crate/open/change.ts';
import { openCrate, type Unreadable } from '../../../domain/crate/open/open-crate.ts';
import { openForeignCrate } from '../../../domain/crate/open/open-foreign-crate.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';

/** Metadata that is to be read, with what came along; plain data, so that it crosses to a worker. */
export interface MetadataQuestion {
  readonly text: string;
  /** Address of the metadata on the web: files are named by their paths from there. */
  readonly web?: string;
  /** Paths of the files that came along; `undefined` where metadata came alone. */
  readonly paths?: readonly string[];
}

/** Metadata that was read. */
export interface MetadataAnswer {
  readonly crate: CrateDocument;
  /** What opening changed. */
  readonly changes: readonly Change[];
  readonly facts: ImportFacts;
  /** Addresses of the files on the web, by their paths; empty where the metadata is of no such place. */
  readonly onTheWeb: readonly (readonly [path: string, url: string])[];
}

/** Opens metadata, and compares it with the files that came along. Never throws, fetches nothing. */
export async function readMetadata({
  text,
  web,
  paths,
}: MetadataQuestion): Promise<Result<MetadataAnswer, Unreadable>> {
  let opened = openCrate(text);
  if (opened.ok && opened.isForeign) opened = await openForeignCrate(text);
  if (!opened.ok) return fail(opened.problem);
  const { crate, report } = opened;
  const onTheWeb = web === undefined ? [] : [...webPayload(crate, web)];
  const there = web === undefined ? paths : onTheWeb.map(([path]) => path);
  return ok({ crate, changes: report, facts: importFacts(crate, there), onTheWeb });
}
