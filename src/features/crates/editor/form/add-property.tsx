import { Plus } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { catalogueTerms } from '../../../../domain/crate/catalogue/terms.ts';
import { Button } from '../../../../ui/button.tsx';
import { type Suggested, SuggestField } from '../../../../ui/suggest-field.tsx';
import { t } from '../../words.ts';
import { termLabel } from '../labels.ts';
import { DeclareDialog } from './declare-dialog.tsx';
import { suggestedFor } from './suggested-for.ts';
import { useContextTerms } from './use-context-terms.ts';

export interface AddPropertyProps {
  /** Properties of the type that are not in sight yet. */
  readonly usual: readonly string[];
  /** Properties that are in sight. */
  readonly has: readonly string[];
  readonly context: unknown;
  /** Shows the field of a property. */
  readonly onAdd: (term: string) => void;
}

/** The properties that can be added: the usual ones of the type by one press, any other by its name. */
export function AddProperty({ usual, has, context, onAdd }: AddPropertyProps): ReactNode {
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState(false);
  const [unknown, setUnknown] = useState<string>();
  const terms = useContextTerms(context, wanted);
  const query = useDeferredValue(text);
  const items = useMemo((): readonly Suggested[] => {
    const known = Object.keys(catalogueTerms);
    const all = [
      ...known,
      ...(terms?.properties ?? []).filter((term) => !Object.hasOwn(catalogueTerms, term)),
    ];
    const free = all.filter((term) => !has.includes(term));
    return suggestedFor(
      query,
      free.map((term) => ({ value: term, label: termLabel(term) })),
    );
  }, [terms, has, query]);
  const add = (term: string) => {
    setText('');
    setUnknown(undefined);
    onAdd(term);
  };
  const submit = () => {
    const term = text.trim();
    if (term === '' || term.startsWith('@')) return;
    if (has.includes(term) || terms === undefined || terms.has(term)) add(term);
    else setUnknown(term);
  };
  return (
    <section className="grid gap-3 border-line border-t pt-5">
      <h3 className="font-semibold text-base">{t('crateForm.add')}</h3>
      {usual.length > 0 && (
        <ul aria-label={t('crateForm.add.usual')} className="flex flex-wrap gap-1.5">
          {usual.map((term) => (
            <li key={term}>
              <button
                type="button"
                title={term}
                onClick={() => onAdd(term)}
                className="inline-flex min-h-7 items-center gap-1 rounded-control border border-edge border-dashed px-2 text-soft text-sm transition-colors hover:border-solid hover:bg-sunk hover:text-ink pointer-coarse:min-h-(--control)"
              >
                <Plus size={14} strokeWidth={1.5} aria-hidden />
                {termLabel(term)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="grid max-w-96 grid-cols-[1fr_auto] items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SuggestField
          label={t('crateForm.add.any')}
          value={text}
          onChange={setText}
          items={items}
          nothing={t(terms === undefined ? 'crateForm.add.loading' : 'crateForm.add.none')}
          onNeeded={() => setWanted(true)}
        />
        <Button type="submit">{t('crateEditor.add')}</Button>
      </form>
      {unknown !== undefined && (
        <DeclareDialog term={unknown} onAdd={() => add(unknown)} onClose={() => setUnknown(undefined)} />
      )}
    </section>
  );
}
