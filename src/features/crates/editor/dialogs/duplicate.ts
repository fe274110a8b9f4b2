import { localId } from '../../../../domain/crate/build/local-id.ts';
import type { CrateEntity } from '../../../../domain/crate/document.ts';
import { t } from '../../words.ts';
import { entityName } from '../entities/entity-rows.ts';

/** A copy of an entity under an id of its own; what it refers to, the copy refers to as well. */
export function duplicated(entity: CrateEntity, taken: ReadonlySet<string>): CrateEntity {
  const id = entity['@id'];
  const name = entityName(entity);
  const numbered = /^(.*?)(\.[^./#]+|\/)?$/.exec(id);
  const [base = id, end = ''] = numbered === null ? [] : [numbered[1], numbered[2]];
  const isPlaced = !/^(#|_:|[a-z][a-z0-9+.-]*:)/i.test(id);
  let copy = isPlaced ? `${base}-2${end}` : localId(name, 'copy', taken);
  for (let number = 3; taken.has(copy); number++) copy = `${base}-${number}${end}`;
  return {
    ...entity,
    '@id': copy,
    ...(name !== id && { name: t('crateEditor.duplicate.name', { name: name }) }),
  };
}
