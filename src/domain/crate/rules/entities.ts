import type { CrateFacts, Entity } from '../facts.ts';
import { isEmpty, member, referencesIn, textsIn, valuesOf } from '../json.ts';
import { isAbsolute } from '../paths.ts';
import { pointer } from '../pointer.ts';
import { entityValued } from './entity-valued.ts';
import { type CrateRule, clause } from './rule.ts';

const PRINCIPLES = clause('metadata', 'common-principles-for-ro-crate-entities');
const IDS = clause('appendix/jsonld', 'describing-entities-in-json-ld');
const PATHS = clause('data-entities', 'encoding-file-paths-in-ids');
/** What no URI reference may hold: blanks, control characters, and a per cent sign that encodes nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_URI = /[\u0000-\u0020\u007f\\<>"{}|^`]|%(?![0-9a-f]{2})/i;
const PREVIEW = 'ro-crate-preview.html';

/** Rules about each entity, whatever it is. */
export const entityRules: readonly CrateRule[] = [
  {
    id: 'ent.id',
    severity: 'must',
    message: 'An entity has no id, so that nothing can refer to it.',
    spec: PRINCIPLES,
    check: ({ nodes }, report) => {
      for (const { json, path } of nodes) {
        const id = member(json, '@id');
        if (typeof id !== 'string' || id === '') report(path);
      }
    },
  },
  {
    id: 'ent.id-uri',
    severity: 'must',
    message: 'The id “{id}” has characters that are not allowed in an address.',
    spec: PATHS,
    check: ({ entities }, report) => {
      for (const { id, path } of entities) if (NO_URI.test(id)) report(`${path}/@id`, { id });
    },
  },
  {
    id: 'ent.id-parent',
    severity: 'should',
    message: 'The id “{id}” leads out of the crate.',
    spec: IDS,
    check: ({ entities }, report) => {
      for (const { id, path } of entities) if (leadsOut(id)) report(`${path}/@id`, { id });
    },
  },
  {
    id: 'ent.id-form',
    severity: 'should',
    message: 'The id “{id}” reads like a path, but no file is meant. It may begin with #.',
    spec: clause('contextual-entities', 'identifiers-for-contextual-entities'),
    check: ({ contextual }, report) => {
      for (const { id, path } of contextual)
        if (!isAbsolute(id) && !/^(#|_:)/.test(id) && !leadsOut(id) && id !== PREVIEW)
          report(`${path}/@id`, { id });
    },
  },
  {
    id: 'ent.unique',
    severity: 'must',
    message: 'Another entity has the id “{id}” already.',
    spec: clause('contextual-entities', 'contextual-vs-data-entities'),
    check: ({ entities, byId }, report) => {
      for (const entity of entities)
        if (byId.get(entity.id) !== entity) report(`${entity.path}/@id`, { id: entity.id });
    },
  },
  {
    id: 'ent.type',
    severity: 'must',
    message: 'It is not said what {id} is: @type is missing or no text.',
    spec: PRINCIPLES,
    check: ({ entities }, report) => {
      for (const { id, json, path } of entities) {
        const types = valuesOf(member(json, '@type'));
        const isRight = types.length > 0 && types.every((type) => typeof type === 'string' && type !== '');
        if (!isRight) report(`${path}/@type`, { id });
      }
    },
  },
  {
    id: 'ent.name',
    severity: 'should',
    message: '{id} has no name.',
    spec: PRINCIPLES,
    check: ({ contextual }, report) => {
      for (const { id, json, path } of contextual)
        if (!id.startsWith('_:') && id !== PREVIEW && isEmpty(member(json, 'name'))) report(path, { id });
    },
  },
  {
    id: 'ent.ref',
    severity: 'must',
    message: '“{key}” of {id} is written as text, “{text}”, but an entity of that id is meant.',
    spec: IDS,
    check: ({ entities, byId }, report) => {
      for (const { id, json, path } of entities)
        for (const [key, value] of Object.entries(json))
          for (const text of entityValued.has(key) ? textsIn(value) : [])
            if (byId.has(text)) report(path + pointer(key), { key, id, text });
    },
  },
  {
    id: 'ent.dangling',
    severity: 'should',
    message: '“{key}” of {id} refers to {target}, which is not described.',
    spec: clause('structure', 'ro-crate-metadata-document-ro-crate-metadatajson'),
    check: ({ entities, byId, descriptor }, report) => {
      for (const { id, json, path } of entities)
        for (const [key, value] of Object.entries(json)) {
          // Of parts and of the root other rules speak.
          if (key === 'hasPart' || (key === 'about' && id === descriptor?.id)) continue;
          for (const target of referencesIn(value))
            if (isLocal(target) && !byId.has(target)) report(path + pointer(key), { key, id, target });
        }
    },
  },
  {
    id: 'ent.reachable',
    severity: 'should',
    message: 'Nothing that belongs to the crate refers to {id}.',
    spec: PRINCIPLES,
    check: (facts, report) => {
      if (!facts.root) return;
      const reached = reachedFrom(facts);
      for (const entity of facts.byId.values())
        if (entity !== facts.descriptor && entity.id !== PREVIEW && !reached.has(entity.id))
          report(entity.path, { id: entity.id });
    },
  },
];

/** Whether a relative id climbs out of the crate. */
function leadsOut(id: string): boolean {
  return !isAbsolute(id) && /^[^?#]*(?<![^/])\.\.(\/|$|[?#])/.test(id);
}

/** Ids within the document: they mean nothing elsewhere. */
function isLocal(id: string): boolean {
  return !isAbsolute(id);
}

/**
 * Ids of all entities that are reached over references of any kind. The descriptor counts as a beginning, too: who wrote
 * the metadata may be told there only.
 */
function reachedFrom({ root, descriptor, byId }: CrateFacts): ReadonlySet<string> {
  const open = [root, descriptor].filter((each): each is Entity => each !== undefined);
  const reached = new Set(open.map(({ id }) => id));
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const value of Object.values(next.json))
      for (const id of referencesIn(value)) {
        const entity = byId.get(id);
        if (entity === undefined || reached.has(id)) continue;
        reached.add(id);
        open.push(entity);
      }
  return reached;
}
