import { detach } from './detach.ts';
import type { CopyChange, CopyProblem } from './dispatch-change.ts';
import { copyFiles } from './dispatch-files.ts';
import { plainTexts } from './dispatch-texts.ts';
import type { CrateDocument, CrateEntity } from './document.ts';
import { member, referencesIn, textsIn, valuesOf } from './json.ts';

/** What the copy is made with. */
export interface CopyOptions {
  /** Where everybody can read a file or folder of the payload. @param path decoded; of a folder with `/` at its end */
  readonly urlOf: (path: string) => string | undefined;
  /** Lengths in bytes, as far as they are known, by web address. */
  readonly sizes?: ReadonlyMap<string, number>;
  /** Without hashes, for crates that would be too large. */
  readonly withoutChecksums?: boolean;
  /** Given where a Dispatcher is to read the crate: base URL of the node that it sends to. */
  readonly dispatcher?: { readonly node: string };
}

/** The crate as it is sent. */
export interface DispatchCopy {
  readonly crate: CrateDocument;
  readonly changes: readonly CopyChange[];
  readonly problems: readonly CopyProblem[];
}

/** The `identifier` of a language by which a Dispatcher recognises ScienceMesh. */
const SCIENCE_MESH = 'https://qa.cernbox.cern.ch';

/** The language of notebooks; the version is that of their format. */
const JUPYTER: CrateEntity = {
  '@id': '#language',
  '@type': 'ComputerLanguage',
  name: 'Jupyter Notebook',
  url: 'https://jupyter.org/',
  version: '4.5',
};

/** Properties with hashes of files. */
const CHECKSUMS = ['sha256', 'sha512', 'sha1', 'md5', 'checksum', 'contentChecksum'];

/**
 * Makes the copy of a crate that a ScienceMesh node can read and execute; the crate itself stays as it is. Everything in
 * which the two differ is among `changes`. Who receives it is added for each recipient by {@link withReceiver}.
 * https://github.com/cs3org/OCM-API/blob/develop/OCM-Embedded.md
 */
export function dispatchCopy(crate: CrateDocument, options: CopyOptions): DispatchCopy {
  const detached = detach(crate, { urlOf: options.urlOf });
  const changes: CopyChange[] = [
    ...[...detached.moved].map(([before, id]) => ({ kind: 'moved', id, before, after: id }) as const),
    ...detached.dissolved.map((id) => ({ kind: 'dissolved', id }) as const),
  ];
  const problems: CopyProblem[] = detached.blocked.map((id) => ({ kind: 'private', id }));
  const rooted = withPlainRoot(detached.crate, changes);
  const texts = plainTexts(rooted['@graph'], changes);
  const lean = options.withoutChecksums ? texts.map(withoutChecksums) : texts;
  const files = copyFiles(lean, options.sizes ?? new Map(), { changes, problems });
  const run = withMain(files, changes, problems);
  const graph = options.dispatcher ? forDispatcher(run, options.dispatcher.node, changes) : run;
  return { crate: { ...rooted, '@graph': graph }, changes, problems };
}

/**
 * The copy for one recipient, who is named in it: `#receiver`, with the OCM address as `userid`.
 * @param person OCM address, and a name where one is known
 */
export function withReceiver(
  crate: CrateDocument,
  person: { readonly address: string; readonly name?: string },
): CrateDocument {
  const receiver: CrateEntity = {
    '@id': '#receiver',
    '@type': 'Person',
    name: person.name ?? person.address,
    userid: person.address,
  };
  const others = crate['@graph'].filter((entity) => entity['@id'] !== '#receiver');
  const root = rootOf(others);
  const graph = others.map((entity) => {
    if (entity !== root || referencesIn(member(entity, 'mentions')).includes('#receiver')) return entity;
    return { ...entity, mentions: [...valuesOf(member(entity, 'mentions')), { '@id': '#receiver' }] };
  });
  return { '@context': withUserId(crate['@context']), '@graph': [...graph, receiver] };
}

/** The root of a crate, as its descriptor names it. */
export function rootOf(graph: readonly CrateEntity[]): CrateEntity | undefined {
  const descriptor = graph.find(
    (entity) =>
      /(^|\/)ro-crate-metadata\.json(ld)?$/.test(entity['@id']) &&
      referencesIn(member(entity, 'about')).length > 0,
  );
  const [id = './'] = descriptor ? referencesIn(member(descriptor, 'about')) : [];
  return graph.find((entity) => entity['@id'] === id);
}

/** Receivers look for the root under `./`, and for its parts in a list, also where there is one only. */
function withPlainRoot(crate: CrateDocument, changes: CopyChange[]): CrateDocument {
  const root = rootOf(crate['@graph']);
  if (root === undefined) return crate;
  const from = root['@id'];
  if (from !== './') changes.push({ kind: 'root', id: './', before: from, after: './' });
  const parts = member(root, 'hasPart');
  if (parts !== undefined && !Array.isArray(parts))
    changes.push({ kind: 'list', id: './', property: 'hasPart' });
  const graph = crate['@graph'].map((entity) => {
    const moved = from === './' ? entity : (replaced(entity, from) as CrateEntity);
    if (entity !== root) return moved;
    return {
      ...moved,
      '@id': './',
      ...(parts !== undefined && { hasPart: valuesOf(member(moved, 'hasPart')) }),
    };
  });
  return { ...crate, '@graph': graph };
}

/** A value in which references to `from` are references to the root. */
function replaced(value: unknown, from: string): unknown {
  if (Array.isArray(value)) return value.map((each) => replaced(each, from));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) =>
    key === '@id' && each === from && Object.keys(value).length === 1
      ? [key, './']
      : [key, replaced(each, from)],
  );
  return Object.fromEntries(entries);
}

function withoutChecksums(entity: CrateEntity): CrateEntity {
  return Object.fromEntries(
    Object.entries(entity).filter(([key]) => !CHECKSUMS.includes(key)),
  ) as unknown as CrateEntity;
}

/** Says what is to be run, where only one thing can be meant. */
function withMain(graph: readonly CrateEntity[], changes: CopyChange[], problems: CopyProblem[]) {
  const root = rootOf(graph);
  const ids = new Set(graph.map((entity) => entity['@id']));
  if (root === undefined) return graph;
  const main = referencesIn(member(root, 'mainEntity'))[0];
  if (main !== undefined && ids.has(main)) return graph;
  const candidates = graph.filter(isRunnable);
  const [only] = candidates;
  if (only === undefined || candidates.length > 1) {
    problems.push({ kind: 'no-main', id: root['@id'] });
    return graph;
  }
  changes.push({ kind: 'main', id: root['@id'], property: 'mainEntity', after: only['@id'] });
  return graph.map((entity) =>
    entity === root ? { ...entity, mainEntity: { '@id': only['@id'] } } : entity,
  );
}

function isRunnable(entity: CrateEntity): boolean {
  const types = textsIn(entity['@type']);
  return types.includes('ComputationalWorkflow') || (types.includes('File') && isNotebook(entity));
}

function isNotebook(entity: CrateEntity): boolean {
  return /\.ipynb$/i.test(entity['@id'].replace(/[?#].*$/, ''));
}

/** A Dispatcher reads from the language that ScienceMesh is meant, and from the main entity which node. */
function forDispatcher(
  graph: readonly CrateEntity[],
  node: string,
  changes: CopyChange[],
): readonly CrateEntity[] {
  const root = rootOf(graph);
  const mainId = root && referencesIn(member(root, 'mainEntity'))[0];
  const main = graph.find((entity) => entity['@id'] === mainId);
  if (main === undefined) return graph;
  const languageId = referencesIn(member(main, 'programmingLanguage'))[0];
  const language = graph.find((entity) => entity['@id'] === languageId);
  // Of anything but a notebook nobody knows the language here: the rules of the receiver will say that it is missing.
  const known = language ?? (isNotebook(main) ? JUPYTER : undefined);
  if (known === undefined) return graph;
  const spoken: CrateEntity = { ...known, identifier: SCIENCE_MESH };
  if (member(language ?? {}, 'identifier') !== SCIENCE_MESH)
    changes.push({ kind: 'language', id: spoken['@id'], property: 'identifier', after: SCIENCE_MESH });
  if (member(main, 'runtimePlatform') !== node)
    changes.push({ kind: 'platform', id: main['@id'], property: 'runtimePlatform', after: node });
  const others = graph
    .filter((entity) => entity !== language)
    .map((entity) =>
      entity === main
        ? { ...entity, programmingLanguage: { '@id': spoken['@id'] }, runtimePlatform: node }
        : entity,
    );
  return [...others, spoken];
}

/** `userid` is no term of RO-Crate's: it is declared, so that it means something to readers of RDF. */
function withUserId(context: unknown): unknown {
  const parts = valuesOf(context);
  const isDeclared = parts.some((part) => typeof part === 'object' && part !== null && 'userid' in part);
  return isDeclared ? context : [...parts, { userid: 'http://schema.org/identifier' }];
}
