import { type ContextFacts, readContext } from './context-facts.ts';
import { CRATE_VERSIONS, type CrateVersion } from './contexts/known.ts';
import { isRecord, type Json, member, referencesIn, textsIn, valuesOf } from './json.ts';
import type { CheckOptions, Packaging, Receiver } from './options.ts';
import { pointer } from './pointer.ts';

/** One entity of the graph that has an id. */
export interface Entity {
  readonly id: string;
  readonly types: ReadonlySet<string>;
  readonly json: Json;
  /** JSON Pointer to it. */
  readonly path: string;
}

/** What rules look at: the crate, read once. */
export interface CrateFacts {
  readonly document: Json;
  readonly context: ContextFacts;
  /** The objects of the graph, with and without an id. */
  readonly nodes: readonly { readonly json: Json; readonly path: string }[];
  /** Entities with an id, also those that share it. */
  readonly entities: readonly Entity[];
  /** The first entity of each id. */
  readonly byId: ReadonlyMap<string, Entity>;
  readonly descriptor?: Entity;
  readonly root?: Entity;
  /** Data entities, without the root. */
  readonly data: readonly Entity[];
  /** The others, without the descriptor. */
  readonly contextual: readonly Entity[];
  /** Profiles that the root, or before 1.2 the descriptor, says to follow. */
  readonly profiles: readonly string[];
  /** As the descriptor has it. */
  readonly declared?: CrateVersion;
  /** The declared version, else that of the context, else 1.2. */
  readonly version: CrateVersion;
  readonly packaging: Packaging;
  readonly files?: readonly string[];
  readonly receiver?: Receiver;
}

const DESCRIPTOR = 'ro-crate-metadata.json';
const LEGACY_DESCRIPTOR = 'ro-crate-metadata.jsonld';
const VERSIONED = /^https?:\/\/w3id\.org\/ro\/crate\/(\d+\.\d+)\/?$/;

/** Reads a document whose `@graph` is an array of objects. */
export function factsOf(document: Json, options: CheckOptions): CrateFacts {
  const nodes = valuesOf(member(document, '@graph'))
    .map((json, index) => ({ json, path: pointer('@graph', index) }))
    .filter((node): node is { json: Json; path: string } => isRecord(node.json));
  const entities = nodes.map(entityOf).filter((entity) => entity !== undefined);
  const byId = new Map<string, Entity>();
  for (const entity of entities) if (!byId.has(entity.id)) byId.set(entity.id, entity);
  const descriptor = byId.get(DESCRIPTOR) ?? byId.get(LEGACY_DESCRIPTOR);
  // A crate that has lost its descriptor shows its other faults all the same.
  const rootId = descriptor ? referencesIn(member(descriptor.json, 'about'))[0] : './';
  const root = rootId === undefined ? undefined : byId.get(rootId);
  const context = readContext(member(document, '@context'));
  const declared = descriptor && versionDeclared(descriptor);
  const others = entities.filter((entity) => entity.id !== root?.id && entity.id !== descriptor?.id);
  return {
    document,
    context,
    nodes,
    entities,
    byId,
    descriptor,
    root,
    data: others.filter(isData),
    contextual: others.filter((entity) => !isData(entity)),
    profiles: profilesOf(root, descriptor),
    declared,
    version: declared ?? context.version ?? '1.2',
    packaging: options.packaging ?? 'attached',
    files: options.files,
    receiver: options.receiver,
  };
}

/** Whether an entity is a file or a folder. What begins with `#` or `_:` only borrows the type, and so do profiles. */
function isData({ id, types }: Entity): boolean {
  return (types.has('File') || types.has('Dataset')) && !types.has('Profile') && !/^(#|_:)/.test(id);
}

/** Whether `version` is `since` or newer. */
export function isFrom(version: CrateVersion, since: CrateVersion): boolean {
  return CRATE_VERSIONS.indexOf(version) >= CRATE_VERSIONS.indexOf(since);
}

/** The versions of RO-Crate that a `conformsTo` names. */
export function versionsNamed(conformsTo: unknown): string[] {
  return referencesIn(conformsTo)
    .map((id) => VERSIONED.exec(id)?.[1])
    .filter((version) => version !== undefined);
}

function versionDeclared(descriptor: Entity): CrateVersion | undefined {
  const named = versionsNamed(member(descriptor.json, 'conformsTo'));
  return CRATE_VERSIONS.findLast((version) => named.includes(version));
}

function profilesOf(root: Entity | undefined, descriptor: Entity | undefined): string[] {
  const declared = [root, descriptor].flatMap((entity) =>
    entity ? referencesIn(member(entity.json, 'conformsTo')) : [],
  );
  return declared.filter((id) => !VERSIONED.test(id));
}

function entityOf({ json, path }: { json: Json; path: string }): Entity | undefined {
  const id = member(json, '@id');
  if (typeof id !== 'string' || id === '') return undefined;
  return { id, types: new Set(textsIn(member(json, '@type'))), json, path };
}
