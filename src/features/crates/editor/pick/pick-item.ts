import type { EntityGroup } from '../../../../domain/crate/catalogue/types.ts';
import type { CrateEntity } from '../../../../domain/crate/document.ts';

/** Something that can be referred to, or made to be. */
export interface PickItem {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon: EntityGroup;
  /** What is referred to. */
  readonly id: string;
  /** What the crate gets for it; nothing where it is there already. */
  readonly adds: readonly CrateEntity[];
  /** It has no name yet: its form is opened. */
  readonly opens?: true;
}

/** How an item looks. */
export type PickLook = Pick<PickItem, 'label' | 'icon' | 'detail'>;

/** An item that the crate has not yet. */
export function added(entity: CrateEntity, look: PickLook, more: readonly CrateEntity[] = []): PickItem {
  const id = entity['@id'];
  return { ...look, key: `new ${String(entity['@type'])} ${id}`, id, adds: [entity, ...more] };
}
