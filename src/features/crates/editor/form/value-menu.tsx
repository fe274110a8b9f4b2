import { ArrowDown, ArrowUp, EllipsisVertical, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ValueForm, ValueKind } from '../../../../domain/crate/catalogue/value-form.ts';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../../../ui/menu.tsx';
import { t } from '../../words.ts';
import { isDay } from './value-control.tsx';

/** How a value can be written: a date is text, with a calendar beside it. */
export type WrittenAs = ValueKind | 'date';

const KINDS = [
  'text',
  'tagged',
  'number',
  'date',
  'boolean',
  'reference',
  'other',
] as const satisfies readonly WrittenAs[];

export interface ValueMenuProps {
  /** Says which value it is about. */
  readonly label: string;
  readonly form: ValueForm;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onConvert: (kind: WrittenAs) => void;
  /** Begins another value; away where one is begun. */
  readonly onAdd?: () => void;
  readonly onRemove: () => void;
}

/** What else can be done with one value: its place among others, how it is written, taking it away. */
export function ValueMenu(props: ValueMenuProps): ReactNode {
  const { label, form, place, count, onMove, onConvert, onAdd, onRemove } = props;
  const actions: MenuItem[] = [];
  if (place > 0 && place < count)
    actions.push({
      label: t('crateForm.value.up'),
      icon: ArrowUp,
      keyHint: 'Alt+ArrowUp',
      onSelect: () => onMove(place - 1),
    });
  if (place < count - 1)
    actions.push({
      label: t('crateForm.value.down'),
      icon: ArrowDown,
      keyHint: 'Alt+ArrowDown',
      onSelect: () => onMove(place + 1),
    });
  if (onAdd) actions.push({ label: t('crateForm.value.add'), icon: Plus, onSelect: onAdd });
  return (
    <Menu
      trigger={<IconButton icon={EllipsisVertical} label={label} />}
      groups={[
        ...(actions.length > 0 ? [{ kind: 'actions' as const, items: actions }] : []),
        {
          kind: 'choice',
          label: t('crateForm.value.kind'),
          value: form.kind === 'text' && isDay(form.text) ? 'date' : form.kind,
          options: KINDS.filter((kind) => kind !== 'other' || form.kind === 'other').map((kind) => ({
            value: kind,
            label: t(`crateForm.kind.${kind}`),
          })),
          onChange: (value) => {
            const kind = KINDS.find((each) => each === value);
            if (kind !== undefined) onConvert(kind);
          },
        },
        {
          kind: 'actions',
          items: [{ label: t('crateForm.value.remove'), icon: Trash2, danger: true, onSelect: onRemove }],
        },
      ]}
    />
  );
}
