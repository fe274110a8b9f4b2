import { type ReactNode, useState } from 'react';
import type { CrateIndex } from '../../../domain/crate/crate-index.ts';
import { Button } from '../../../ui/button.tsx';
import { entityName, groupIn } from '../editor/entities/entity-rows.ts';
import { EntityIcon } from '../editor/entity-icon.tsx';
import { termLabel } from '../editor/labels.ts';
import { t } from '../words.ts';
import type { LinkGroup } from './neighbourhood.ts';

export interface LinkListProps {
  readonly index: CrateIndex;
  readonly heading: string;
  /** What is said where there are none. */
  readonly none: string;
  readonly groups: readonly LinkGroup[];
  /** Which end of the references is listed. */
  readonly end: 'from' | 'to';
  readonly onOpen: (id: string) => void;
}

/** So many of one property are listed at first, and more when asked for. */
const FIRST = 20;
const MORE = 200;

/** References in one direction, by property; each leads to the entity at its other end. */
export function LinkList({ index, heading, none, groups, end, onOpen }: LinkListProps): ReactNode {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h3 className="font-semibold">{heading}</h3>
      {groups.length === 0 && <p className="text-soft text-sm">{none}</p>}
      {groups.map(({ property, references }) => (
        <Group
          key={property}
          index={index}
          property={property}
          ids={[...new Set(references.map((reference) => reference[end]))]}
          onOpen={onOpen}
        />
      ))}
    </section>
  );
}

interface GroupProps extends Pick<LinkListProps, 'index' | 'onOpen'> {
  readonly property: string;
  readonly ids: readonly string[];
}

function Group({ index, property, ids, onOpen }: GroupProps): ReactNode {
  const [most, setMost] = useState(FIRST);
  const label = termLabel(property);
  const more = Math.min(MORE, ids.length - most);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <h4 className="text-soft text-sm">
        {label}
        {label !== property && <span className="ms-2 font-mono text-faint text-xs">{property}</span>}
      </h4>
      <ul className="grid grid-cols-[minmax(0,1fr)]">
        {ids.slice(0, most).map((id) => (
          <li key={id}>
            <Target index={index} id={id} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div>
          <Button tone="plain" onClick={() => setMost(most + MORE)}>
            {t('crateDraft.graph.more', { count: more })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** An entity of the crate can be opened; what the crate does not describe is only named. */
function Target({
  index,
  id,
  onOpen,
}: Pick<LinkListProps, 'index' | 'onOpen'> & { readonly id: string }): ReactNode {
  const entity = index.byId.get(id);
  if (!entity)
    return (
      <p className="flex min-h-8 flex-wrap items-center gap-x-2 px-2 text-sm">
        <bdi className="break-all">{id}</bdi>
        <span className="text-faint">{t('crateDraft.graph.not-described')}</span>
      </p>
    );
  const name = entityName(entity);
  return (
    <button
      type="button"
      onClick={() => onOpen(id)}
      className="flex min-h-8 w-full items-center gap-2 rounded-control px-2 py-1 text-start text-sm transition-colors hover:bg-sunk"
    >
      <EntityIcon group={groupIn(index, entity)} folder={index.kindOf(id) === 'folder'} />
      <span className="min-w-0">
        <bdi className="break-words">{name}</bdi>
        {name !== id && <bdi className="block truncate font-mono text-faint text-xs">{id}</bdi>}
      </span>
    </button>
  );
}
