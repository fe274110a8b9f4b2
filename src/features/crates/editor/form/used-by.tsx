import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type Reference, typesOf } from '../../../../domain/crate/crate-index.ts';
import { addValue } from '../../../../domain/crate/edit/values.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { announce } from '../../../../ui/announce.ts';
import { Button } from '../../../../ui/button.tsx';
import { Name } from '../../../../ui/names.tsx';
import { t } from '../../words.ts';
import { useEditing, useIndex } from '../editing.ts';
import { entityName, groupIn } from '../entities/entity-rows.ts';
import { EntityIcon } from '../entity-icon.tsx';
import { termLabel } from '../labels.ts';

const AT_FIRST = 8;
const MORE = 50;

/** Who refers to an entity, and by which property; where nobody does, the way to have the crate do it. */
export function UsedBy({ id, name }: { id: string; name: string }): ReactNode {
  const { change } = useEditing();
  const index = useIndex();
  const [limit, setLimit] = useState(AT_FIRST);
  const references = index.referencesTo(id).filter(({ from }) => from !== id);
  const root = index.root?.['@id'];
  const kind = index.kindOf(id);
  const term = kind === 'file' || kind === 'folder' ? 'hasPart' : 'mentions';
  const isOwn = kind === 'root' || kind === 'descriptor';
  if (isOwn && references.length === 0) return null;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2.5 border-line border-t pt-5">
      <h3 className="font-semibold text-base">{t('crateForm.used')}</h3>
      {references.length === 0 ? (
        <p className="text-soft">{t('crateForm.used.nobody')}</p>
      ) : (
        <ul className="grid gap-0.5">
          {references.slice(0, limit).map((reference) => (
            <UsedByRow key={`${reference.from} ${reference.property}`} reference={reference} />
          ))}
        </ul>
      )}
      {references.length > limit && (
        <div>
          <Button tone="plain" onClick={() => setLimit(limit + MORE)}>
            {t('crateForm.used.show', { count: Math.min(MORE, references.length - limit) })}
          </Button>
        </div>
      )}
      {references.length === 0 && root !== undefined && (
        <div>
          <Button
            icon={Plus}
            onClick={() => {
              const words = t('crateForm.used.linked', { name: isolate(name) });
              change(words, (crate) => addValue(crate, root, term, { '@id': id }));
              announce(words);
            }}
          >
            {t('crateForm.used.link', { label: termLabel(term) })}
          </Button>
        </div>
      )}
    </section>
  );
}

function UsedByRow({ reference: { from, property } }: { reference: Reference }): ReactNode {
  const { open } = useEditing();
  const index = useIndex();
  const entity = index.byId.get(from);
  if (entity === undefined) return null;
  return (
    <li>
      <button
        type="button"
        title={from}
        onClick={() => open(from, property)}
        className="-mx-2 flex min-h-(--control) w-full min-w-0 items-center gap-2 rounded-control px-2 text-start hover:bg-sunk"
      >
        <EntityIcon group={groupIn(index, entity)} folder={typesOf(entity).includes('Dataset')} />
        <span className="min-w-0 truncate">
          <Name>{entityName(entity)}</Name>
        </span>
        <span className="ms-auto shrink-0 ps-2 text-soft text-sm">{termLabel(property)}</span>
      </button>
    </li>
  );
}
