import { fileEntity, folderEntity, lastPart } from '../../../../domain/crate/build/file.ts';
import { localId } from '../../../../domain/crate/build/local-id.ts';
import { organisationEntity } from '../../../../domain/crate/build/organisation.ts';
import { personEntity } from '../../../../domain/crate/build/person.ts';
import type { WrittenVersion } from '../../../../domain/crate/build/skeleton.ts';
import type { CrateEntity } from '../../../../domain/crate/document.ts';

/** What an entity is made with. */
export interface NewEntityFacts {
  readonly type: string;
  /** What somebody wrote: a name. */
  readonly name: string;
  /** An id that it has in the world, or a path; made from the name where it is empty. */
  readonly id?: string;
  /** Ids that are in use. */
  readonly taken: ReadonlySet<string>;
  /** Today, ISO 8601. */
  readonly today: string;
  readonly version: WrittenVersion;
}

/** Types that come with others. https://www.researchobject.org/ro-crate/specification/1.2/workflows */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  ComputationalWorkflow: ['File', 'SoftwareSourceCode', 'ComputationalWorkflow'],
  SoftwareSourceCode: ['File', 'SoftwareSourceCode'],
  ScholarlyArticle: ['ScholarlyArticle'],
  ImageObject: ['File', 'ImageObject'],
  Profile: ['CreativeWork', 'Profile'],
};

/** A new entity of a type, with all that its type asks for and that is known. */
export function newEntity({ type, name, id = '', taken, today, version }: NewEntityFacts): CrateEntity {
  const title = name.trim();
  if (type === 'Person') return free(personEntity({ name: title, id }), title, 'person', taken);
  if (type === 'Organization')
    return free(organisationEntity({ name: title, id }), title, 'organisation', taken);
  const at = id.trim();
  const types = TOGETHER[type] ?? [type];
  if (types.includes('File') && at !== '' && !at.startsWith('#')) {
    const more = types.filter((each) => each !== 'File');
    return fileEntity({ at, name: title === '' ? lastPart(at) : title, types: more, seen: today }, version);
  }
  if (type === 'Dataset' && at !== '') return folderEntity({ at, name: title === '' ? lastPart(at) : title });
  return {
    '@id': at === '' ? localId(title, type.toLowerCase(), taken) : at,
    '@type': types.length === 1 ? type : types,
    ...(title !== '' && { name: title }),
  };
}

/** Names that two share get numbers. */
function free(entity: CrateEntity, name: string, kind: string, taken: ReadonlySet<string>): CrateEntity {
  const id = entity['@id'];
  return id.startsWith('#') && taken.has(id) ? { ...entity, '@id': localId(name, kind, taken) } : entity;
}
