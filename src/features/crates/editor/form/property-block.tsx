import { Plus } from 'lucide-react';
import { memo, type ReactNode, useId, useState } from 'react';
import { termFacts } from '../../../../domain/crate/catalogue/terms.ts';
import {
  convertValue,
  type ValueKind,
  valueForm,
  valueText,
} from '../../../../domain/crate/catalogue/value-form.ts';
import { crateIndex } from '../../../../domain/crate/crate-index.ts';
import type { CrateDocument } from '../../../../domain/crate/document.ts';
import { withDeclaredProfiles } from '../../../../domain/crate/edit/profiles.ts';
import { replaceAt, setValues } from '../../../../domain/crate/edit/values.ts';
import { valuesOf } from '../../../../domain/crate/json.ts';
import type { Finding } from '../../../../domain/finding.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { announce } from '../../../../ui/announce.ts';
import { Button } from '../../../../ui/button.tsx';
import { t } from '../../words.ts';
import { useEditing } from '../editing.ts';
import { termHelp, termLabel } from '../labels.ts';
import { ReferencePicker } from '../pick/reference-picker.tsx';
import { FindingLines } from './finding-lines.tsx';
import { ReferenceValue } from './reference-value.tsx';
import { isDay, ValueControl } from './value-control.tsx';
import { ValueMenu, type WrittenAs } from './value-menu.tsx';

/** So many values are shown at first; a folder may have ten thousand. */
const AT_FIRST = 12;
const MORE = 50;

export interface PropertyBlockProps {
  /** `@id` of the entity. */
  readonly id: string;
  /** What the entity is called, for undo. */
  readonly name: string;
  readonly term: string;
  /** As the crate has it: one value, a list, or nothing. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** The person has just asked for this property: it gets the focus. */
  readonly wanted: boolean;
}

/** One property of an entity: its label, its values, a way to add more, and what is to be remarked about it. */
export const PropertyBlock = memo(function PropertyBlock(props: PropertyBlockProps): ReactNode {
  const { id, name, term, value, findings, wanted } = props;
  const { change } = useEditing();
  const values = valuesOf(value);
  const facts = termFacts(term);
  const label = termLabel(term);
  const help = termHelp(term);
  const note = useId();
  const [limit, setLimit] = useState(AT_FIRST);
  // A value that is begun, and stands below the others until something is written.
  const [begun, setBegun] = useState<ValueKind>();
  const isEmpty = values.length === 0;
  const kindOfNew = begun ?? (facts.input === 'reference' ? 'reference' : 'text');
  const hasNew = isEmpty || begun !== undefined;
  const hasMust = findings.some(({ severity }) => severity === 'must');
  const describedBy = findings.length > 0 ? note : undefined;

  const withValues = (crate: CrateDocument, next: readonly unknown[]) =>
    withDeclaredProfiles(crate, setValues(crate, id, term, next));
  const put = (edit: (before: readonly unknown[]) => readonly unknown[], field?: string) =>
    change(
      t('crateForm.changed', { label, name: isolate(name) }),
      (crate) => withValues(crate, edit(currentValues(crate, id, term))),
      field === undefined ? undefined : { field },
    );
  const replace = (index: number, next: unknown) => {
    const isGone = next === '' && facts.input !== 'reference';
    put(
      (before) => (isGone && before.length <= 1 ? [] : replaceAt(before, index, next)),
      `${id} ${term} ${index}`,
    );
  };
  const add = (next: unknown) => {
    if (next === '') return;
    setBegun(undefined);
    put((before) => [...before, next], `${id} ${term} ${values.length}`);
  };
  const remove = (index: number) =>
    change(t('crateForm.removed', { label, name: isolate(name) }), (crate) =>
      withValues(
        crate,
        currentValues(crate, id, term).filter((_, place) => place !== index),
      ),
    );
  const move = (index: number, to: number) => {
    if (to < 0 || to >= values.length) return;
    put((before) => {
      const next = [...before];
      const [moved] = next.splice(index, 1);
      next.splice(to, 0, moved);
      return next;
    });
    announce(t('crateForm.value.moved', { label, place: to + 1 }));
  };
  const convert = (index: number, as: WrittenAs) => {
    if (index >= values.length && (as === 'reference' || as === 'text')) return setBegun(as);
    const value = values[index] ?? '';
    const next = as === 'date' ? dayIn(valueText(value)) : convertValue(value, as);
    if (next === undefined) return;
    setBegun(undefined);
    put((before) => replaceAt(before, index, next));
  };
  const rows = values.slice(0, limit).map((each, index) => ({ form: valueForm(each), index }));
  if (hasNew && kindOfNew !== 'reference')
    rows.push({ form: { kind: 'text', text: '' }, index: values.length });

  return (
    <div id={`property-${term}`} className="grid grid-cols-[minmax(0,1fr)] gap-1.5" data-term={term}>
      <div className="flex items-baseline gap-2">
        <span className="whitespace-nowrap font-medium text-sm">{label}</span>
        {help !== undefined && <span className="min-w-0 truncate text-soft text-sm">{help}</span>}
        {label !== term && <code className="ms-auto shrink-0 ps-2 font-mono text-faint text-xs">{term}</code>}
      </div>
      {rows.length > 0 && (
        <ul className="grid gap-1.5">
          {rows.map(({ form, index }) => (
            <li
              // What is begun becomes the value at its place: the field stays, and with it the focus.
              key={`${form.kind} ${index}`}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-1"
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                event.preventDefault();
                move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
              }}
            >
              {form.kind === 'reference' ? (
                <ReferenceValue to={form.id} term={term} />
              ) : (
                <ValueControl
                  label={
                    values.length > 1 || index > 0 ? t('crateForm.value', { label, place: index + 1 }) : label
                  }
                  form={form}
                  input={facts.input}
                  describedBy={describedBy}
                  invalid={hasMust}
                  autoFocus={(wanted && index === 0) || (begun !== undefined && index === values.length)}
                  onValue={(next) => (index < values.length ? replace(index, next) : add(next))}
                />
              )}
              <ValueMenu
                label={t('crateForm.value.more', { label, place: index + 1 })}
                form={form}
                place={index}
                count={values.length}
                onMove={(to) => move(index, to)}
                onConvert={(kind) => convert(index, kind)}
                onAdd={isEmpty || begun !== undefined ? undefined : () => setBegun(kindOfNew)}
                onRemove={() => (index < values.length ? remove(index) : setBegun(undefined))}
              />
            </li>
          ))}
        </ul>
      )}
      {values.length > limit && (
        <div>
          <Button tone="plain" onClick={() => setLimit(limit + MORE)}>
            {t('crateForm.shown', {
              count: Math.min(MORE, values.length - limit),
              all: formatNumber(values.length),
            })}
          </Button>
        </div>
      )}
      {hasNew && kindOfNew === 'reference' && (
        <ReferencePicker
          from={id}
          term={term}
          label={label}
          autoFocus={wanted || begun !== undefined}
          onDone={() => setBegun(undefined)}
        />
      )}
      {!isEmpty && begun === undefined && (facts.several || values.length > 1) && (
        <div className="-mt-0.5">
          <button
            type="button"
            aria-label={t('crateForm.value.add.for', { label })}
            onClick={() => setBegun(kindOfNew)}
            className="inline-flex min-h-6 items-center gap-1 rounded-control text-act text-sm hover:text-act-strong pointer-coarse:min-h-11"
          >
            <Plus size={14} strokeWidth={1.5} aria-hidden />
            {t('crateForm.value.add')}
          </button>
        </div>
      )}
      <FindingLines id={note} findings={findings} />
    </div>
  );
});

/** The values at the moment of the change: another pane may have changed them since the form was drawn. */
function currentValues(crate: CrateDocument, id: string, term: string): readonly unknown[] {
  return valuesOf(crateIndex(crate).byId.get(id)?.[term]);
}

/** A text that is a date as it is; otherwise today, to be changed. */
function dayIn(text: string): string {
  return isDay(text) ? text : new Date().toISOString().slice(0, 10);
}
