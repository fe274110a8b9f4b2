import type { CrateEntity } from '../document.ts';
import { isRecord, member, referenceIn } from '../json.ts';

/**
 * Changes whom an entity names: `change` gives back another id, the same one, or `undefined` to take the reference out.
 * A property that loses its last value goes; everything else stays as it was written.
 */
export function mapReferences(
  entity: CrateEntity,
  change: (id: string, property: string) => string | undefined,
): CrateEntity {
  let isChanged = false;
  const entries: [string, unknown][] = [];
  for (const [property, value] of Object.entries(entity)) {
    const mapped = property.startsWith('@') ? value : mapValue(value, (id) => change(id, property));
    if (mapped !== value) isChanged = true;
    if (mapped !== undefined) entries.push([property, mapped]);
  }
  return isChanged ? (Object.fromEntries(entries) as CrateEntity) : entity;
}

function mapValue(value: unknown, change: (id: string) => string | undefined): unknown {
  if (Array.isArray(value)) {
    const mapped = value.map((each) => mapValue(each, change));
    if (mapped.every((each, place) => each === value[place])) return value;
    const left = mapped.filter((each) => each !== undefined);
    return left.length > 0 ? left : undefined;
  }
  if (!isRecord(value)) return value;
  const list = member(value, '@list');
  if (list !== undefined) {
    const mapped = mapValue(list, change);
    return mapped === list ? value : { ...value, '@list': mapped ?? [] };
  }
  const id = referenceIn(value);
  if (id === undefined) return value;
  const next = change(id);
  if (next === id) return value;
  return next === undefined ? undefined : { '@id': next };
}
