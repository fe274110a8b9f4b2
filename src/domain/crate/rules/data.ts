import { type CrateFacts, type Entity, versionsNamed } from '../facts.ts';
import { isEmpty, isRecord, member, referencesIn, valuesOf } from '../json.ts';
import { isAbsolute, payloadPath } from '../paths.ts';
import { VERSIONLESS } from './profile-ids.ts';
import { type CrateRule, clause } from './rule.ts';

const PARTS = clause('data-entities', 'referencing-files-and-folders-from-the-root-data-entity');
const FILE = clause('data-entities', 'file-data-entity');
const FOLDER = clause('data-entities', 'directory-data-entity');
const PREVIEW = /^(\.\/)?ro-crate-preview(\.html|_files\/)/;

/** Rules about files and folders. */
export const dataRules: readonly CrateRule[] = [
  {
    id: 'part.reachable',
    severity: 'must',
    message: '{id} is not a part of the crate: no hasPart leads to it.',
    spec: PARTS,
    check: (facts, report) => {
      if (!facts.root) return;
      const parts = partsOf(facts.root, facts.byId);
      for (const { id, path } of facts.data) if (!parts.has(id)) report(path, { id });
    },
  },
  {
    id: 'part.missing',
    severity: 'should',
    message: '{id} is named as a part, and not described.',
    spec: PARTS,
    check: ({ entities, byId }, report) => {
      for (const { json, path } of entities)
        for (const id of referencesIn(member(json, 'hasPart')))
          if (!byId.has(id)) report(`${path}/hasPart`, { id });
    },
  },
  {
    id: 'part.preview',
    severity: 'should',
    message: 'The preview page, {id}, is named as a part. It stands beside the data.',
    spec: clause('structure', 'attached-ro-crate-package'),
    check: ({ entities }, report) => {
      for (const { json, path } of entities)
        for (const id of referencesIn(member(json, 'hasPart')))
          if (PREVIEW.test(id)) report(`${path}/hasPart`, { id });
    },
  },
  {
    id: 'file.path',
    severity: 'must',
    message: '“{id}” is no path inside the crate.',
    spec: FILE,
    check: ({ data, packaging }, report) => {
      for (const { id, path } of packaging === 'attached' ? data : [])
        if (!isInside(id)) report(`${path}/@id`, { id });
    },
  },
  {
    id: 'file.exists',
    severity: 'must',
    message: 'The file {id} is described, and not there.',
    spec: FILE,
    check: ({ data, files, packaging }, report) => {
      if (!files || packaging === 'detached') return;
      const there = new Set(files);
      for (const { id, types, path } of data) {
        const file = types.has('File') ? payloadPath(id) : undefined;
        if (file !== undefined && !there.has(file)) report(`${path}/@id`, { id });
      }
    },
  },
  {
    id: 'dir.exists',
    severity: 'must',
    message: 'The folder {id} is described, and not there.',
    spec: FOLDER,
    check: ({ data, files, packaging }, report) => {
      if (!files || packaging === 'detached') return;
      const there = foldersOf(files);
      for (const { id, types, path } of data) {
        const folder = types.has('File') ? undefined : payloadPath(id);
        if (folder !== undefined && !there.has(folder.replace(/\/+$/, ''))) report(`${path}/@id`, { id });
      }
    },
  },
  {
    id: 'dir.slash',
    severity: 'should',
    message: 'The id of the folder {id} does not end with a slash.',
    spec: FOLDER,
    check: ({ data }, report) => {
      for (const { id, types, path } of data)
        if (!types.has('File') && !isAbsolute(id) && !id.endsWith('/')) report(`${path}/@id`, { id });
    },
  },
  {
    id: 'det.web',
    severity: 'must',
    message: '{id} is a path, but this crate travels without files: only web addresses can be reached.',
    spec: clause('structure', 'detached-ro-crate-package'),
    check: ({ data, packaging }, report) => {
      for (const { id, path } of packaging === 'detached' ? data : [])
        if (!isAbsolute(id) || /^file:/i.test(id)) report(`${path}/@id`, { id });
    },
  },
  {
    id: 'data.describe',
    severity: 'should',
    message: '{id} is described without {missing}.',
    spec: FILE,
    check: ({ data }, report) => {
      for (const { id, types, json, path } of data) {
        const wanted = types.has('File')
          ? ['name', 'description', 'encodingFormat', 'contentSize']
          : ['name', 'description'];
        const missing = wanted.filter((key) => isEmpty(member(json, key)));
        if (missing.length > 0) report(path, { id, missing: missing.join(', ') });
      }
    },
  },
  {
    id: 'web.date',
    severity: 'should',
    message: 'It is not said when {id}, which lies on the web, was looked at (sdDatePublished).',
    spec: clause('data-entities', 'web-based-data-entities'),
    check: ({ data }, report) => {
      for (const { id, types, json, path } of data)
        if (types.has('File') && isAbsolute(id) && isEmpty(member(json, 'sdDatePublished')))
          report(path, { id });
    },
  },
  {
    id: 'file.size-text',
    severity: 'should',
    message: 'The size of {id} is not written as digits in quotation marks.',
    spec: FILE,
    check: ({ data }, report) => {
      for (const { id, types, json, path } of data) {
        const size = member(json, 'contentSize');
        if (types.has('File') && size !== undefined && !(typeof size === 'string' && /^\d+$/.test(size)))
          report(`${path}/contentSize`, { id });
      }
    },
  },
  {
    id: 'sub.versionless',
    severity: 'must',
    message: '{id} is a crate within the crate: beside its version it must name https://w3id.org/ro/crate.',
    spec: clause('data-entities', 'referencing-other-ro-crates'),
    check: ({ data }, report) => {
      for (const { id, types, json, path } of data) {
        const conformsTo = member(json, 'conformsTo');
        if (!types.has('Dataset') || versionsNamed(conformsTo).length === 0) continue;
        if (!referencesIn(conformsTo).some((each) => VERSIONLESS.test(each)))
          report(`${path}/conformsTo`, { id });
      }
    },
  },
  {
    id: 'cite.ref',
    severity: 'must',
    message: 'What {id} cites is written as text. It must be an entity.',
    spec: clause('contextual-entities', 'publications-via-citation-property'),
    check: ({ entities }, report) => {
      for (const { id, json, path } of entities)
        if (valuesOf(member(json, 'citation')).some((each) => !isRecord(each) || '@value' in each))
          report(`${path}/citation`, { id });
    },
  },
  {
    id: 'thumb.file',
    severity: 'must',
    message: 'The thumbnail of {id} is no file of the crate.',
    spec: clause('contextual-entities', 'thumbnails'),
    check: ({ entities, byId }, report) => {
      for (const { id, json, path } of entities)
        for (const value of valuesOf(member(json, 'thumbnail'))) {
          const [target] = referencesIn(value);
          if (target === undefined || !byId.get(target)?.types.has('File'))
            report(`${path}/thumbnail`, { id });
        }
    },
  },
];

/** Whether an id of a file or folder is a web address, or a path below the root. */
function isInside(id: string): boolean {
  if (/^(file:|[a-z]:[\\/])/i.test(id)) return false;
  // What is not encoded rightly is no fault of the path: it is judged as it is written.
  return isAbsolute(id) || payloadPath(id.replace(/%(?![0-9a-f]{2})/gi, '%25')) !== undefined;
}

/** Ids of all that is reached from the root over `hasPart`; a circle ends where it began. */
function partsOf(root: Entity, byId: CrateFacts['byId']): ReadonlySet<string> {
  const parts = new Set<string>();
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const id of referencesIn(member(next.json, 'hasPart'))) {
      if (parts.has(id)) continue;
      parts.add(id);
      const part = byId.get(id);
      if (part) open.push(part);
    }
  return parts;
}

/** All folders that the paths lie in, without a slash at their end; the crate's own is the empty one. */
function foldersOf(files: readonly string[]): ReadonlySet<string> {
  const folders = new Set(['']);
  for (const file of files)
    for (let slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1))
      folders.add(file.slice(0, slash));
  return folders;
}
