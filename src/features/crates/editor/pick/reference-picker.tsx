import { Combobox as Base } from '@base-ui/react/combobox';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { type Licence, loadLicences } from '../../../../domain/artefact/licence.ts';
import { termFacts } from '../../../../domain/crate/catalogue/terms.ts';
import { crateIndex } from '../../../../domain/crate/crate-index.ts';
import { addEntities } from '../../../../domain/crate/edit/entities.ts';
import { withDeclaredProfiles } from '../../../../domain/crate/edit/profiles.ts';
import { addValue } from '../../../../domain/crate/edit/values.ts';
import { versionsNamed } from '../../../../domain/crate/facts.ts';
import { referencesIn } from '../../../../domain/crate/json.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { announce } from '../../../../ui/announce.ts';
import { cx } from '../../../../ui/cx.ts';
import { controlClass } from '../../../../ui/field.tsx';
import { Name } from '../../../../ui/names.tsx';
import { popupClass } from '../../../../ui/popup.ts';
import { useArtefacts } from '../../../workspace/queries.ts';
import { t } from '../../words.ts';
import { useEditing } from '../editing.ts';
import { entityName, entityRows } from '../entities/entity-rows.ts';
import { EntityIcon } from '../entity-icon.tsx';
import { pickMistake } from './made-items.ts';
import type { PickItem } from './pick-item.ts';
import { type PickGroup, pickGroups } from './pick-items.ts';

export interface ReferencePickerProps {
  /** `@id` of the entity that is to refer to something. */
  readonly from: string;
  readonly term: string;
  readonly label: string;
  readonly autoFocus: boolean;
  /** Something was chosen, or the field was left empty. */
  readonly onDone: () => void;
}

/**
 * One field for all ways to refer to something: by its name in this crate, by an identifier, by a name to be made.
 * Nothing is asked outside of this browser.
 */
export function ReferencePicker({ from, term, label, autoFocus, onDone }: ReferencePickerProps): ReactNode {
  const { change, open, current } = useEditing();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const [licences, setLicences] = useState<readonly Licence[]>([]);
  const artefacts = useArtefacts().data;
  const query = useDeferredValue(text);
  const types = termFacts(term).types;
  const isLicence = term === 'license';

  const groups = useMemo((): readonly PickGroup[] => {
    if (!asked) return [];
    const { crate } = current();
    const index = crateIndex(crate);
    const there = referencesIn(index.byId.get(from)?.[term]);
    return pickGroups({
      text: query,
      types,
      rows: entityRows(crate),
      without: new Set([from, ...there]),
      licences,
      artefacts: artefacts ?? [],
      isLicence,
      today: new Date().toISOString(),
      version: versionsNamed(index.descriptor?.conformsTo)[0] === '1.1' ? '1.1' : '1.2',
    });
  }, [asked, current, from, term, query, types, licences, artefacts, isLicence]);
  const mistake = pickMistake({ text: query, types });

  const choose = (item: PickItem) => {
    const subject = crateIndex(current().crate).byId.get(from);
    const name = isolate(subject === undefined ? from : entityName(subject));
    change(t('crateForm.linked', { other: isolate(item.label), name }), (crate) =>
      withDeclaredProfiles(crate, addValue(addEntities(crate, item.adds), from, term, { '@id': item.id })),
    );
    announce(t('crateForm.linked', { other: item.label, name }));
    setText('');
    onDone();
    if (item.opens) open(item.id);
  };

  return (
    <Base.Root
      items={groups}
      filter={null}
      value={null}
      inputValue={text}
      autoHighlight
      itemToStringLabel={(item: PickItem) => item.label}
      onInputValueChange={(typed, { reason }) => {
        // A choice is not written into the field: it becomes a value of its own.
        if (reason === 'input-change' || reason === 'input-clear') setText(typed);
      }}
      onValueChange={(item: PickItem | null) => {
        if (item !== null) choose(item);
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen) return;
        setAsked(true);
        if (isLicence && licences.length === 0) void loadLicences().then(setLicences);
      }}
    >
      <Base.Input
        aria-label={t('crateForm.pick', { label })}
        aria-invalid={mistake === undefined ? undefined : true}
        placeholder={placeholder(types, isLicence)}
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        className={cx(controlClass, 'border-dashed focus-visible:border-solid')}
        onBlur={() => {
          if (text === '') onDone();
        }}
      />
      {mistake !== undefined && <p className="text-no text-sm">{mistake}</p>}
      <Base.Portal>
        <Base.Positioner sideOffset={4} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup
            className={cx(popupClass, 'w-(--anchor-width) min-w-80 max-w-(--available-width) py-1')}
          >
            <Base.Empty>
              <p className="px-3 py-1.5 text-soft text-sm">{t('crateForm.pick.nothing')}</p>
            </Base.Empty>
            <Base.List className="relative max-h-[min(24rem,var(--available-height))] overflow-y-auto overscroll-contain outline-none data-empty:p-0">
              {(group: PickGroup) => (
                <Base.Group
                  key={group.label}
                  items={group.items}
                  className="border-line border-b py-1 last:border-b-0"
                >
                  <Base.GroupLabel className="px-3 py-1 text-faint text-xs">{group.label}</Base.GroupLabel>
                  <Base.Collection>
                    {(item: PickItem) => (
                      <Base.Item
                        key={item.key}
                        value={item}
                        className="flex min-h-(--control) items-center gap-2.5 px-3 py-1 text-sm outline-none data-highlighted:bg-chosen"
                      >
                        <EntityIcon group={item.icon} />
                        <span className="grid min-w-0">
                          <span className="truncate">
                            <Name>{item.label}</Name>
                          </span>
                          {item.detail !== undefined && (
                            <span className="truncate text-soft text-xs">{item.detail}</span>
                          )}
                        </span>
                      </Base.Item>
                    )}
                  </Base.Collection>
                </Base.Group>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function placeholder(types: readonly string[] | undefined, isLicence: boolean): string {
  if (isLicence) return t('crateForm.pick.placeholder.licence');
  if (types?.[0] === 'Person') return t('crateForm.pick.placeholder.person');
  if (types?.[0] === 'Organization') return t('crateForm.pick.placeholder.organisation');
  if (types?.includes('File')) return t('crateForm.pick.placeholder.file');
  return t('crateForm.pick.placeholder');
}
