import { Plus, X } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { CATALOGUE_TYPES } from '../../../../domain/crate/catalogue/types.ts';
import { crateIndex, typesOf } from '../../../../domain/crate/crate-index.ts';
import type { CrateEntity } from '../../../../domain/crate/document.ts';
import { setValues } from '../../../../domain/crate/edit/values.ts';
import { Button } from '../../../../ui/button.tsx';
import { Popover } from '../../../../ui/popover.tsx';
import { type Suggested, SuggestField } from '../../../../ui/suggest-field.tsx';
import { t } from '../../words.ts';
import { useEditing } from '../editing.ts';
import { typeLabel } from '../labels.ts';
import { suggestedFor } from './suggested-for.ts';
import { useContextTerms } from './use-context-terms.ts';

/** What an entity is: one type or several. */
export function TypesField({ entity, context }: { entity: CrateEntity; context: unknown }): ReactNode {
  const { change } = useEditing();
  const id = entity['@id'];
  const types = typesOf(entity);
  const put = (label: string, edit: (before: readonly string[]) => readonly string[]) =>
    change(label, (crate) => {
      const now = crateIndex(crate).byId.get(id);
      return now === undefined ? crate : setValues(crate, id, '@type', edit(typesOf(now)));
    });
  return (
    <ul aria-label={t('crateForm.type')} className="flex flex-wrap items-center gap-1.5">
      {types.map((type) => (
        <li
          key={type}
          title={type}
          className="inline-flex min-h-6 items-center gap-1 rounded-[4px] border border-line bg-paper ps-2 pe-1 text-sm"
        >
          {typeLabel(type)}
          {types.length > 1 ? (
            <button
              type="button"
              aria-label={t('crateForm.type.remove', { type: typeLabel(type) })}
              title={t('crateForm.type.remove', { type: typeLabel(type) })}
              onClick={() =>
                put(t('crateForm.type.remove', { type: typeLabel(type) }), (before) =>
                  before.filter((each) => each !== type),
                )
              }
              className="grid size-6 place-items-center rounded-[4px] text-faint hover:bg-sunk hover:text-ink"
            >
              <X size={12} strokeWidth={1.75} aria-hidden />
            </button>
          ) : (
            <span className="w-1" />
          )}
        </li>
      ))}
      <li>
        <Popover
          title={t('crateForm.type.add')}
          trigger={
            <button
              type="button"
              aria-label={t('crateForm.type.add')}
              title={t('crateForm.type.add')}
              className="grid size-6 place-items-center rounded-[4px] text-soft hover:bg-sunk hover:text-ink pointer-coarse:size-11"
            >
              <Plus size={14} strokeWidth={1.5} aria-hidden />
            </button>
          }
        >
          <TypeAdder
            context={context}
            has={types}
            onAdd={(type) =>
              put(t('crateForm.type.added', { type: typeLabel(type) }), (before) => [...before, type])
            }
          />
        </Popover>
      </li>
    </ul>
  );
}

function TypeAdder(props: {
  context: unknown;
  has: readonly string[];
  onAdd: (type: string) => void;
}): ReactNode {
  const { context, has, onAdd } = props;
  const [text, setText] = useState('');
  const terms = useContextTerms(context, true);
  const query = useDeferredValue(text);
  const items = useMemo((): readonly Suggested[] => {
    const usual = CATALOGUE_TYPES.map((type) => ({ value: type, label: typeLabel(type) }));
    const others = (terms?.types ?? []).filter(
      (type) => !(CATALOGUE_TYPES as readonly string[]).includes(type),
    );
    const all = [...usual, ...others.map((type) => ({ value: type, label: type }))];
    return suggestedFor(
      query,
      all.filter(({ value }) => !has.includes(value)),
    );
  }, [terms, has, query]);
  const type = text.trim();
  const add = () => {
    if (type === '' || has.includes(type)) return;
    onAdd(type);
    setText('');
  };
  return (
    <form
      className="grid grid-cols-[1fr_auto] items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <SuggestField
        label={t('crateForm.type')}
        labelHidden
        value={text}
        onChange={setText}
        items={items}
        nothing={t('crateForm.type.none')}
      />
      <Button type="submit" tone="primary">
        {t('crateEditor.add')}
      </Button>
    </form>
  );
}
