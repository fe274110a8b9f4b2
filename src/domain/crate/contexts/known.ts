import published from 'ro-crate/lib/context.json' with { type: 'json' };
import { context10 } from './context-1.0.ts';
import { context11 } from './context-1.1.ts';
import { context13 } from './context-1.3.ts';
import type { ContextDifference } from './difference.ts';
import { workflowRunTerms } from './workflow-run.ts';

/** Versions of RO-Crate that were released. https://www.researchobject.org/ro-crate/specification */
export const CRATE_VERSIONS = ['1.0', '1.1', '1.2', '1.3'] as const;

/** One of them. */
export type CrateVersion = (typeof CRATE_VERSIONS)[number];

/** Names with the IRIs that they stand for. */
export type Terms = ReadonlyMap<string, string>;

const base: Terms = new Map(Object.entries(published['@context']));
const differences: Readonly<Record<CrateVersion, ContextDifference>> = {
  '1.0': context10,
  '1.1': context11,
  '1.2': {},
  '1.3': context13,
};
const tables = new Map<CrateVersion, Terms>([['1.2', base]]);

const RELEASED = /^https?:\/\/w3id\.org\/ro\/crate\/(\d+\.\d+)\/context\/?$/;
const WORKFLOW_RUN = /^https?:\/\/w3id\.org\/ro\/terms\/workflow-run(\/context)?\/?$/;

/** The version whose context has this address; `undefined` for drafts and for anything else. */
export function versionOfContext(url: string): CrateVersion | undefined {
  const written = RELEASED.exec(url)?.[1];
  return CRATE_VERSIONS.find((version) => version === written);
}

/** The terms of a context that is known here, so that nothing has to be fetched; `undefined` for all others. */
export function knownTerms(url: string): Terms | undefined {
  if (WORKFLOW_RUN.test(url)) return workflowRunTerms;
  const version = versionOfContext(url);
  return version && termsOf(version);
}

/** The terms of one version, by what it shares with 1.2 and what not. */
export function termsOf(version: CrateVersion): Terms {
  const there = tables.get(version);
  if (there) return there;
  const { without = '', schemaTerms = '', terms = {} } = differences[version];
  const gone = new Set(words(without));
  const table = new Map([
    ...[...base].filter(([name]) => !gone.has(name)),
    ...words(schemaTerms).map((name) => [name, `http://schema.org/${name}`] as const),
    ...Object.entries(terms),
  ]);
  tables.set(version, table);
  return table;
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
