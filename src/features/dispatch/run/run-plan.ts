import type { CrateDocument } from '../../../domain/crate/document.ts';
import { type CrateFacts, type Entity, factsOf } from '../../../domain/crate/facts.ts';
import { isRecord, member, referencesIn } from '../../../domain/crate/json.ts';
import { fetchedOf, fileNameOf, isPrivateHost, mainOf, urlOf } from '../../../domain/crate/rules/receiver.ts';

/** Why a node would not get a file, as far as the crate tells. */
export type StepFault =
  /** There is no address to fetch it from. */
  | 'no-address'
  /** The address leads nowhere from outside. */
  | 'private-host'
  /** Another file has the same name: one replaces the other. */
  | 'same-name';

/** One file that a node fetches. */
export interface RunStep {
  /** `@id` in the crate. */
  readonly id: string;
  /** The name that it gets at the node. */
  readonly name: string;
  readonly url?: string;
  /** In bytes, as the crate states it. */
  readonly size?: number;
  readonly mediaType?: string;
  /** The main entity is what is run; others lie beside it. */
  readonly isMain: boolean;
  readonly fault?: StepFault;
}

/** What is run in which language, as the crate says. */
export interface RunLanguage {
  readonly id: string;
  readonly name: string;
  readonly version?: string;
  /** What tells platforms which of them runs it. */
  readonly identifier?: string;
}

/** What “Execute Workflow” does with a crate. */
export interface RunPlan {
  /** Files in the order in which a node fetches them: that of the crate. */
  readonly steps: readonly RunStep[];
  /** What is run, also where it is no file that is fetched. */
  readonly main?: { readonly id: string; readonly name: string; readonly isNotebook: boolean };
  readonly language?: RunLanguage;
  /** Sum of the stated sizes, and how many files state none. */
  readonly bytes: number;
  readonly unsized: number;
  /** What is missing for a run, in the order in which one would mend it. */
  readonly missing: readonly RunLack[];
}

/** What is missing for a run. */
export type RunLack = 'no-root' | 'no-files' | 'no-main' | 'main-not-fetched' | 'no-notebook' | 'no-language';

/**
 * Reads from a crate, as it would be sent, what a node fetches and runs: every file, script and workflow with a web
 * address, without credentials, into one folder under its name.
 */
export function runPlan(crate: CrateDocument): RunPlan {
  const facts = factsOf(isRecord(crate) ? crate : {}, { packaging: 'detached' });
  const mainEntity = mainOf(facts);
  const names = new Set<string>();
  const steps = fetchedOf(facts).map((entity) => stepOf(entity, entity.id === mainEntity?.id, names));
  const isFetched = steps.some(({ isMain, url }) => isMain && url !== undefined);
  const main = mainEntity && {
    id: mainEntity.id,
    name: fileNameOf(mainEntity) ?? mainEntity.id,
    isNotebook: isNotebook(mainEntity),
  };
  const language = mainEntity && languageOf(mainEntity, facts);
  const lacks: readonly (readonly [RunLack, boolean])[] = [
    ['no-root', facts.root === undefined],
    ['no-files', !steps.some(({ url }) => url !== undefined)],
    ['no-main', facts.root !== undefined && main === undefined],
    ['main-not-fetched', main !== undefined && !isFetched],
    ['no-notebook', isFetched && main?.isNotebook === false],
    ['no-language', main !== undefined && language === undefined],
  ];
  return {
    steps,
    ...(main && { main }),
    ...(language && { language }),
    bytes: steps.reduce((sum, { size = 0 }) => sum + size, 0),
    unsized: steps.filter(({ size }) => size === undefined).length,
    missing: lacks.flatMap(([lack, holds]) => (holds ? [lack] : [])),
  };
}

function stepOf(entity: Entity, isMain: boolean, names: Set<string>): RunStep {
  const url = urlOf(entity);
  const name = fileNameOf(entity) ?? entity.id;
  const size = member(entity.json, 'contentSize');
  const mediaType = member(entity.json, 'encodingFormat');
  const fault = faultOf(url, names.has(name));
  names.add(name);
  return {
    id: entity.id,
    name,
    isMain,
    ...(url && { url: url.href }),
    ...(typeof size === 'string' && /^\d+$/.test(size) && { size: Number(size) }),
    ...(typeof mediaType === 'string' && { mediaType }),
    ...(fault && { fault }),
  };
}

function faultOf(url: URL | undefined, isTaken: boolean): StepFault | undefined {
  if (url === undefined) return 'no-address';
  if (isTaken) return 'same-name';
  return isPrivateHost(url.hostname) ? 'private-host' : undefined;
}

function isNotebook(entity: Entity): boolean {
  const format = member(entity.json, 'encodingFormat');
  const isNamed = /\.ipynb$/i.test(urlOf(entity)?.pathname ?? '') || /\.ipynb$/i.test(entity.id);
  return isNamed || format === 'application/x-ipynb+json';
}

function languageOf(main: Entity, { byId }: CrateFacts): RunLanguage | undefined {
  const [id] = referencesIn(member(main.json, 'programmingLanguage'));
  const entity = id === undefined ? undefined : byId.get(id);
  if (id === undefined || entity === undefined) return undefined;
  const text = (key: string) => {
    const value = member(entity.json, key);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [version, identifier] = [text('version'), text('identifier')];
  return { id, name: text('name') ?? id, ...(version && { version }), ...(identifier && { identifier }) };
}
