import type { CrateDocument } from '../document.ts';
import type { CrateStart } from '../draft.ts';
import { type CrateFacts, factsOf } from '../facts.ts';
import { member, referencesIn } from '../json.ts';
import type { Packaging } from '../options.ts';
import { isAbsolute, payloadPath } from '../paths.ts';

/** What is to be said of a crate before it is taken over, beside the findings. */
export interface ImportFacts {
  readonly version: CrateFacts['version'];
  readonly packaging: Packaging;
  readonly start: CrateStart;
  readonly entities: number;
  /** Described files and folders. */
  readonly files: number;
  readonly folders: number;
  /** Paths of the payload that nothing describes. */
  readonly undescribed: readonly string[];
  /** Paths of described files that are not in the payload. */
  readonly missing: readonly string[];
}

/** What belongs to every crate and is no data of it. */
const OWN_FILES = /^(?:ro-crate-metadata\.jsonl?d?|ro-crate-preview\.html|ro-crate-preview_files\/.*)$/;

/**
 * Compares a crate with the files that came with it.
 * @param payload paths, decoded; `undefined` where metadata came alone
 */
export function importFacts(crate: CrateDocument, payload: readonly string[] | undefined): ImportFacts {
  const facts = factsOf({ ...crate }, {});
  const files = facts.data.filter(({ types }) => types.has('File'));
  const described = new Set<string>();
  for (const { id } of facts.data) {
    const path = payloadPath(id);
    if (path !== undefined) described.add(path);
  }
  const there = new Set(payload);
  const paths = files.flatMap(({ id }) => payloadPath(id) ?? []);
  return {
    version: facts.version,
    packaging: packagingOf(facts, payload),
    start: startOf(facts),
    entities: crate['@graph'].length,
    files: files.length,
    folders: facts.data.length - files.length,
    undescribed: (payload ?? []).filter((path) => !described.has(path) && !OWN_FILES.test(path)),
    missing: paths.filter((path) => !there.has(path)),
  };
}

/** Files came with it, or it names some by their paths: attached; else it is a document alone. */
function packagingOf({ data, root }: CrateFacts, payload: readonly string[] | undefined): Packaging {
  if (payload !== undefined || data.some(({ id }) => !isAbsolute(id))) return 'attached';
  return root && isAbsolute(root.id) ? 'detached' : data.length > 0 ? 'detached' : 'attached';
}

/** What a crate was most likely made for: by its profile, else by what stands in its middle. */
function startOf({ profiles, root, byId }: CrateFacts): CrateStart {
  if (profiles.some((id) => /^https?:\/\/w3id\.org\/ro\/wfrun\//.test(id))) return 'run';
  const [mainId] = root ? referencesIn(member(root.json, 'mainEntity')) : [];
  const types = mainId === undefined ? undefined : byId.get(mainId)?.types;
  if (types?.has('ComputationalWorkflow') || types?.has('SoftwareSourceCode')) return 'workflow';
  return types?.has('ScholarlyArticle') ? 'article' : 'package';
}

/** Where the files lie that a crate on the web names by their paths: address by path, decoded. */
export function webPayload(crate: CrateDocument, base: string): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const { id, types } of factsOf({ ...crate }, {}).data) {
    const path = types.has('File') ? payloadPath(id) : undefined;
    if (path !== undefined && URL.canParse(id, base)) addresses.set(path, new URL(id, base).href);
  }
  return addresses;
}
